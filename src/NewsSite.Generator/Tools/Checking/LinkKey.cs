using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Identifies a link's target regardless of language: the same for index.ky.md and index.ru.md.</summary>
internal static class LinkKey
{
    private const string AnyLanguage = "*";
    private static readonly string[] Codes = [.. Language.All.Select(language => language.Code)];

    /// <summary>Returns a key for the link's target that can be compared with keys from the other version.</summary>
    public static string Of(string file, string url)
    {
        var withoutFragment = url.Split('#')[0];
        if (withoutFragment.Length == 0)
        {
            return "#";
        }

        var path =
            IsPath(withoutFragment) && !withoutFragment.StartsWith('/')
                ? Resolve(file, withoutFragment)
                : withoutFragment;
        return string.Join(
            '/',
            path.TrimEnd('/').Split('/').Select(part => string.Join('.', part.Split('.').Select(WithoutLanguage)))
        );
    }

    /// <summary>Returns the host of an external link without its language part, or null for other links.</summary>
    public static string? HostOf(string url)
    {
        var labels = WebAddress.Parse(url)?.Host.Split('.').SkipWhile(label => label == "www" || Codes.Contains(label));
        return labels is null ? null : string.Join('.', labels);
    }

    /// <summary>True for a document or picture beside the article.</summary>
    public static bool IsFile(string url) =>
        IsPath(url)
        && !url.StartsWith('/')
        && !url.StartsWith('#')
        && !url.Split('#')[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsPath(string url) =>
        !url.Contains("//", StringComparison.Ordinal)
        && !url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        && !url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    private static string WithoutLanguage(string part) => Codes.Contains(part) ? AnyLanguage : part;

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
