using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsSite.Import.Items;

namespace NewsSite.Import.Reading;

/// <summary>
/// Turns the shortcodes of WordPress into the HTML they stand for: pictures with captions, galleries, players. Those of other
/// plug-ins are taken out and named; the text between them stays. So it is with blocks that hold no text themselves.
/// </summary>
/// <param name="attachments">Pictures of the export by number.</param>
/// <param name="shared">Texts that several posts show, by number.</param>
internal sealed partial class WordPressShortcodes(
    IReadOnlyDictionary<string, ImportedFile> attachments,
    IReadOnlyDictionary<string, string> shared
)
{
    /// <summary>Depth of texts that show others, so that one which shows itself comes to an end.</summary>
    private const int MostNested = 5;

    private readonly ImmutableArray<string>.Builder leftOut = ImmutableArray.CreateBuilder<string>();

    /// <summary>Shortcodes without meaning that were taken out, as written.</summary>
    public ImmutableArray<string> LeftOut => leftOut.ToImmutable();

    /// <summary>Returns the content with HTML for its shortcodes.</summary>
    public string Replace(string content)
    {
        content = EmptyBlock().Replace(content, block => TextOf(block, 0));
        if (!content.Contains('['))
        {
            return content;
        }

        content = Caption().Replace(content, FigureOf);
        content = Gallery().Replace(content, GalleryOf);
        content = Embed().Replace(content, embed => LinkTo(embed.Groups["address"].Value));
        content = Player().Replace(content, PlayerOf);
        return Shown().Replace(Other().Replace(content, LeaveOut), "${code}");
    }

    /// <summary>Returns the shared text that a block shows. A block that WordPress would fill in is named and left out.</summary>
    private string TextOf(Match block, int depth)
    {
        if (
            block.Groups["shared"].Success
            && depth < MostNested
            && shared.TryGetValue(block.Groups["shared"].Value, out var text)
        )
        {
            return EmptyBlock().Replace(text, inner => TextOf(inner, depth + 1));
        }

        leftOut.Add(block.Value);
        return "";
    }

    private static string FigureOf(Match caption)
    {
        var inner = caption.Groups["inner"].Value;
        var body = new HtmlParser().ParseDocument(inner).Body!;
        var picture = body.QuerySelector("img");
        var text = Attribute(caption.Groups["attributes"].Value, "caption") ?? body.TextContent.Trim();
        return picture is null
            ? inner
            : $"\n\n<figure>{Linked(picture).OuterHtml}<figcaption>{WebUtility.HtmlEncode(text)}</figcaption></figure>\n\n";
    }

    /// <summary>Returns the picture with the link around it, which leads to its full size.</summary>
    private static IElement Linked(IElement picture) =>
        picture.Closest("a") is { } link && link.TextContent.Trim().Length == 0 ? link : picture;

    private string GalleryOf(Match gallery)
    {
        var numbers = (Attribute(gallery.Groups["attributes"].Value, "ids") ?? "").Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var pictures = numbers.Select(number => attachments.GetValueOrDefault(number)).ToList();
        if (pictures.Count == 0 || pictures.Contains(null))
        {
            leftOut.Add(gallery.Value);
        }

        return string.Concat(pictures.OfType<ImportedFile>().Select(FigureOf));
    }

    private static string FigureOf(ImportedFile picture) =>
        $"\n\n<figure><img src=\"{WebUtility.HtmlEncode(picture.Address)}\" alt=\"{WebUtility.HtmlEncode(picture.Alt)}\">"
        + $"<figcaption>{WebUtility.HtmlEncode(picture.Caption)}</figcaption></figure>\n\n";

    private string PlayerOf(Match player)
    {
        var attributes = player.Groups["attributes"].Value;
        var address =
            Attribute(attributes, "src")
            ?? Attribute(attributes, "mp4")
            ?? Attribute(attributes, "mp3")
            ?? Attribute(attributes, "m4a")
            ?? Attribute(attributes, "webm")
            ?? (attributes.Trim().StartsWith("http", StringComparison.Ordinal) ? attributes.Trim() : null);
        if (address is null)
        {
            leftOut.Add(player.Value);
            return "";
        }

        return LinkTo(address);
    }

    private static string LinkTo(string address)
    {
        var encoded = WebUtility.HtmlEncode(WebUtility.HtmlDecode(address.Trim()));
        return $"\n\n<a href=\"{encoded}\">{encoded}</a>\n\n";
    }

    /// <summary>Takes out a mark that has attributes, or whose other half stands in the text. <c>[sic]</c> stays.</summary>
    private string LeaveOut(Match mark)
    {
        leftOut.Add(mark.Value);
        return mark.Groups["inner"].Success ? Other().Replace(mark.Groups["inner"].Value, LeaveOut) : "";
    }

    private static string? Attribute(string attributes, string name) =>
        new HtmlParser()
            .ParseDocument($"<i {WebUtility.HtmlDecode(attributes)}></i>")
            .QuerySelector("i")
            ?.GetAttribute(name);

    [GeneratedRegex(
        @"\[(?<name>wp_caption|caption)\b(?<attributes>[^\]]*)\](?<inner>.*?)\[/\k<name>\]",
        RegexOptions.Singleline
    )]
    private static partial Regex Caption();

    [GeneratedRegex(@"\[gallery\b(?<attributes>[^\]]*)\]")]
    private static partial Regex Gallery();

    [GeneratedRegex(@"\[embed\b[^\]]*\]\s*(?<address>[^\[\s]+)\s*\[/embed\]")]
    private static partial Regex Embed();

    [GeneratedRegex(@"\[(?<name>youtube|vimeo|video|audio|playlist)\b(?<attributes>[^\]]*)\](?:\s*\[/\k<name>\])?")]
    private static partial Regex Player();

    [GeneratedRegex(
        """<!-- wp:(?!(?:more|nextpage|spacer|separator|shortcode|paragraph|html)\b)(?:block \{[^}]*"ref":(?<shared>\d+)[^>]*|[\w/-]+(?: \{(?:(?!-->).)*\})?) /-->""",
        RegexOptions.Singleline
    )]
    private static partial Regex EmptyBlock();

    // How WordPress writes a shortcode that is only shown.
    [GeneratedRegex(@"\[(?<code>\[[a-z][^\[\]]*\])\]")]
    private static partial Regex Shown();

    [GeneratedRegex(
        """(?<!\[)\[(?<name>[a-z][\w-]*)(?:\s[^\[\]]*)?\](?<inner>.*?)\[/\k<name>\]|(?<!\[)\[/?[a-z][\w-]*\s[^\[\]]*=\s*["'“”&\w][^\[\]]*\]|(?<!\[)\[(?:toc|contact-form-7|nextpage|/[a-z][\w-]*)\]""",
        RegexOptions.Singleline
    )]
    private static partial Regex Other();
}
