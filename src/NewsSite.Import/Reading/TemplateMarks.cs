using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace NewsSite.Import.Reading;

/// <summary>
/// Turns the marks that Hugo and Jekyll put into Markdown into what they stand for: videos, pictures, code, links to other
/// pages. Others are taken out and named; the text between them stays.
/// </summary>
internal sealed partial class TemplateMarks
{
    private readonly ImmutableArray<string>.Builder leftOut = ImmutableArray.CreateBuilder<string>();

    /// <summary>Marks without meaning that were taken out, as written.</summary>
    public ImmutableArray<string> LeftOut => leftOut.ToImmutable();

    /// <summary>Returns the Markdown without such marks.</summary>
    public string Replace(string markdown)
    {
        if (!markdown.Contains("{{", StringComparison.Ordinal) && !markdown.Contains("{%", StringComparison.Ordinal))
        {
            return markdown;
        }

        var shown = Code().Replace(markdown, "\n```\n${code}\n```\n");
        shown = Raw().Replace(shown, "${text}");
        shown = Youtube().Replace(shown, "https://www.youtube.com/watch?v=${id}");
        shown = Figure().Replace(shown, FigureOf);
        shown = Reference().Replace(shown, "${path}");
        shown = PostAddress().Replace(shown, "/${path}");
        shown = SiteAddress().Replace(shown, "");
        return Other()
            .Replace(
                shown,
                mark =>
                {
                    leftOut.Add(mark.Value);
                    return "";
                }
            );
    }

    private static string FigureOf(Match match)
    {
        var figure = new HtmlParser().ParseDocument($"<i {match.Groups["attributes"].Value}></i>").QuerySelector("i")!;
        string Value(string name) => WebUtility.HtmlEncode(figure.GetAttribute(name) ?? "");
        var caption = string.Join(' ', new[] { Value("title"), Value("caption") }.Where(text => text.Length > 0));
        return $"\n\n<figure><img src=\"{Value("src")}\" alt=\"{Value("alt")}\"><figcaption>{caption}</figcaption></figure>\n\n";
    }

    [GeneratedRegex(
        @"(?:\{\{[<%]\s*highlight\b[^}]*[>%]\}\}|\{%-?\s*highlight\b[^%]*%\})\n?(?<code>.*?)\n?(?:\{\{[<%]\s*/\s*highlight\s*[>%]\}\}|\{%-?\s*endhighlight\s*-?%\})",
        RegexOptions.Singleline
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"\{%-?\s*raw\s*-?%\}(?<text>.*?)\{%-?\s*endraw\s*-?%\}", RegexOptions.Singleline)]
    private static partial Regex Raw();

    [GeneratedRegex(
        """\{\{[<%]\s*youtube\s+(?:id=)?["']?(?<id>[\w-]+)["']?[^}]*[>%]\}\}|\{%-?\s*(?:youtube|include\s+youtube\w*\.html\s+(?:video_?)?id=)\s*["']?(?<id>[\w-]+)["']?[^%]*%\}"""
    )]
    private static partial Regex Youtube();

    [GeneratedRegex(
        @"\{\{[<%]\s*(?:figure|img)\s+(?<attributes>.+?)\s*/?[>%]\}\}|\{%-?\s*include\s+(?:figure|image)\w*\.html\s+(?<attributes>.+?)\s*-?%\}",
        RegexOptions.Singleline
    )]
    private static partial Regex Figure();

    [GeneratedRegex("""\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["']?(?<path>[^"'\s>%]+)["']?\s*[>%]\}\}""")]
    private static partial Regex Reference();

    [GeneratedRegex("""\{%-?\s*(?:post_url|link)\s+["']?(?<path>[^"'\s%]+)["']?\s*-?%\}""")]
    private static partial Regex PostAddress();

    [GeneratedRegex("""\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}""")]
    private static partial Regex SiteAddress();

    [GeneratedRegex(@"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{\{[^{}\n]*\}\}", RegexOptions.Singleline)]
    private static partial Regex Other();
}
