using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace NewsSite.Import.Reading;

/// <summary>
/// Turns the marks that Hugo and Jekyll put into Markdown into what they stand for: videos, pictures, code, links to other
/// pages. Others are taken out and named; the text between them stays.
/// </summary>
/// <param name="isJekyll">True for Jekyll, which takes <c>{{ }}</c> and <c>{% %}</c> as marks, in code too.</param>
/// <param name="site">Values of Jekyll's <c>_config.yml</c>, which texts name as <c>{{ site.name }}</c>.</param>
internal sealed partial class TemplateMarks(bool isJekyll, IReadOnlyDictionary<string, object?> site)
{
    // Stand for the beginnings of marks that are only shown. They are of the private use area: no text holds them.
    private const string ShownValue = "\ue000\ue001";
    private const string ShownTag = "\ue000\ue002";

    private readonly ImmutableArray<string>.Builder leftOut = ImmutableArray.CreateBuilder<string>();

    /// <summary>Marks without meaning that were taken out, as written.</summary>
    public ImmutableArray<string> LeftOut => leftOut.ToImmutable();

    /// <summary>Returns the Markdown without such marks.</summary>
    public string Replace(string markdown)
    {
        if (!markdown.Contains('{'))
        {
            return markdown;
        }

        // Names and classes of a part are no text.
        var shown = HeadingId().Replace(markdown, "${heading}");
        if (isJekyll)
        {
            shown = Raw().Replace(shown, raw => Protected(raw.Groups["text"].Value));
            shown = Attributes().Replace(shown, "");
        }
        else
        {
            shown = ShownMark()
                .Replace(
                    shown,
                    mark => Protected($"{mark.Groups["begin"]} {mark.Groups["text"]} {mark.Groups["end"]}")
                );
        }

        shown = Code().Replace(shown, "\n```\n${code}\n```\n");
        shown = Youtube().Replace(shown, "https://www.youtube.com/watch?v=${id}");
        shown = Figure().Replace(shown, FigureOf);
        shown = Reference().Replace(shown, "${path}");
        shown = PostAddress().Replace(shown, "/${path}");
        shown = SiteAddress().Replace(shown, "");
        shown = SiteValue().Replace(shown, ValueOf);
        var others = isJekyll ? OtherOfJekyll() : OtherOfHugo();
        return others
            .Replace(
                shown,
                mark =>
                {
                    leftOut.Add(mark.Value);
                    return "";
                }
            )
            .Replace(ShownValue, "{{", StringComparison.Ordinal)
            .Replace(ShownTag, "{%", StringComparison.Ordinal);
    }

    private string ValueOf(Match mark) =>
        site.GetValueOrDefault(mark.Groups["name"].Value) is string value ? value : mark.Value;

    private static string Protected(string text) =>
        text.Replace("{{", ShownValue, StringComparison.Ordinal).Replace("{%", ShownTag, StringComparison.Ordinal);

    private static string FigureOf(Match match)
    {
        var figure = new HtmlParser().ParseDocument($"<i {match.Groups["attributes"].Value}></i>").QuerySelector("i")!;
        string Value(string name) => WebUtility.HtmlEncode(figure.GetAttribute(name) ?? "");
        var caption = string.Join(' ', new[] { Value("title"), Value("caption") }.Where(text => text.Length > 0));
        return $"\n\n<figure><img src=\"{Value("src")}\" alt=\"{Value("alt")}\"><figcaption>{caption}</figcaption></figure>\n\n";
    }

    [GeneratedRegex(
        @"(?:\{\{[<%]\s*(?:highlight|code(?:-\w+)?)\b[^}]*[>%]\}\}|\{%-?\s*highlight\b[^%]*%\})\n?(?<code>.*?)\n?(?:\{\{[<%]\s*/\s*(?:highlight|code(?:-\w+)?)\s*[>%]\}\}|\{%-?\s*endhighlight\s*-?%\})",
        RegexOptions.Singleline
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?<heading>#{1,6}[ \t].*?)[ \t]*\{#[\w:.-]+\}[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex HeadingId();

    // Of kramdown: «{: .note}», «{: target="_blank"}». Ruby's «{:name => 1}» is none.
    [GeneratedRegex("""\{:(?:\s*(?:[.#][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*')))+\s*\}""")]
    private static partial Regex Attributes();

    // How Hugo writes a mark that is only shown.
    [GeneratedRegex(@"(?<begin>\{\{[<%])/\*\s*(?<text>.*?)\s*\*/(?<end>[>%]\}\})", RegexOptions.Singleline)]
    private static partial Regex ShownMark();

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

    [GeneratedRegex(@"\{\{-?\s*site\.(?<name>\w+)\s*-?\}\}")]
    private static partial Regex SiteValue();

    [GeneratedRegex(@"\{\{[<%].*?[>%]\}\}", RegexOptions.Singleline)]
    private static partial Regex OtherOfHugo();

    [GeneratedRegex(@"\{%.*?%\}|\{\{[^{}\n]*\}\}", RegexOptions.Singleline)]
    private static partial Regex OtherOfJekyll();
}
