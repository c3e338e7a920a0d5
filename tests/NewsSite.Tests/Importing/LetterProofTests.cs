using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Import.Cleaning;
using NewsSite.Import.Items;
using NewsSite.Import.Markup;
using NewsSite.Import.Writing;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>Random HTML goes in, and its letters come out of the rendered article.</summary>
public class LetterProofTests
{
    private static readonly string[] Containers =
    [
        "p",
        "div",
        "section",
        "ul",
        "ol",
        "li",
        "blockquote",
        "table",
        "tr",
        "td",
        "th",
        "figure",
        "figcaption",
        "pre",
        "h1",
        "h2",
        "h5",
        "dl",
        "dt",
        "dd",
        "center",
        "span",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "sup",
        "sub",
        "a",
        "code",
        "font",
        "label",
        "q",
    ];

    private static readonly string[] Texts =
    [
        "Мектеп",
        "5 класс",
        "*",
        "**",
        "_",
        "`",
        "```",
        "#",
        "# Аталыш",
        "1. Биринчи",
        "12) Он эки",
        "- тизме",
        "+ кошуу",
        "> цитата",
        "|",
        "a|b",
        "<br>",
        "&lt;script&gt;",
        "&amp;nbsp;",
        "[текст](жол)",
        "![сүрөт](a.jpg)",
        "[^1]",
        "\\",
        "~~",
        "^",
        "$5",
        "===",
        "---",
        "  ",
        "\u00a0",
        "«Билим»",
        "№ 7",
        "https://edu.example/ru/",
        "a@b.kg",
        "{{< x >}}",
        "{#id}",
        "[caption]",
        "…",
        "ө ү ң",
        "é",
        "中文",
        "1",
        "из",
        "3",
        "Окуучулардын саны беш жүз отуз алты болду, дейт министр.",
        "Окуучулардын саны беш жүз отуз алты болду, дейт министр.",
    ];

    private static Gen<string> Html(int depth) =>
        depth == 0
            ? Gen.Elements(Texts)
            : Gen.OneOf(
                Gen.Elements(Texts),
                Gen.Constant("<br>"),
                Gen.Constant("<hr>"),
                Gen.Elements(Texts).Select(alt => $"<img src='/a.jpg' alt='{alt.Replace("'", "")}'>"),
                Gen.Elements(Texts).Select(text => $"<!-- {text} -->"),
                Gen.Elements(Texts).Select(text => $"<script>var a = \"{text.Replace("<", "")}\"</script>"),
                Gen.Elements(Texts).Select(text => $"<div hidden>{text}</div>"),
                Gen.Constant("<iframe src='https://www.youtube.com/embed/x1'></iframe>"),
                from name in Gen.Elements(Containers)
                from count in Gen.Choose(0, 4)
                from children in Gen.ListOf(Html(depth - 1), count)
                select $"<{name}>{string.Concat(children)}</{name}>"
            );

    [LongProperty(usual: 400, whole: 10_000)]
    public Property No_letter_is_lost() =>
        Prop.ForAll(
            Gen.ListOf(Html(4), 5).Select(parts => string.Concat(parts)).ToArbitrary(),
            html =>
            {
                var (difference, markdown) = Import(html);
                return (difference is null).Label($"{difference}\n{html}\n=>\n{markdown}");
            }
        );

    /// <summary>Trees that random ones once found.</summary>
    [Theory]
    [InlineData("<figure><figcaption><img src='/a.jpg' alt='Окуучулар'></figcaption></figure>")]
    [InlineData(
        "<figure><img src='/a.jpg' alt='Бала'><figcaption>Эки<img src='/b.jpg' alt='Ата'></figcaption></figure>"
    )]
    [InlineData("<b>1<sup>а<br>б</sup></b>")]
    [InlineData(
        "1<strong><sup><img src='/a.jpg' alt='&lt;script&gt;'><br><img src='/b.jpg' alt='Окуучулар'>- тизме</sup></strong>"
    )]
    public void No_letter_of_these_is_lost(string html)
    {
        var (difference, markdown) = Import(html);
        Assert.True(difference is null, $"{difference}\n{markdown}");
    }

    private static (string? Difference, string Markdown) Import(string html)
    {
        var item = new ImportItem("1", "Аталыш", "2022-03-15") { Html = html };
        var read = HtmlReader.Read(html);
        var cleaned = Cleaner.Clean(read.Blocks, item.Title);
        cleaned = cleaned with { Log = [.. read.Log, .. cleaned.Log] };
        var markdown = MarkdownWriter.Write(
            cleaned.Blocks,
            target => target.EndsWith(".jpg", StringComparison.Ordinal) ? "a.jpg" : target
        );
        return (LetterProof.Difference(item, cleaned, markdown), markdown);
    }

    [Theory]
    [InlineData("<p>Он беш бала</p>", "Он беш")]
    [InlineData("<p>Он</p>", "Он беш")]
    public void It_tells_what_is_missing_or_too_much(string html, string markdown)
    {
        var item = new ImportItem("1", "А", "2022-03-15") { Html = html };
        Assert.NotNull(LetterProof.Difference(item, new Cleaned([], []), markdown));
    }

    [Fact]
    public void Any_bytes_are_read_as_a_page()
    {
        var random = new Random(20261126);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            Assert.NotNull(HtmlReader.Read(Encoding.Latin1.GetString(bytes)));
        }
    }
}
