using System.Text;

namespace NewsSite.Editor.Tests.Conversion;

/// <summary>Makes HTML as no person writes it: any element in any other, with the styles of programs.</summary>
internal static class RandomHtml
{
    private static readonly string[] Elements =
    [
        "p",
        "div",
        "span",
        "b",
        "i",
        "strong",
        "em",
        "u",
        "s",
        "sup",
        "sub",
        "code",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "blockquote",
        "h1",
        "h2",
        "h4",
        "a",
        "pre",
        "o:p",
        "font",
        "section",
        "figure",
        "figcaption",
        "dl",
        "dt",
        "dd",
        "br",
        "hr",
        "label",
    ];

    private static readonly string[] Attributes =
    [
        "",
        "",
        "",
        " style='font-weight:700'",
        " style='font-weight:normal'",
        " style='font-style:italic; vertical-align: super'",
        " style='white-space:pre-wrap'",
        " style='text-decoration: line-through'",
        " style='mso-list:l0 level1 lfo1'",
        " style='mso-list:l1 level3 lfo2'",
        " style='mso-list:Ignoring'",
        " href='https://edu.example/(a) b'",
        " href='javascript:alert(1)'",
        " href='#_ftn1'",
        " colspan=2",
        " rowspan=3",
        " start=7",
        " onclick='x()'",
    ];

    private static readonly string[] Texts =
    [
        "сөз",
        "Өң үн ң",
        " ",
        "\n",
        "* жылдыз *",
        "# баш",
        "1. бир",
        "2) эки",
        "- сызык",
        "+ кошуу",
        "> тырмак",
        "`код`",
        "``` тосмо",
        "_а_",
        "__б__",
        "~~в~~",
        "[г](д)",
        "![е](ё)",
        "|ж|",
        "&lt;з&gt;",
        "&lt;!-- и --&gt;",
        "&amp;nbsp;к",
        "\\л",
        "м^н^",
        "$о$",
        "===",
        "---",
        "[^1]",
        "[^1]: п",
        "[р]: https://edu.example",
        "https://edu.example/с_т_",
        "a@edu.example",
        "«у»",
        "ф,",
        ".х",
        "би\u00ADл",
        "ц\u00A0ч",
        "😀",
        "• ш",
        "·щ",
        "№ 5",
        "а) ъ",
        ":::",
        "{ы}",
        "- [x] ь",
        "    э",
    ];

    public static string Of(int seed)
    {
        var random = new Random(seed);
        var html = new StringBuilder();
        Add(html, random, 0);
        return html.ToString();
    }

    private static void Add(StringBuilder html, Random random, int depth)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            if (depth > 5 || random.Next(3) == 0)
            {
                html.Append(Texts[random.Next(Texts.Length)]);
                continue;
            }

            var element = Elements[random.Next(Elements.Length)];
            html.Append('<').Append(element).Append(Attributes[random.Next(Attributes.Length)]).Append('>');
            if (element is not ("br" or "hr"))
            {
                Add(html, random, depth + 1);
                html.Append("</").Append(element).Append('>');
            }
        }
    }
}
