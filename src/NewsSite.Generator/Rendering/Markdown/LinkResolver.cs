using System.Globalization;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Resolves the links and pictures of articles to addresses, or reports a diagnostic.</summary>
internal sealed partial class LinkResolver(
    Site site,
    ContentTree content,
    SourceFolder source,
    PictureLibrary pictures,
    DiagnosticBag diagnostics
)
{
    private static readonly string[] AllowedSchemes = ["http", "https", "mailto", "tel"];

    /// <summary>
    /// A link's target. <paramref name="Href"/> is written into the page. <paramref name="Path"/> and
    /// <paramref name="Fragment"/> are set for pages of the site, <paramref name="File"/> for documents of the
    /// story, <paramref name="Picture"/> for its pictures.
    /// </summary>
    public sealed record Target(
        string Href,
        bool IsExternal,
        string? Path = null,
        string? Fragment = null,
        string? File = null,
        Picture? Picture = null
    );

    /// <summary>Resolves a link, or reports a fault and returns null.</summary>
    public Target? Link(ArticlePlace place, string url, SourceLocation location)
    {
        if (HasHiddenCharacters(url) || url.Contains('\\'))
        {
            diagnostics.Report(LinkRules.Broken, location, url, Message.Empty);
            return null;
        }

        if (Scheme().Match(url) is { Success: true } scheme)
        {
            return OtherHost(url, scheme.Groups["scheme"].Value.ToLowerInvariant(), location);
        }

        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            return OtherHost("https:" + url, "https", location);
        }

        var hash = url.IndexOf('#');
        var (path, fragment) = hash < 0 ? (url, null) : (url[..hash], Uri.UnescapeDataString(url[(hash + 1)..]));
        return path switch
        {
            "" => Page(place.Address, fragment),
            ['/', ..] => Absolute(path, fragment, location),
            _ => Relative(place, Uri.UnescapeDataString(path), fragment, location),
        };
    }

    private Target? OtherHost(string url, string scheme, SourceLocation location)
    {
        if (!AllowedSchemes.Contains(scheme))
        {
            diagnostics.Report(LinkRules.Scheme, location, url, string.Join(", ", AllowedSchemes));
            return null;
        }

        var isWeb = scheme is "http" or "https";
        if (isWeb && WebAddress.Parse(url) is null)
        {
            diagnostics.Report(LinkRules.Broken, location, url, Message.Empty);
            return null;
        }

        return new Target(url, IsExternal: isWeb);
    }

    /// <summary>
    /// Resolves a picture in the text to a file beside the article, or reports a fault and returns null.
    /// </summary>
    public Target? Picture(ArticlePlace place, string url, SourceLocation location)
    {
        if (HasHiddenCharacters(url))
        {
            diagnostics.Report(LinkRules.Broken, location, url, Message.Empty);
            return null;
        }

        if (Scheme().IsMatch(url) || url.StartsWith('/'))
        {
            diagnostics.Report(LinkRules.ForeignPicture, location, url);
            return null;
        }

        var file = Uri.UnescapeDataString(url);
        if (!PictureFile.HasPictureExtension(file))
        {
            diagnostics.Report(ContentRules.NotAPicture, location, file);
            return null;
        }

        return File(place, file, location);
    }

    /// <summary>Returns the published variants of a picture.</summary>
    public PictureSet SetOf(Picture picture) => PictureSet.Of(picture.Facts, Link);

    private string Link(string path) => site.Configuration.Address.Link(path);

    private Target Page(string path, string? fragment)
    {
        var suffix = fragment is null ? "" : "#" + Uri.EscapeDataString(fragment);
        return new Target(site.Configuration.Address.Link(path) + suffix, IsExternal: false, path, fragment);
    }

    private Target? Absolute(string path, string? fragment, SourceLocation location)
    {
        var withoutQuery = path.Split('?')[0];
        if (site.PageAddresses.Contains(withoutQuery))
        {
            return Page(path, fragment) with { Path = withoutQuery };
        }

        diagnostics.Report(LinkRules.Broken, location, path, Suggestion.For(path, PagesNear(path)));
        return null;
    }

    private Target? Relative(ArticlePlace place, string path, string? fragment, SourceLocation location)
    {
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return Document(place, path, location);
        }

        var file = source.Relative(source.Absolute(System.IO.Path.Combine(place.SourceFolder, path)));
        if (site.ArticleAddresses.TryGetValue(file, out var address))
        {
            return Page(address, fragment);
        }

        if (content.Unreadable.Contains(file))
        {
            return null;
        }

        var exists = file.StartsWith("content/", StringComparison.Ordinal) && source.FileExists(file);
        var rule = exists ? LinkRules.NotPublished : LinkRules.Broken;
        diagnostics.Report(rule, location, path, exists ? file : Suggestion.For(file, ArticlesOfMonth(file)));
        return null;
    }

    private Target? Document(ArticlePlace place, string path, SourceLocation location)
    {
        var target = File(place, path, location);
        // Pictures are checked when they are read.
        var isAllowed =
            target?.File is not { } file
            || DocumentFile.Check(source, $"{place.Folder}/{file}", path, location, diagnostics);
        return isAllowed ? target : null;
    }

    private Target? File(ArticlePlace place, string path, SourceLocation location)
    {
        if (StoryFiles.Check(source, place, path, location, diagnostics) is not { } file)
        {
            return null;
        }

        if (!PictureFile.HasPictureExtension(file))
        {
            return new Target(Link(place.FileAddress(file)), IsExternal: false, File: file);
        }

        // Never link to the original file: its metadata may contain the location.
        return pictures.Find($"{place.Folder}/{file}", path, location, diagnostics) is { } picture
            ? new Target(PictureSet.Of(picture.Facts, Link).LargeUrl, IsExternal: false, Picture: picture)
            : null;
    }

    /// <summary>Returns pages of the same folder, for suggestions.</summary>
    private IEnumerable<string> PagesNear(string path)
    {
        var folder = path[..(path.TrimEnd('/').LastIndexOf('/') + 1)];
        return site.PageAddresses.Where(page => page.StartsWith(folder, StringComparison.Ordinal));
    }

    /// <summary>Returns articles of the same month, for suggestions.</summary>
    private IEnumerable<string> ArticlesOfMonth(string file)
    {
        var month = string.Join('/', file.Split('/').Take(4)) + "/";
        return site.ArticleAddresses.Keys.Where(path => path.StartsWith(month, StringComparison.Ordinal));
    }

    /// <summary>True if a URL contains invisible characters, encoded or not: no file name or address has any.</summary>
    private static bool HasHiddenCharacters(string url) => Uri.UnescapeDataString(url).Any(IsHidden);

    private static bool IsHidden(char character) =>
        char.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    [GeneratedRegex(@"^(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*):")]
    private static partial Regex Scheme();
}
