namespace NewsSite.Generator.Input.Configuration;

/// <summary>A way to sort stories by words of a fixed list.</summary>
/// <param name="Path">File that lists the words.</param>
/// <param name="Field">Field of the front matter that names them, and the segment of their URLs.</param>
public sealed record Vocabulary(string Path, string Field)
{
    /// <summary>Subjects of stories.</summary>
    public static readonly Vocabulary Topics = new("content/topics.yaml", "topics");

    /// <summary>Parts of the country in which stories happen.</summary>
    public static readonly Vocabulary Regions = new("content/regions.yaml", "regions");
}
