using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Checks link texts for readers who hear the page or jump from link to link.</summary>
internal static class LinkTexts
{
    private static readonly char[] Marks = ['«', '»', '"', '.', '…', ':', '!', '→', '>', ' ', '(', ')', '*'];

    public static void Check(CheckedArticle version, SiteLinks site, DiagnosticBag diagnostics)
    {
        var links = version.Outline.Links;
        for (var i = 0; i < links.Length; i++)
        {
            var link = links[i];
            if (!link.IsPicture)
            {
                var pictured = i + 1 < links.Length && links[i + 1].IsPicture;
                CheckText(version, link, pictured, diagnostics);
                CheckLanguage(version, link, site, diagnostics);
            }
        }
    }

    /// <param name="pictured">True if a picture follows. It serves as the text of a link that has none.</param>
    private static void CheckText(CheckedArticle version, OutlineLink link, bool pictured, DiagnosticBag diagnostics)
    {
        var text = link.Text.Replace(OutlineText.NotText, ' ').Trim();
        if (link.Url.Trim().Length is 0 || link.Url == "#")
        {
            diagnostics.Report(FormRules.LinkWithoutTarget, link.Location, text);
        }
        else if (text.Length == 0 && !pictured && !link.Text.Contains(OutlineText.NotText))
        {
            diagnostics.Report(FormRules.EmptyLink, link.Location, link.Url);
        }
        else if (version.Language.Proofreading?.VagueLinks.Contains(Plain(text)) ?? false)
        {
            diagnostics.Report(FormRules.VagueLink, link.Location, text);
        }
    }

    private static void CheckLanguage(
        CheckedArticle version,
        OutlineLink link,
        SiteLinks site,
        DiagnosticBag diagnostics
    )
    {
        var written = link.Url.Split('#')[0];
        foreach (var language in version.Languages.All.Where(language => language != version.Language))
        {
            var (end, ownEnd) = ($".{language}.md", $".{version.Language}.md");
            if (!written.EndsWith(end, StringComparison.Ordinal))
            {
                continue;
            }

            var own = written[..^end.Length] + ownEnd;
            if (site.Contains(LocalLinks.Resolve(version.Article.Path, own)))
            {
                diagnostics.Report(
                    FormRules.LinkToOtherLanguage,
                    link.Location,
                    language.Code,
                    version.Language.Code,
                    own
                );
            }
        }
    }

    private static string Plain(string text) => text.Trim(Marks).ToLowerInvariant();
}
