using System.Text;
using NewsSite.Editor.Conversion;
using NewsSite.Editor.Conversion.Word;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Tests.Harness;
using static NewsSite.Editor.Tests.Conversion.WordFile;

namespace NewsSite.Editor.Tests.Conversion;

/// <summary>A Word document becomes a title, clean Markdown and pictures, or a sentence says why it does not.</summary>
public class WordDocumentTests
{
    private const string Styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"Заголовок 2\"/><w:rPr><w:b/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"Министрлик\"/><w:basedOn w:val=\"2\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"q\"><w:name w:val=\"Quote\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"li\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"st\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>";

    [Fact]
    public void Titles_and_headings_are_known_by_style_outline_and_name_in_any_language()
    {
        var read = Read(
            new WordFile(
                P(R("Аталышы "), Style("a3"))
                    + P(R("Мазмуну"), Style("TOC1"))
                    + P(R("Биринчи", "<w:b/>"), Style("1"))
                    + P(R("Экинчи"), Style("own"))
                    + P(R("Үчүнчү"), "<w:outlineLvl w:val=\"2\"/>")
                    + P(R("Текст"))
                    + P(R("Сөз"), Style("q"))
            )
        );
        Assert.Equal("Аталышы", read.Title);
        Assert.Equal("## Биринчи\n\n### Экинчи\n\n#### Үчүнчү\n\nТекст\n\n> Сөз\n", read.Markdown([]));
    }

    [Theory]
    [InlineData("1", "Аталыш", "Текст\n")]
    [InlineData("", null, "Аталыш\n\nТекст\n")]
    public void A_first_heading_of_its_own_is_the_title(string style, string? title, string markdown)
    {
        var read = Read(new WordFile(P("") + P(R("Аталыш"), style.Length > 0 ? Style(style) : "") + P(R("Текст"))));
        Assert.Equal(title, read.Title);
        Assert.Equal(markdown, read.Markdown([]));
    }

    [Fact]
    public void A_first_line_that_is_bold_is_the_title_too()
    {
        var read = Read(new WordFile(P(R("Жаңы ", "<w:b/>") + R("мектеп", "<w:b w:val=\"1\"/>")) + P(R("Текст"))));
        Assert.Equal("Жаңы мектеп", read.Title);
    }

    [Fact]
    public void Lists_have_their_levels_starts_and_marks()
    {
        var read = Read(
            new WordFile(
                P(R("бир"), Item(1, 0))
                    + P(R("ичинде"), Item(1, 1))
                    + P(R("эки"), Item(1, 0))
                    + P(R("Арада"))
                    + P(R("үч"), Item(2, 0))
                    + P(R("төрт"), Item(2, 0))
                    + P(R("төрт-бир"), Item(2, 1))
                    + P(R("Дагы"))
                    + P(R("беш"), Item(2, 0))
                    + P(R("Мыйзам"))
                    + P(R("биринчи"), Item(3, 0))
                    + P(R("экинчи"), Item(3, 0))
                    + P(R("стили менен"), Style("li"))
                    + P(R("жок"), Item(0, 0))
            )
            {
                Numbering =
                    List(1, ("bullet", "\uF0B7", 1), ("bullet", "o", 1))
                    + List(2, ("decimal", "%1.", 3), ("decimal", "%1.%2.", 1))
                    + List(3, ("russianLower", "%1)", 1))
                    + Instance(1, 1)
                    + Instance(2, 2)
                    + Instance(3, 3),
            }
        );
        Assert.Equal(
            "- бир\n\n  - ичинде\n\n- эки\n\nАрада\n\n3. үч\n4. төрт\n\n   4.1. төрт-бир\n\nДагы\n\n5. беш\n\nМыйзам\n\nа) биринчи\n\nб) экинчи\n\n- стили менен\n\nжок\n",
            read.Markdown([]).Replace("\\.", ".").Replace("\\)", ")")
        );
    }

    [Fact]
    public void Words_keep_their_marks_and_pieces_are_joined()
    {
        var read = Read(
            new WordFile(
                P(
                    R("Кадимки ")
                        + R("кал", "<w:b/>")
                        + R("ың ", "<w:b/><w:lang w:val=\"ky\"/>")
                        + R("жантык", "<w:i/>")
                        + R(" ", "<w:i/>")
                        + R("м", "")
                        + R("2", "<w:vertAlign w:val=\"superscript\"/>")
                )
                    + P(
                        R("стилдин калыңы", "<w:rStyle w:val=\"st\"/>")
                            + R(" эмес", "<w:rStyle w:val=\"st\"/><w:b w:val=\"0\"/>")
                    )
                    + P(R("көрүнбөйт", "<w:vanish/>") + R("оку\u00ADтуу\u200B бир\u00A0гана * # _ [x] 1 &lt; 2"))
                    + P(
                        R("сап")
                            + "<w:r><w:br/></w:r>"
                            + R("экинчи")
                            + "<w:r><w:br w:type=\"page\"/><w:tab/></w:r>"
                            + R("үчүнчү")
                    )
            )
        );
        Assert.Equal(
            "Кадимки **калың** *жантык* м<sup>2</sup>\n\n**стилдин калыңы** эмес\n\nокутуу бир гана \\* # \\_ \\[x\\] 1 \\< 2\n\nсап\\\nэкинчи үчүнчү\n",
            read.Markdown([])
        );
    }

