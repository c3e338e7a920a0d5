namespace NewsSite.Generator.Tools.Checking;

/// <summary>Links without a host, as authors write them: to files beside the article and to other articles.</summary>
internal static class LocalLinks
{
    /// <summary>True for a document or picture beside the article.</summary>
    public static bool IsFile(string url) =>
        IsPath(url)
        && !url.StartsWith('/')
        && !url.StartsWith('#')
        && !url.Split('#')[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    public static bool IsPath(string url) =>
        !url.Contains("//", StringComparison.Ordinal)
        && !url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Resolves a relative link in a file to a path relative to the source folder.</summary>
    public static string Resolve(string file, string relative)
    {
        var parts = file.Split('/').SkipLast(1).ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
