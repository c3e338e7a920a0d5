using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Tools.Checking;

namespace NewsSite.Tests.Fuzzing;

/// <summary>Arbitrary article texts give HTML that runs no script and has no forbidden links.</summary>
public sealed class MarkdownFuzzTests(SmallArchive archive) : IClassFixture<SmallArchive>
{
    private const int Inputs = 25_000;
    internal const string FrontMatter = "---\ntitle: А\ndate: 2024-05-07\n---\n";

    private static readonly Gen<string> Right = Gen.Elements(
        """
        # Жыйын

        Текст **маанилүү** жана *кыска*, ~~эски~~ [шилтеме](../08-b/index.ky.md "аталышы") менен.[^1]

        ![Зал](a.jpg)

        | Мектеп | Саны |
        |:-------|-----:|
        | № 5    | 1 200 |
        | [№ 6](/ky/news/) | `12` |

        - [x] бүттү
        - [ ] калды
          1. бир
          2. эки

        > Цитата,
        > улантуу — <https://a.example/?a=b&c=d>

        ```yaml
        a: b
        ```

        [шилтеме]: <plan.pdf> 'План'
        [^1]: Изох [мында](#zhyiyn).

        [видео](https://youtu.be/abc)

        """
    );

    private static readonly Gen<string> Words = Gen.Elements(
        "сөз",
        "Школа",
        "a",
        "№ 5",
        "2024-жыл",
        "80 %",
        "«",
        "»",
        "--"
    );

    private static readonly Gen<string> Marks = Gen.Elements(
        "\n",
        "\n\n",
        " ",
        "  \n",
        "\\\n",
        "    ",
        "\t",
        "# ",
        "###### ",
        "===\n",
        "---\n",
        "***\n",
        "* ",
        "- ",
        "+ ",
        "1. ",
        "999999999. ",
        "- [ ] ",
        "- [x] ",
        "> ",
        ">",
        "|",
        "||",
        "|-|\n",
        "|:-:|-:|\n",
        "| a | b |\n|---|---|\n| c | d |\n",
        "+---+---+\n",
        "*",
        "**",
        "***",
        "_",
        "__",
        "~",
        "~~",
        "~~~\n",
        "`",
        "``",
        "```\n",
        "```js\n",
        "!",
        "[",
        "]",
        "![",
        "](",
        "][",
        "]: ",
        "(",
        ")",
        "<",
        ">",
        "\"",
        "'",
        "\\",
        "\\[",
        "[^1]",
        "[^",
        "[^1]: ",
        "\n[^1]: ",
        "\n[^1]: [^1]",
        "[a]: ",
        "\n[a]: /\n",
        "[a][a]",
        "{#id .class onclick=x}",
        "{{ 1 }}",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=javascript:1>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?php",
        "</div>",
        "&lt;script&gt;",
        "&#60;script&#62;",
        "&#0;",
        "&#7;",
        "&#xD83C;",
        "&#x110000;",
        "&#99999999999;",
        "&nbsp;",
        "&NotEqualTilde;",
        "&amp",
        ":::",
        "$$",
        "^^",
        "[[TOC]]"
    );

    private static readonly Gen<string> Links =
        from form in Gen.Elements(
            "[{0}]({1})",
            "![{0}]({1})",
            "[{0}](<{1}>)",
            "[{0}]({1} \"{0}\")",
            "<{1}>",
            "\n[{0}]: {1}\n",
            "[![{0}](a.jpg)]({1})",
            "[{0}][{1}]",
            "\n\n[{0}]({1})\n\n",
            "| [{0}]({1}) |"
        )
        from text in Gen.OneOf(Words, Marks)
        from address in AddressIngredients.Addresses
        select string.Format(form, text, address);

    private static readonly Gen<string> Pieces = Gen.Frequency(
        (4, Marks),
        (3, Words),
        (2, Links),
        (1, AddressIngredients.Pieces)
    );

    internal static readonly Gen<Soup> Texts = Gen.Frequency(
        (6, Ingredients.Soups(Pieces)),
        (3, Ingredients.Changed(Right, Pieces)),
        (1, Ingredients.Soups(Links))
    );

    [Fact]
    public void Any_text_becomes_html_that_runs_nothing() =>
        Fuzz.Run(
            Inputs,
            Texts,
            soup =>
            {
                var diagnostics = new DiagnosticBag();
                var texts = new MarkdownTexts(archive.Source);
                var article = archive.Read(Encoding.UTF8.GetBytes(FrontMatter + soup.Text), texts, diagnostics);
                if (article is null)
                {
                    Assert.True(diagnostics.HasErrors);
                    return;
                }

                using var cache = new BodyCache();
                var renderer = new BodyRenderer(archive.LinksOf(diagnostics), texts, cache, diagnostics);
                var body = renderer.Render(article, archive.Place);
                TextChecker.Check(archive.With(article, texts), archive.Configuration, drafts: false, diagnostics);
                var text = FrontMatter + texts.Read(article);
                Findings.AreInside(diagnostics.ToSorted(), archive.TextsWith(text));
                SafeHtml.Check(renderer.Html(article, archive.Place, body));
                Assert.All(body.Files, file => Assert.Equal("plan.pdf", file));
                Assert.All(body.Pictures, picture => Assert.StartsWith("content/news/2024/05/07-a/", picture.Path));
                Assert.DoesNotContain(
                    renderer.PlainText(article, archive.Place) + body.FirstParagraph,
                    letter => letter is < ' ' and not '\n' and not '\t'
                );
            }
        );
}
