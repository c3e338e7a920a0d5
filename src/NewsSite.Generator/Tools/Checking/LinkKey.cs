using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>What a link leads to, whatever the language: the same for index.ky.md and index.ru.md.</summary>
internal static class LinkKey
{
    private const string AnyLanguage = "*";
    private static readonly string[] Codes = [.. Language.All.Select(language => language.Code)];

    /// <summary>The target of a link in a file, comparable with that of the other version's.</summary>
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

    /// <summary>The host of a link that leads out of the site, without the language some have in it.</summary>
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

    /// <summary>The path in the source folder of a relative link in a file.</summary>
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
