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
using NewsSite.Generator.Rendering.Markdown.Links;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Resolves the links and pictures of articles to addresses, or reports a diagnostic.</summary>
internal sealed partial class LinkResolver(
    Site site,
    ContentTree content,
    SourceFolder source,
    PictureLibrary pictures,
    DocumentLibrary documents,
    DiagnosticBag diagnostics
)
{
    private static readonly string[] AllowedSchemes = ["http", "https", "mailto", "tel"];

    private readonly SiteFiles files = new(site, source);
    private readonly FolderLinks folders = new(site, content, source);
    private readonly Dictionary<string, string> aliases = site
        .Redirects.DistinctBy(redirect => redirect.Folder)
        .ToDictionary(redirect => redirect.Folder, redirect => redirect.To, StringComparer.Ordinal);

    /// <summary>
    /// A link's target. <paramref name="Href"/> is written into the page. <paramref name="Path"/> and
    /// <paramref name="Fragment"/> are set for pages of the site, <paramref name="File"/> for documents of the
    /// story, <paramref name="Picture"/> for its pictures, <paramref name="FilePath"/> for files of other stories.
    /// <paramref name="IsOwnHost"/> is true for another site on the same host.
    /// </summary>
    public sealed record Target(
        string Href,
        bool IsExternal,
        string? Path = null,
        string? Fragment = null,
        string? File = null,
        Picture? Picture = null,
        string? FilePath = null,
        bool IsOwnHost = false
    )
    {
        /// <summary>False if the link alone tells the target.</summary>
        public bool DependsOnSite => IsOwnHost || (Path ?? File ?? FilePath) is not null || Picture is not null;
    }

    /// <summary>The addresses of this site, which decide whether a link leads to another.</summary>
    public string OwnHosts { get; } = string.Join(' ', site.Configuration.OwnAddresses);

    /// <summary>Resolves a link, or reports a fault and returns null.</summary>
    public Target? Link(ArticlePlace place, string url, SourceLocation location)
    {
        if (HasHiddenCharacters(url) || url.Contains('\\'))
        {
            diagnostics.Report(LinkRules.Broken, location, InvisibleCharacters.InName(url), Message.Empty);
            return null;
        }

        if (PathOfOwn(url) is { } own && (Find(place, own) is not null || OwnAddress.IsOfSite(site.Configuration, own)))
        {
            return Inside(place, own, url, location);
        }

        if (Scheme().Match(url) is { Success: true } scheme)
        {
            return OtherHost(url, scheme.Groups["scheme"].Value.ToLowerInvariant(), location);
        }

        if (url.StartsWith("//", StringComparison.Ordinal))
        {
            return OtherHost("https:" + url, "https", location);
        }

        var (path, fragment) = Parts(url);
        return path switch
        {
            "" => Page(place.Address, Decoded(fragment)),
            ['/', ..] => Inside(place, url, url, location),
            _ => Relative(place, Uri.UnescapeDataString(path), fragment, location),
        };
    }

    /// <summary>Returns the path on the site that a full address of the site leads to, or null for other links.</summary>
    private string? PathOfOwn(string url)
    {
        var address = url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
        return WebAddress.Parse(address) is { } parsed ? OwnAddress.PathOf(site.Configuration, parsed) : null;
    }

    private static (string Path, string? Fragment) Parts(string url) =>
        url.IndexOf('#') is var hash and >= 0 ? (url[..hash], url[(hash + 1)..]) : (url, null);

    private static string? Decoded(string? fragment) => fragment is null ? null : Uri.UnescapeDataString(fragment);

    private Target? OtherHost(string url, string scheme, SourceLocation location)
    {
        if (!AllowedSchemes.Contains(scheme) && WebAddress.Meant(url) is { } address)
        {
            diagnostics.Report(LinkRules.Broken, location, url, Suggestion.Of(address));
            return null;
        }

        if (!AllowedSchemes.Contains(scheme))
        {
            diagnostics.Report(LinkRules.Scheme, location, url, string.Join(", ", AllowedSchemes));
            return null;
        }

        var isWeb = scheme is "http" or "https";
        if (isWeb && WebAddress.Parse(url) is null)
        {
            var meant = WebAddress.Meant(url) is { } whole ? Suggestion.Of(whole) : Message.Empty;
            diagnostics.Report(LinkRules.Broken, location, url, meant);
            return null;
        }

        return new Target(url, IsExternal: isWeb, IsOwnHost: isWeb && PathOfOwn(url) is not null);
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
            PictureFile.ReportOther(file, location, diagnostics);
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

    /// <summary>Resolves a path from the site's root, or reports a fault and returns null.</summary>
    /// <param name="written">The link as its author wrote it.</param>
    private Target? Inside(ArticlePlace place, string url, string written, SourceLocation location)
    {
        var target = Find(place, url);
        var path = Parts(url).Path;
        if (target is null && !content.Unreadable.MayBeAt(path.Split('?')[0]))
        {
            var meant =
                folders.AddressIn(place, path.Split('?')[0]) is { } address && IsPage(place, address)
                    ? Suggestion.Of(address)
                    : Suggestion.For(path, PagesNear(path));
            diagnostics.Report(LinkRules.Broken, location, written, meant);
        }

        return target;
    }

    /// <summary>Finds what a path from the site's root leads to: a page, what an old address became, or a file.</summary>
    private Target? Find(ArticlePlace place, string url)
    {
        var (path, fragment) = Parts(url);
        var withoutQuery = path.Split('?')[0];
        if (IsPage(place, withoutQuery))
        {
            return Page(path, Decoded(fragment)) with { Path = withoutQuery };
        }

        var folder = Redirect.FolderOf(withoutQuery);
        if (IsPage(place, folder))
        {
            return Page(folder, Decoded(fragment));
        }

        if ((aliases.GetValueOrDefault(Redirect.FolderOf(path)) ?? aliases.GetValueOrDefault(folder)) is { } moved)
        {
            return IsPage(place, moved) ? Page(moved, Decoded(fragment))
                : site.PageAddresses.Contains(moved) ? null
                : File(moved, fragment);
        }

        return files.AddressOf(withoutQuery) is { } file ? File(file, fragment) : null;
    }

    /// <summary>True for a page that is there when the article is.</summary>
    private bool IsPage(ArticlePlace place, string path) =>
        site.PageAddresses.Contains(path) && !site.AppearsBefore(place.Address, path);

    private Target File(string path, string? fragment) =>
        new(WithFragment(Link(path), fragment), IsExternal: false, FilePath: path);

    private static string WithFragment(string href, string? fragment) => fragment is null ? href : $"{href}#{fragment}";

    private Target? Relative(ArticlePlace place, string path, string? fragment, SourceLocation location)
    {
        if (!path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            return folders.Read(place, path) is { } link
                ? Folder(place, link, path, fragment, location)
                : Document(place, path, fragment, location);
        }

        var file = source.Relative(source.Absolute(System.IO.Path.Combine(place.SourceFolder, path)));
        if (site.ArticleAddresses.TryGetValue(file, out var address) && !site.AppearsBefore(place.Address, address))
        {
            return Page(address, Decoded(fragment));
        }

        if (content.Unreadable.MayBe(file))
        {
            return null;
        }

        var exists = file.StartsWith("content/", StringComparison.Ordinal) && source.FileExists(file);
        var rule = exists ? LinkRules.NotPublished : LinkRules.Broken;
        diagnostics.Report(rule, location, path, exists ? file : Suggestion.For(file, ArticlesOfMonth(file)));
        return null;
    }

    /// <summary>Resolves a link to the folder of an article or another page, or reports a fault and returns null.</summary>
    private Target? Folder(
        ArticlePlace place,
        FolderLinks.Link link,
        string path,
        string? fragment,
        SourceLocation location
    )
    {
        if (link.IsUnderstood && IsPage(place, link.Address))
        {
            return Page(link.Address, Decoded(fragment));
        }

        if (!content.Unreadable.MayBeAt(link.Address))
        {
            var isThere = IsPage(place, link.Address);
            var isHeldBack = !isThere && link.Folder is not null;
            diagnostics.Report(
                isHeldBack ? LinkRules.NotPublished : LinkRules.Broken,
                location,
                path,
                isHeldBack ? link.Folder!
                    : isThere ? Suggestion.Of(link.Address)
                    : Suggestion.For(link.Address, PagesNear(link.Address))
            );
        }

        return null;
    }

    private Target? Document(ArticlePlace place, string path, string? fragment, SourceLocation location)
    {
        if (WebAddress.Meant(path) is { } address && !HasFile(place, path))
        {
            diagnostics.Report(LinkRules.Broken, location, path, Suggestion.Of(address));
            return null;
        }

        var target = File(place, path, location);
        // Pictures are checked when they are read.
        var isAllowed =
            target?.File is not { } file
            || documents.Find($"{place.Folder}/{file}", path, location, diagnostics) is not null;
        if (!isAllowed || target?.File is null)
        {
            return isAllowed ? target : null;
        }

        return target with
        {
            Href = WithFragment(target.Href, fragment),
        };
    }

    private bool HasFile(ArticlePlace place, string path) =>
        place.Folder is not null && source.FileExists($"{place.Folder}/{path}");

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