    [Fact]
    public void Links_by_relationship_and_by_field_lead_where_they_may()
    {
        const string field =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> HYPERLINK \"https://edu.example/?a=1\" \\l \"b\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        var read = Read(
            new WordFile(
                P(
                    "<w:hyperlink r:id=\"h1\">"
                        + R("сайт")
                        + "</w:hyperlink>"
                        + R(" ")
                        + field
                        + R("та")
                        + R("лаа")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                        + R(".")
                )
                    + P("<w:fldSimple w:instr=\" HYPERLINK mailto:a@edu.example \">" + R("кат") + "</w:fldSimple>")
                    + P(
                        "<w:hyperlink r:id=\"h2\">"
                            + R("жаман")
                            + "</w:hyperlink> <w:hyperlink w:anchor=\"x\">"
                            + R("ичинде")
                            + "</w:hyperlink><w:hyperlink r:id=\"h3\">"
                            + R("файл")
                            + "</w:hyperlink>"
                    )
                    + P("<w:fldSimple w:instr=\" PAGE \">" + R("7") + "</w:fldSimple>")
            )
            {
                Links = [("h1", "https://edu.example/а b"), ("h2", "javascript:alert(1)"), ("h3", "file:///C:/x.doc")],
            }
        );
        Assert.Equal(
            "[сайт](https://edu.example/%D0%B0%20b) [талаа](https://edu.example/?a=1#b).\n\n[кат](mailto:a@edu.example)\n\nжаманичиндефайл\n\n7\n",
            read.Markdown([])
        );
    }

    [Fact]
    public void Tables_keep_their_columns()
    {
        static string Cell(string inner, string properties = "") =>
            $"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>";
        var read = Read(
            new WordFile(
                "<w:tbl><w:tr>"
                    + Cell(P(R("А")), "<w:gridSpan w:val=\"2\"/>")
                    + Cell(P(R("Б|в")))
                    + "</w:tr><w:tr>"
                    + Cell(P(R("1")) + P(R("дагы")), "<w:vMerge w:val=\"restart\"/>")
                    + Cell(P(R("пункт"), Item(1, 0)))
                    + Cell(P(""))
                    + "</w:tr><w:tr>"
                    + Cell(P(""), "<w:vMerge/>")
                    + Cell(P(R("2")))
                    + Cell(P(R("3")))
                    + "</w:tr></w:tbl>"
                    + "<w:tbl><w:tr>"
                    + Cell(P(R("алкак")) + P(R("ичи")))
                    + "</w:tr></w:tbl>"
            )
            {
                Numbering = List(1, ("bullet", "•", 1)) + Instance(1, 1),
            }
        );
        Assert.Equal(
            "| А |  | Б\\|в |\n|---|---|---|\n| 1 дагы | • пункт |  |\n|  | 2 | 3 |\n\nалкак\n\nичи\n",
            read.Markdown([])
        );
    }

    [Fact]
    public void Footnotes_stand_at_the_end()
    {
        var read = Read(
            new WordFile(
                P(
                    R("Текст")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + R(" дагы")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:footnoteReference w:id=\"9\"/></w:r>"
                )
            )
            {
                Footnotes =
                    "<w:footnote w:id=\"2\">"
                    + P("<w:r><w:footnoteRef/></w:r>" + R(" Булак"))
                    + P(R("экинчи абзац"))
                    + "</w:footnote>",
            }
        );
        Assert.Equal("Текст[^1] дагы[^1]\n\n[^1]: Булак экинчи абзац\n", read.Markdown([]));
    }

    [Fact]
    public void Pictures_come_with_their_alternative_texts_and_text_boxes_with_their_text()
    {
        var box =
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr id=\"2\" name=\"x\"/><a:graphic><a:graphicData uri=\"x\"><wps:wsp><wps:txbx><w:txbxContent>"
            + P(R("куту"))
            + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
            + P(R("куту"))
            + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var read = Read(
            new WordFile(
                P(R("Текст") + Picture("p1", "Зал &amp; сахна"))
                    + P(Picture("p2", ""))
                    + P(Picture("p1", ""))
                    + P(box)
                    + P(Picture("p3", ""))
            )
            {
                Pictures =
                [
                    ("p1", "image1.jpg", TestPicture.Jpeg()),
                    ("p2", "image2.png", TestPicture.Png()),
                    ("p3", "image3.emf", [1, 0, 0, 0]),
                ],
            }
        );
        Assert.Equal(["image1.jpg", "image2.png"], read.Pictures.Select(picture => picture.Name));
        Assert.Equal("Зал & сахна", read.Pictures[0].Alt);
        Assert.Equal(TestPicture.Jpeg(), read.Pictures[0].Bytes);
        Assert.Equal(
            "Текст\n\n![Зал \\& сахна](a.jpg)\n\n![Зал \\& сахна](a.jpg)\n\nкуту\n",
            read.Markdown(["a.jpg", null])
        );
        Assert.Contains("1", Assert.Single(read.Notes).In(MessageLanguage.Russian), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Refused() =>
        new()
        {
            { "оңдоолор", new WordFile(P("<w:ins w:id=\"1\" w:author=\"А\">" + R("жаңы") + "</w:ins>")).ToBytes() },
            {
                "оңдоолор",
                new WordFile(
                    P("<w:del w:id=\"1\" w:author=\"А\"><w:r><w:delText>эски</w:delText></w:r></w:del>")
                ).ToBytes()
            },
            {
                "оңдоолор",
                new WordFile(P(R("а")) + P("", "<w:rPr><w:ins w:id=\"1\" w:author=\"А\"/></w:rPr>")).ToBytes()
            },
            {
                "комментарийлер",
                new WordFile(
                    P("<w:commentRangeStart w:id=\"0\"/>" + R("а") + "<w:r><w:commentReference w:id=\"0\"/></w:r>")
                ).ToBytes()
            },
            { "эски Word", TestDocument.Compound("WordDocument") },
            { "сырсөз", TestDocument.Compound("EncryptedPackage", "EncryptionInfo") },
            { "RTF", Encoding.ASCII.GetBytes("{\\rtf1 a}") },
            { "PDF", TestDocument.Pdf() },
            { "OpenDocument", TestDocument.OpenDocument("text") },
            { "башка ZIP", TestDocument.Zip(("a.txt", "a")) },
            { "башка нерсе", Encoding.UTF8.GetBytes("текст") },
            { "башка нерсе", [] },
            { "бузулган", new WordFile(P(R("а"))).ToBytes()[..600] },
            { "бузулган", new WordFile("<w:p>").ToBytes() },
            {
                "бузулган",
                new WordFile(
                    string.Concat(Enumerable.Repeat("<w:sdt>", 100_000))
                        + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000))
                ).ToBytes()
            },
            { "макрос", new WordFile(P(R("а"))) { More = [("word/vbaProject.bin", [1])] }.ToBytes() },
            {
                "өтө чоң",
                new WordFile(P(R("а")))
                {
                    More = [("word/media/bomb.png", new byte[WordPackage.LargestContent + 1])],
                }.ToBytes()
            },
            { "текст жок", new WordFile(P("") + P(R(" \u00A0"))).ToBytes() },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_converted_is_refused_with_what_to_do(string says, byte[] file)
    {
        var refused = Assert.Throws<ConversionException>(() => WordDocument.Read(file));
        Assert.Contains(says, refused.TextIn(MessageLanguage.Kyrgyz), StringComparison.Ordinal);
        Assert.Equal(3, Enum.GetValues<MessageLanguage>().Select(refused.TextIn).Distinct().Count());
    }

    [Fact]
    public void Entities_and_other_hosts_are_not_followed()
    {
        var file = Zip(
            (
                "[Content_Types].xml",
                Encoding.UTF8.GetBytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Types>&e;</Types>")
            ),
            ("word/document.xml", Encoding.UTF8.GetBytes("<w/>"))
        );
        Assert.Throws<ConversionException>(() => WordDocument.Read(file));
    }

    [Fact]
    public void Any_damage_is_told_and_never_a_crash()
    {
        var file = new WordFile(P(R("Текст")) + P(R("бир"), Item(1, 0)) + P(Picture("p1", "")))
        {
            Numbering = List(1, ("decimal", "%1.", 1)) + Instance(1, 1),
            Styles = Styles,
            Pictures = [("p1", "image1.jpg", TestPicture.Jpeg())],
        }.ToBytes();
        var random = new Random(17);
        for (var i = 0; i < LongTests.Times(300, 3000); i++)
        {
            var damaged = (byte[])file.Clone();
            for (var j = random.Next(1, 5); j > 0; j--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                WordDocument.Read(damaged).Markdown(["a.jpg"]);
            }
            catch (ConversionException e)
            {
                Assert.NotEmpty(e.TextIn(MessageLanguage.Kyrgyz));
            }
        }
    }

    private static string Style(string id) => $"<w:pStyle w:val=\"{id}\"/>";

    private static WordDocument Read(WordFile file) =>
        WordDocument.Read((file.Styles.Length > 0 ? file : file with { Styles = Styles }).ToBytes());
}
