using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Checking;

/// <summary>One story of a <see cref="PairSet"/>: the texts of its versions, and whether a check has to find a fault.</summary>
/// <param name="Line">Line of the case in its file.</param>
internal sealed record PairCase(int Line, bool IsFault, IReadOnlyList<(string Language, string Text)> Versions)
{
    /// <summary>Key of the story made of this case.</summary>
    public string Key => $"2024/05/07-c{Line}";

    /// <summary>Returns the files of the story. In the texts <c>¶</c> stands for a new paragraph.</summary>
    public string Files() =>
        string.Concat(
            Versions.Select(version =>
                Sample.Story(
                    Key,
                    version.Language,
                    version.Language == "ky" ? "Мектептин жашоосунан жаңылык" : "Новость из жизни школы",
                    body: version.Text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal)
                )
            )
        );
}
