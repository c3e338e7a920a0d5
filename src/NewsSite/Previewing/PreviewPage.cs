using System.Collections.Immutable;
using System.Net;
using System.Text;
using NewsSite.Generator.Build;
using NewsSite.Generator.Model;

namespace NewsSite.Previewing;

/// <summary>
/// Writes all versions of one story as one HTML file that needs nothing else, for the person who approves the story.
/// Not part of the site.
/// </summary>
internal static class PreviewPage
{
    /// <summary>Identifies an earlier preview, which may be overwritten.</summary>
    private const string Mark = "<meta name=\"generator\" content=\"newssite preview\">";

    // Holds even if the page should name something that is not in it: a browser may ask for nothing.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:; "
        + "form-action 'none'; base-uri 'none'";

    private const string Style = """
        .preview-mark { position: sticky; inset-block-start: 0; z-index: 9; margin: 0 0 1.5rem; padding: .6rem 1rem;
          background: #ffd34d; color: #000; border: 2px solid #8f1a2b; font: 1rem/1.4 system-ui, sans-serif; }
        html { scroll-padding-block-start: 7rem; }
        .preview-mark strong { display: block; }
        .preview-mark a { color: #000; margin-inline-end: 1rem; }
        article + .preview-mark { margin-block-start: 4rem; }
        @media print {
          .preview-mark { position: static; }
          article + .preview-mark { break-before: page; }
        }
        """;

    public static bool IsPreview(string text) =>
        text.AsSpan(0, Math.Min(text.Length, 1000)).Contains(Mark, StringComparison.Ordinal);

    /// <summary>Returns the routes of a story's versions.</summary>
    public static ImmutableArray<Route> VersionsOf(Site site, string key) =>
        [
            .. site.Routes.Where(route =>
                route is { Version: not null, Subject: ArchiveEntry entry } && entry.Key == key
            ),
        ];

    /// <summary>Returns the page.</summary>
    /// <param name="versions">The story's versions, at least one.</param>
    public static string Write(BuiltSite built, ImmutableArray<Route> versions)
    {
        var address = built.Site.Configuration.Address;
        var files = new PreviewFiles(built.Files, ((ArchiveEntry)versions[0].Subject!).Key, address.BasePath);
        var main = new StringBuilder();
        var sheets = new List<string>();
        foreach (var version in versions)
        {
            var text = new PreviewText(version.Language);
            var link = address.Link(version.Path);
            var html = Encoding.UTF8.GetString(files.Bytes(link)!);
            var part = VersionPart.Of(html, files, text, address.Absolute(version.Path));
            sheets.AddRange(part.Sheets);
            AppendMark(main, version, versions, text, built.Site.Clock.Now);
            main.Append(part.Html).Append('\n');
        }

        var first = versions[0];
        var page = new StringBuilder("<!doctype html>\n");
        page.Append($"<html lang=\"{first.Language.Code}\">\n<head>\n<meta charset=\"utf-8\">\n{Mark}\n");
        page.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">\n");
        page.Append("<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n");
        page.Append("<title>");
        page.Append(Encode($"{new PreviewText(first.Language).Heading} {first.Version!.Title}")).Append("</title>\n");
        foreach (var sheet in sheets.Distinct())
        {
            page.Append("<style>\n").Append(files.StyleSheet(sheet)).Append("\n</style>\n");
        }

        page.Append("<style>\n").Append(Style).Append("\n</style>\n</head>\n<body class=\"page-article\">\n<main>\n");
        return page.Append(main).Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void AppendMark(
        StringBuilder page,
        Route version,
        ImmutableArray<Route> versions,
        PreviewText text,
        DateTimeOffset now
    )
    {
        var heading = version.Version!;
        var code = version.Language.Code;
        page.Append(
            $"<div class=\"preview-mark\" id=\"{code}\" lang=\"{code}\"><strong>{Encode(text.Heading)}</strong> "
        );
        page.Append(Encode(text.State(heading.IsDraft, heading.Date, now)));
        foreach (var other in versions.Where(other => other != version))
        {
            page.Append(
                $" <a href=\"#{other.Language.Code}\" lang=\"{other.Language.Code}\">{other.Language.Name}</a>"
            );
        }

        page.Append("</div>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
