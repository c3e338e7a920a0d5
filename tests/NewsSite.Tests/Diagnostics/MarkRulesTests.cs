using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS19x: marks that readers would see, and words that they would not. The text begins on line 5.</summary>
public class MarkRulesTests
{
    [Theory]
    [InlineData("<p class=MsoNormal>Текст</p>", "<p class=MsoNormal>", "delete it")]
    [InlineData("<p>Текст", "<p>", "delete it")]
    [InlineData("</div>", "</div>", "delete it")]
    [InlineData(
        "<span lang=\"RU\" style='color:red'>Текст</span>",
        "<span lang=\"RU\" style='color:red'>",
        "delete it"
    )]
    [InlineData("<o:p></o:p>", "<o:p>", "delete it")]
    [InlineData(
        "<iframe src=\"https://youtu.be/a\" allowfullscreen></iframe>",
        "<iframe src=\"https://youtu.be/a\" allowfullscreen>",
        "write \"[what it shows](https://…)\""
    )]
    [InlineData(
        "<a href=\"https://a.example/\">а</a>",
        "<a href=\"https://a.example/\">",
        "write \"[words that say where it leads](address)\""
    )]
    [InlineData("<img src=\"a.jpg\" alt=\"а\">", "<img src=\"a.jpg\" alt=\"а\">", "name the file under \"photos:\"")]
    [InlineData("<img src=\"a.jpg\"", "<img src=\"a.jpg\"", "name the file under \"photos:\"")]
    [InlineData("<h2>Сроки</h2>", "<h2>", "write \"## …\"")]
    [InlineData("<ul><li>а</li></ul>", "<ul>", "write \"- …\"", "<li>", "write \"- …\"")]
    [InlineData(
        "<table><tr><td>а</td></tr></table>",
        "<table>",
        "write the table with",
        "<tr>",
        "write the table",
        "<td>",
        "write the table"
    )]
    [InlineData("<hr>", "<hr>", "write \"---\"")]
    [InlineData("<blockquote>а</blockquote>", "<blockquote>", "write \"> …\"")]
    [InlineData("<script>alert(1)</script>", "<script>", "delete it with what stands in it")]
    [InlineData("<b>Текст", "<b>", "write \"**…**\"")]
    [InlineData("Текст</b>", "</b>", "write \"**…**\"")]
    [InlineData("**а <b>б** в</b>", "<b>", "write \"**…**\"")]
    [InlineData("<![CDATA[а]]>", "<![CDATA[а]]>", "delete it")]
    [InlineData("а -->", "-->", "delete it, or write \"→\"")]
    [InlineData("<!– тактоо –>", "<!– тактоо –>", "write a comment as \"<!-- … -->\"")]
    [InlineData("< !-- тактоо -->", "< !-- тактоо -->", "write a comment as")]
    [InlineData("&lt;!-- тактоо --&gt;", "<!-- тактоо -->", "write a comment as")]
    [InlineData("&lt;br /&gt;", "<br />", "delete it")]
    [InlineData("а&amp;nbsp;б", "&nbsp;", "write \" \"")]
    [InlineData("а&nbspб", "&nbsp", "write \" \"")]
    [InlineData("&amp;laquo;", "&laquo;", "write \"«\"")]
    public void Html_that_readers_would_see_is_an_error(string markdown, params string[] quotesAndAdvice) =>
        Reported(markdown, "error NS191", "readers would see the HTML \"{0}\" as text; {1}", quotesAndAdvice);

    [Theory]
    [InlineData("{{< gallery >}}", "{{< gallery >}}", "name the file under \"photos:\"")]
    [InlineData(
        "{{< figure src=\"a.jpg\" title=\"Школа\" >}}",
        "{{< figure src=\"a.jpg\" title=\"Школа\" >}}",
        "name the file"
    )]
    [InlineData("{{< youtube a_b_c >}}", "{{< youtube a_b_c >}}", "write \"[what it shows]")]
    [InlineData(
        "{{% notice %}}Текст{{% /notice %}}",
        "{{% notice %}}",
        "delete it, or say",
        "{{% /notice %}}",
        "delete it, or say"
    )]
    [InlineData("{{ page.title }}", "{{ page.title }}", "delete it, or say")]
    [InlineData("[а]({{< ref \"b.md\" >}})", "{{< ref \"b.md\" >}}", "write \"[words")]
    [InlineData("{% include gallery.html id=1 %}", "{% include gallery.html id=1 %}", "delete it, or say")]
    [InlineData("{% raw %}а{% endraw %}", "{% raw %}", "put the code", "{% endraw %}", "put the code")]
    [InlineData(
        "[caption id=\"a\" align=\"left\"]Школа[/caption]",
        "[caption id=\"a\" align=\"left\"]Школа[/caption]",
        "name the file"
    )]
    [InlineData("[gallery ids=\"1,2,3\"]", "[gallery ids=\"1,2,3\"]", "name the file")]
    [InlineData("[gallery]", "[gallery]", "name the file")]
    [InlineData("[embed]https://youtu.be/a[/embed]", "[embed]https://youtu.be/a[/embed]", "write \"[what it shows]")]
    [InlineData("[vc_row][vc_column width=\"1/2\"]", "[vc_row]", "delete it", "[vc_column width=\"1/2\"]", "delete it")]
    [InlineData("{gallery}2024/a{/gallery}", "{gallery}2024/a{/gallery}", "name the file")]
    [InlineData("{loadposition a}", "{loadposition a}", "delete it, or say")]
    [InlineData("[youtube https://youtu.be/a]", "[youtube https://youtu.be/a]", "write \"[what it shows]")]
    [InlineData("[b]Важно[/b]", "[b]Важно[/b]", "write \"**…**\"")]
    [InlineData("[url=https://a.example/]а[/url]", "[url=https://a.example/]а[/url]", "write \"[words")]
    [InlineData("[/vc_row]", "[/vc_row]", "delete it")]
    [InlineData("[[_TOC_]]", "[[TOC]]", "delete it")]
    [InlineData("## Сроки {#sroki}", "{#sroki}", "delete it")]
    [InlineData("Текст {.lead}", "{.lead}", "delete it")]
    [InlineData("Текст {width=50%}", "{width=50%}", "delete it")]
    [InlineData(
        "[а](https://a.example/){target=\"_blank\" rel=nofollow}",
        "{target=\"_blank\" rel=nofollow}",
        "delete it"
    )]
    [InlineData("Текст\n{: .lead}", "{: .lead}", "delete it")]
    [InlineData("{:toc}", "{:toc}", "delete it")]
    [InlineData("::: warning\nТекст\n:::", "::: warning", "delete it", ":::", "delete it")]
    [InlineData("Ура :tada:", ":tada:", "delete it, or say")]
    [InlineData("<?php echo 1; ?>", "<?php echo 1; ?>", "delete it")]
    [InlineData("<% a %>", "<% a %>", "delete it")]
    [InlineData("\\textbf{Важно}", "\\textbf{Важно}", "delete it, or say")]
    public void A_command_of_another_program_is_an_error(string markdown, params string[] quotesAndAdvice) =>
        Reported(
            markdown,
            "error NS192",
            "readers would see \"{0}\", a command of another program, as text; {1}",
            quotesAndAdvice
        );

    [Theory]
    [InlineData("[порядок][нет]", "[порядок][нет]", "write \"[words")]
    [InlineData("[порядок][]", "[порядок][]", "write \"[words")]
    [InlineData(
        "[порядок] (https://a.example/)",
        "[порядок] (https://a.example/)",
        "write \"[порядок](https://a.example/)\""
    )]
    [InlineData(
        "[порядок]\n(https://a.example/)",
        "[порядок] (https://a.example/)",
        "write \"[порядок](https://a.example/)\""
    )]
    [InlineData(
        "(порядок)[https://a.example/]",
        "(порядок)[https://a.example/]",
        "write \"[порядок](https://a.example/)\""
    )]
    [InlineData(
        "[порядок]https://a.example/",
        "[порядок]https://a.example/",
        "write \"[порядок](https://a.example/)\""
    )]
    [InlineData("[порядок]{plan.pdf}", "[порядок]{plan.pdf}", "write \"[порядок](plan.pdf)\"")]
    [InlineData("![Школа](a b.jpg)", "![Школа](a b.jpg)", "write \"![Школа](<a b.jpg>)\"")]
    [InlineData(
        "[порядок](Порядок приёма.pdf)",
        "[порядок](Порядок приёма.pdf)",
        "write \"[порядок](<Порядок приёма.pdf>)\""
    )]
    [InlineData(
        "[порядок](https://a.example/а б)",
        "[порядок](https://a.example/а б)",
        "write \"[порядок](<https://a.example/а б>)\""
    )]
    [InlineData("[порядок](https://a.example/", "[порядок](https://a.example/", "write \"[words")]
    [InlineData("порядок](https://a.example/)", "порядок](https://a.example/)", "write \"[words")]
    [InlineData("[порядок(https://a.example/)", "[порядок(https://a.example/)", "write \"[words")]
    [InlineData(
        "[порядок] [https://a.example/]",
        "[порядок] [https://a.example/]",
        "write \"[порядок](https://a.example/)\""
    )]
    [InlineData(
        "[https://a.example/ порядок]",
        "[https://a.example/ порядок]",
        "write \"[порядок](https://a.example/)\""
    )]
    [InlineData(
        "[порядок|https://a.example/]",
        "[порядок|https://a.example/]",
        "write \"[порядок](https://a.example/)\""
    )]
    [InlineData(
        "(https://a.example/)[порядок]",
        "(https://a.example/)[порядок]",
        "write \"[порядок](https://a.example/)\""
    )]
    [InlineData("![Школа](a.jpg =100x200)", "![Школа](a.jpg =100x200)", "write \"![Школа](a.jpg)\"")]
    [InlineData("[[порядок]]", "[[порядок]]", "write \"[words")]
    [InlineData("![[школа.jpg]]", "![[школа.jpg]]", "name the file")]
    [InlineData("<https://a.example/а б>", "<https://a.example/а б>", "write \"[words")]
    [InlineData(
        "[а][б] и\n[б]: https://a.example/",
        "[а][б]",
        "write \"[words",
        "[б]: https://a.example/",
        "leave an empty line before it"
    )]
    public void A_link_written_almost_right_is_an_error(string markdown, params string[] quotesAndAdvice) =>
        Reported(markdown, "error NS193", "\"{0}\" does not become a link or picture; {1}", quotesAndAdvice);

    [Theory]
    [InlineData("** Внимание **", "** Внимание **", "write \"**Внимание**\"")]
    [InlineData("Это ** очень важно ** всем", "** очень важно **", "write \"**очень важно**\"")]
    [InlineData("**Важно: **запись началась", "**Важно: **запись", "write \"**Важно:** запись\"")]
    [InlineData("**Важно: ** запись", "**Важно: **", "write \"**Важно:**\"")]
    [InlineData("*Важно: *запись", "*Важно: *запись", "write \"*Важно:* запись\"")]
    [InlineData("**Важно", "**Важно", "write \"**…**\"")]
    [InlineData("Очень важно**", "**", "write \"**…**\"")]
    [InlineData("**Первый абзац\n\nВторой абзац**", "**Первый", "write \"**…**\"", "**", "write \"**…**\"")]
    [InlineData("__ Внимание__", "__ Внимание__", "write \"**Внимание**\"")]
    [InlineData("_«Билим»_ди", "_«Билим»_", "write \"*«Билим»*\"")]
    [InlineData("~~ старый ~~", "~~ старый ~~", "write \"~~старый~~\"")]
    [InlineData("==важно==", "==важно==", "write \"**важно**\"")]
    [InlineData("== Сроки ==", "== Сроки ==", "write \"## Сроки\"")]
    [InlineData("'''важно'''", "'''важно'''", "write \"**важно**\"")]
    [InlineData("100 м^2^", "^2^", "write \"<sup>2</sup>\"")]
    [InlineData("**важно*", "**важно*", "write \"**важно**\"")]
    [InlineData("*важно**", "*важно**", "write \"**важно**\"")]
    [InlineData("## Сроки##", "##", "delete it")]
    [InlineData("h2. Сроки", "h2. Сроки", "write \"## Сроки\"")]
    [InlineData("''важно''", "''важно''", "write the words without the marks")]
    [InlineData("`код", "`код", "write the words without the marks")]
    [InlineData("``цитата''", "``цитата''", "write the words without the marks")]
    [InlineData("Текст.\\", "\\", "delete it")]
    [InlineData("\\=\n\n=====", "=====", "write \"---\"")]
    public void Marks_of_emphasis_that_readers_would_see_are_reported(
        string markdown,
        params string[] quotesAndAdvice
    ) => Reported(markdown, "warning NS194", "readers would see the marks of \"{0}\"; {1}", quotesAndAdvice);

    [Theory]
    [InlineData("##Сроки", "##Сроки", "write \"## Сроки\"")]
    [InlineData("###2. Сроки приёма", "###2. Сроки приёма", "write \"### 2. Сроки приёма\"")]
    [InlineData("Текст\n##Сроки\nТекст", "##Сроки", "write \"## Сроки\"")]
    [InlineData("####### Сроки", "####### Сроки", "write \"###### Сроки\"")]
    [InlineData("1.Первый", "1.Первый", "write \"1. Первый\"")]
    [InlineData("1)Первый", "1)Первый", "write \"1) Первый\"")]
    [InlineData("1.первый\n2.второй", "1.первый", "write \"1. первый\"")]
    [InlineData("- первый\n-второй", "-второй", "write \"- второй\"")]
    [InlineData("1.1.первый\n1.2.второй", "1.1.первый", "write \"1.1. первый\"")]
    [InlineData("-первый\n-второй", "-первый", "write \"- первый\"")]
    [InlineData("а)первый\nб)второй", "а)первый", "write \"а) первый\"")]
    public void A_mark_without_a_space_is_reported(string markdown, params string[] quotesAndAdvice) =>
        Reported(
            markdown,
            "warning NS195",
            "\"{0}\" stays plain text, since there is no space after its mark; {1}",
            quotesAndAdvice
        );

    [Theory]
    [InlineData("[^1] Примечание", "[^1] Примечание", "write \"[^1]: Примечание\"")]
    [InlineData("Текст.[^прим]", "[^прим]", "write it on a line of its own after an empty one: \"[^прим]: …\"")]
    [InlineData(
        "Текст.^[Примечание]",
        "^[Примечание]",
        "write it on a line of its own after an empty one: \"[^1]: Примечание\""
    )]
    [InlineData(
        "- Текст.[^a]\n  [^a]: Два слова",
        "[^a]",
        "write it",
        "[^a]: Два слова",
        "leave an empty line before it"
    )]
    public void A_footnote_without_a_note_is_an_error(string markdown, params string[] quotesAndAdvice) =>
        Reported(markdown, "error NS196", "the footnote \"{0}\" has no note; {1}", quotesAndAdvice);

    [Theory]
    [InlineData("Текст.\n\n[^1]: Примечание.", "[^1]: Примечание.", "put \"[^1]\" after the word")]
    [InlineData("Текст.[^1]\n\n[^1]: Примечание.\n\n[^1]: Другое.", "[^1]: Другое.", "put \"[^1]\" after the word")]
    [InlineData("- Текст.\n\n  [^a]: Примечание", "[^a]:", "write the note at the beginning of a line")]
    [InlineData("Текст.\n\n[Важно]: завтра", "[Важно]:", "write \"[words][Важно]\" where the link belongs")]
    public void What_nothing_leads_to_is_reported(string markdown, params string[] quotesAndAdvice) =>
        Reported(
            markdown,
            "warning NS197",
            "nothing in the text leads to \"{0}\", so that readers would not see it; {1}",
            quotesAndAdvice
        );

    [Theory]
    [InlineData("| а | б |\n| 1 | 2 |", "| а | б |", "write \"|---|---|\" on a line of its own below the first row")]
    [InlineData("| а | б |", "| а | б |", "write \"|---|---|\"")]
    [InlineData("Школа | Учеников\n№ 5 | 1200", "Школа | Учеников", "write \"|---|---|\"")]
    [InlineData("| а | б |\n|—|—|\n| 1 | 2 |", "| а | б |", "write the second row with hyphens")]
    [InlineData("| а | б |\n|---|---|\n| 1 | 2 |\nТекст после.", "| а | б |", "leave an empty line after the table")]
    [InlineData("+---+---+\n| а | б |\n+---+---+", "+---+---+", "write the table with \"|\"")]
    public void Rows_of_a_table_that_stay_text_are_reported(string markdown, params string[] quotesAndAdvice) =>
        Reported(markdown, "warning NS198", "\"{0}\" does not become a table; {1}", quotesAndAdvice);

    [Theory]
    [InlineData("Текст.\n\n    Отступ.", "Отступ.", "program code; delete the spaces at the beginning of the line")]
    [InlineData("\tОтступ.", "Отступ.", "program code; delete the spaces")]
    [InlineData("Итог\n---", "Итог", "a heading by the line below it; for a heading write \"## Итог\"")]
    [InlineData("Итог года\nхороший\n=====", "Итог года хороший", "a heading by the line below it")]
    public void Text_that_becomes_something_else_is_reported(string markdown, params string[] quotesAndAdvice) =>
        Reported(markdown, "warning NS199", "\"{0}\" becomes {1}", quotesAndAdvice);

    [Theory]
    [InlineData("```\nкод\n\nТекст.", "```")]
    [InlineData("~~~~\nТекст.\n~~~", "~~~~")]
    public void A_fence_without_an_end_is_an_error(string markdown, string fence) =>
        Reported(
            markdown,
            "error NS190",
            "\"{0}\" is never closed, so that all that follows belongs to it; {1}",
            fence,
            $"write \"{fence}\" where it ends"
        );

    [Theory]
    [InlineData("Приказ\n: документ министерства", "NS194", ": документ министерства", "**term** — meaning")]
    [InlineData("Приказ\n\n: документ", "NS194", ": документ", "**term**")]
    [InlineData("Читайте `приказ <https://a.example/>`_ сегодня", "NS193", "…_", "write \"[words")]
    [InlineData(".. note:: Внимание", "NS192", ".. note:: Внимание", "delete it")]
    [InlineData("#+TITLE: Школа", "NS192", "#+TITLE: Школа", "delete it")]
    [InlineData("#+BEGIN_QUOTE\nцитата", "NS192", "#+BEGIN_QUOTE", "delete it")]
    [InlineData("> [!NOTE]\n> Внимание", "NS192", "[!NOTE]", "delete it")]
    [InlineData("%% редактору %%", "NS192", "%% редактору %%", "write a comment as")]
    [InlineData("!!! note \"Внимание\"\n    Текст", "NS192", "!!! note \"Внимание\"", "delete it")]
    [InlineData("??? question", "NS192", "??? question", "delete it")]
    [InlineData("<<< a.md", "NS192", "<<< a.md", "delete it")]
    [InlineData("// редактору", "NS192", "// редактору", "write a comment as")]
    [InlineData("{code}текст{code}", "NS192", "{code}", "put the code")]
    [InlineData("{panel:title=А}", "NS192", "{panel:title=А}", "delete it, or say")]
    [InlineData("{color:red}важно{color}", "NS192", "{color:red}", "delete it")]
    [InlineData("bq. Цитата", "NS194", "bq. Цитата", "write \"> Цитата\"")]
    [InlineData("p(lead). Абзац", "NS194", "p(lead). Абзац", "write \"Абзац\"")]
    [InlineData(
        "\"приказ\":https://a.example/b",
        "NS193",
        "\"приказ\":https://a.example/b",
        "[приказ](https://a.example/b)"
    )]
    [InlineData("Фото: !https://a.example/a.jpg!", "NS193", "!https://a.example/a.jpg!", "name the file")]
    [InlineData("* Пункт\n** Подпункт", "NS194", "**", "write \"**…**\"")]
    [InlineData("image::a.jpg[Школа]", "NS192", "image::a.jpg[Школа]", "name the file")]
    [InlineData("см. link:a.html[приказ]", "NS192", "link:a.html[приказ]", "write \"[words")]
    [InlineData("https://a.example/b[приказ]", "NS193", "https://a.example/b[приказ]", "[приказ](https://a.example/b)")]
    [InlineData(".Список школ\nТекст", "NS194", ".Список школ", "write \"**Список школ**\"")]
    [InlineData("= Школа", "NS194", "= Школа", "write \"## Школа\"")]
    [InlineData("Это //курсив// здесь", "NS194", "//курсив//", "write \"*курсив*\"")]
    [InlineData("[*]пункт", "NS192", "[*]", "delete it, or say")]
    [InlineData("Новости %TITLE% здесь", "NS192", "%TITLE%", "delete it, or say")]
    [InlineData("Здравствуйте, ${name}!", "NS192", "${name}", "delete it, or say")]
    [InlineData("Здравствуйте, {user.name}!", "NS192", "{user.name}", "delete it, or say")]
    [InlineData("Здравствуйте, @@name@@!", "NS192", "@@name@@", "delete it, or say")]
    [InlineData("\\item Пункт", "NS192", "\\item", "delete it, or say")]
    [InlineData("Школа &#x2014 наша", "NS191", "&#x2014", "write \"—\"")]
    [InlineData("import Foo from \"./foo\"", "NS192", "import Foo from \"./foo\"", "delete it")]
    [InlineData("export const a = 1", "NS192", "export const a = 1", "delete it")]
    [InlineData("[ ] проверить", "NS194", "[ ] проверить", "write \"- [ ] проверить\"")]
    [InlineData("^^верх^^", "NS194", "^^верх^^", "write \"<sup>верх</sup>\"")]
    [InlineData("Ура :+1:", "NS192", ":+1:", "delete it, or say")]
    [InlineData("Цена --зачёркнуто-- ниже", "NS194", "--зачёркнуто--", "write \"~~зачёркнуто~~\"")]
    [InlineData("Цена --школа-интернат-- ниже", "NS194", "--школа-интернат--", "write \"~~школа-интернат~~\"")]
    [InlineData("Цена ~старая~ ниже", "NS194", "~старая~", "write \"~~старая~~\"")]
    [InlineData("Текст --~~~~", "NS194", "--~~~~", "delete it")]
    [InlineData("г.~Бишкек", "NS194", "~", "write \" \"")]
    [InlineData("5~км", "NS194", "~", "write \" \"")]
    [InlineData("Нажмите =Пуск= дважды", "NS194", "=Пуск=", "write the words without the marks")]
    [InlineData("Это +удалено+ уже", "NS194", "+удалено+", "write the words without the marks")]
    [InlineData("Код @файл@ здесь", "NS194", "@файл@", "write the words without the marks")]
    [InlineData("Он сказал ??билим??", "NS194", "??билим??", "write \"*билим*\"")]
    [InlineData("Ответ: ||спойлер||", "NS194", "||спойлер||", "write the words without the marks")]
    [InlineData("||спойлер||", "NS194", "||спойлер||", "write the words without the marks")]
    [InlineData("Школа ((это сноска)) открыта", "NS194", "((это сноска))", "write \"(это сноска)\"")]
    [InlineData("H,,2,,O", "NS194", ",,2,,", "write \"<sub>2</sub>\"")]
    [InlineData("Фонд ,,Билим'' ачылды", "NS194", ",,Билим''", "write \"«Билим»\"")]
    [InlineData("Фонд <<Билим>> ачылды", "NS194", "<<Билим>>", "write \"«Билим»\"")]
    [InlineData("м^кв^", "NS194", "^кв^", "write \"<sup>кв</sup>\"")]
    [InlineData("Биринчи сап\\\\\nэкинчи", "NS194", "\\\\", "end the line with one")]
    [InlineData("Биринчи сап \\\\ экинчи", "NS194", "\\\\", "end the line with one")]
    [InlineData("Акыркы сап\\\\", "NS194", "\\\\", "end the line with one")]
    [InlineData("Биринчи сап\\\\[2pt]\nэкинчи", "NS194", "\\\\[2pt]", "end the line with one")]
    [InlineData("~~NOTOC~~", "NS192", "~~NOTOC~~", "delete it")]
    [InlineData("~~ODT:size~~", "NS192", "~~ODT:size~~", "delete it")]
    [InlineData("Текст __NOTOC__", "NS192", "__NOTOC__", "delete it")]
    [InlineData("__БЕЗ_ОГЛАВЛЕНИЯ__", "NS192", "__БЕЗ_ОГЛАВЛЕНИЯ__", "delete it")]
    [InlineData("! [Школа](b.jpg)", "NS193", "! [Школа](b.jpg)", "write \"![Школа](b.jpg)\"")]
    [InlineData("Текст\n!\n[Школа](b.jpg)", "NS193", "! [Школа](b.jpg)", "write \"![Школа](b.jpg)\"")]
    [InlineData("Мурда !![Школа](b.jpg)", "NS193", "!![Школа](b.jpg)", "write \"![Школа](b.jpg)\"")]
    [InlineData("Фото: !школа.jpg!", "NS193", "!школа.jpg!", "name the file")]
    [InlineData("Фото: !школа.jpg|thumbnail!", "NS193", "!школа.jpg|thumbnail!", "name the file")]
    [InlineData("Фото: <img12|left>", "NS193", "<img12|left>", "name the file")]
    [InlineData(
        "[приказ->https://a.example/b]",
        "NS193",
        "[приказ->https://a.example/b]",
        "[приказ](https://a.example/b)"
    )]
    [InlineData("[приказ|prikaz.html]", "NS193", "[приказ|prikaz.html]", "[приказ](prikaz.html)")]
    [InlineData("\"приказ\":prikaz.pdf", "NS193", "\"приказ\":prikaz.pdf", "[приказ](prikaz.pdf)")]
    [InlineData("Школа[fn:1] открыта", "NS196", "[fn:1]", "\"[^1]: …\"")]
    [InlineData("Спросите [~asanov]", "NS192", "[~asanov]", "delete it, or say")]
    [InlineData("Текст [node:title] здесь", "NS192", "[node:title]", "delete it, or say")]
    [InlineData("[hr]\nТекст", "NS192", "[hr]", "delete it")]
    [InlineData("[b]Важно", "NS192", "[b]", "write \"**…**\"")]
    [InlineData("%{color:red}важно%", "NS192", "%{color:red}важно%", "write the words without the marks")]
    [InlineData("Текст абзаца ^a1b2c3", "NS192", "^a1b2c3", "delete it")]
    [InlineData("#image(\"a.jpg\")", "NS192", "#image(\"a.jpg\")", "name the file")]
    [InlineData("\\section*{Сроки}", "NS192", "\\section*{Сроки}", "delete it, or say")]
    [InlineData("Пусть $x + y$ равно", "NS192", "$x + y$", "delete it, or say")]
    [InlineData("{tab Сроки}", "NS192", "{tab Сроки}", "delete it, or say")]
    [InlineData("@startuml\nТекст", "NS192", "@startuml", "delete it")]
    [InlineData("-# мелкий текст", "NS192", "-# мелкий текст", "delete it")]
    [InlineData(".. _sroki:", "NS192", ".. _sroki:", "delete it")]
    [InlineData("+++ Подробнее", "NS192", "+++ Подробнее", "delete it")]
    [InlineData(":Автор: Асанов", "NS194", ":Автор: Асанов", "write \"**Автор:** Асанов\"")]
    [InlineData("; приказ", "NS194", "; приказ", "**term**")]
    [InlineData("^ Школа ^ Учеников ^", "NS198", "^ Школа ^ Учеников ^", "write the table with")]
    [InlineData("| строка первая", "NS198", "| строка первая", "write the table with")]
    [InlineData(
        "HYPERLINK \"https://a.example/\" приказ",
        "NS192",
        "HYPERLINK \"https://a.example/\"",
        "delete it, or say"
    )]
    [InlineData(
        "см. Ошибка! Источник ссылки не найден.",
        "NS192",
        "Ошибка! Источник ссылки не найден.",
        "delete it, or say"
    )]
    [InlineData("| а | б |\n|---|---|\n| #ССЫЛКА! | 1 |", "NS192", "#ССЫЛКА!", "the table was copied with its errors")]
    [InlineData("Всего #DIV/0! сом", "NS192", "#DIV/0!", "the table was copied with its errors")]
    [InlineData("Школа открыта【4†source】.", "NS192", "【4†source】", "delete it")]
    [InlineData(
        "Открыта :contentReference[oaicite:0]{index=0}",
        "NS192",
        ":contentReference[oaicite:0]{index=0}",
        "delete it"
    )]
    [InlineData("Имя: [object Object]", "NS192", "[object Object]", "delete it, or say")]
    [InlineData("=D0=9F=D1=80=D0=B8", "NS192", "=D0=9F=D1=80=D0=B8", "delete it, or say")]
    [InlineData(
        "----- Исходное сообщение -----",
        "NS194",
        "----- Исходное сообщение -----",
        "write \"## Исходное сообщение\""
    )]
    [InlineData(
        "См. [Порядок приёма] и [а][б]\n\n[б]: https://a.example/",
        "NS194",
        "[Порядок приёма]",
        "for a link write"
    )]
    [InlineData(
        "См. [Hugo Modules] и [а][б]\n\n[б]: https://a.example/",
        "NS194",
        "[Hugo Modules]",
        "for a link write"
    )]
    [InlineData("::отступ два", "NS194", "::отступ два", "write the words without the marks")]
    [InlineData(";термин", "NS194", ";термин", "write the words without the marks")]
    [InlineData("*#пункт", "NS194", "*#пункт", "write the words without the marks")]
    [InlineData("bc. код", "NS194", "bc. код", "write \"код\"")]
    [InlineData("fn1. Сноска", "NS194", "fn1. Сноска", "write \"Сноска\"")]
    [InlineData("@@ -1,2 +1,3 @@", "NS192", "@@ -1,2 +1,3 @@", "delete it")]
    [InlineData("NOTE: Внимание", "NS192", "NOTE:", "delete it")]
    [InlineData("[quote, Автор]\nЦитата", "NS192", "[quote, Автор]", "delete it")]
    [InlineData("[.lead]\nТекст", "NS192", "[.lead]", "delete it")]
    [InlineData("[cut=Читать далее]", "NS192", "[cut=Читать далее]", "delete it, or say")]
    [InlineData("[club123|Школа]", "NS193", "[club123|Школа]", "write \"[words")]
    [InlineData("<<sroki,Сроки>>", "NS193", "<<sroki,Сроки>>", "write \"[words")]
    [InlineData("|===\n|А |Б\n|===", "NS198", "|===", "write the table with")]
    [InlineData(
        "{| class=\"wikitable\"\n|-\n! Мектеп !! Окуучу\n|-\n| № 5 || 1200\n|}",
        "NS198",
        "{| class=\"wikitable\"",
        "write the table with"
    )]
    [InlineData("Текст [1]_ сноска", "NS196", "[1]_", "\"[^1]: …\"")]
    [InlineData("[2026-11-26 Thu]", "NS192", "[2026-11-26 Thu]", "delete it, or say")]
    [InlineData(":PROPERTIES:\nТекст", "NS192", ":PROPERTIES:", "delete it")]
    [InlineData("Отправлено с iPhone", "NS192", "Отправлено с iPhone", "delete it")]
    [InlineData("> 26.11.2026 10:00, Асан пишет:\n> Текст", "NS192", "26.11.2026 10:00, Асан пишет:", "delete it")]
    [InlineData(
        "%D0%A8%D0%BA%D0%BE%D0%BB%D0%B0 открыта",
        "NS192",
        "%D0%A8%D0%BA%D0%BE%D0%BB%D0%B0",
        "delete it, or say"
    )]
    [InlineData("\\u0428\\u043a\\u043e открыта", "NS192", "\\u0428\\u043a\\u043e", "delete it, or say")]
    [InlineData("%s школ открыто", "NS192", "%s", "delete it, or say")]
    [InlineData("{$name} келди", "NS192", "{$name}", "delete it, or say")]
    [InlineData("![фото] мектеп", "NS193", "![фото]", "name the file")]
    [InlineData("!фото(a.jpg)", "NS193", "!фото(a.jpg)", "name the file")]
    [InlineData("\\![фото](b.jpg)", "NS193", "\\![фото](b.jpg)", "write \"![фото](b.jpg)\"")]
    [InlineData("！[фото](b.jpg)", "NS193", "！[фото](b.jpg)", "write \"![фото](b.jpg)\"")]
    [InlineData("＊＊жирный＊＊", "NS194", "＊＊", "write \"**\"")]
    [InlineData("~~зачёркнуто", "NS194", "~~", "write \"~~…~~\"")]
    [InlineData("зачёркнуто~~", "NS194", "~~", "write \"~~…~~\"")]
    [InlineData("==выделено", "NS194", "==", "write \"**…**\"")]
    [InlineData("Это __важно", "NS194", "__", "write \"**…**\"")]
    [InlineData("Это _важно", "NS194", "_", "write \"*…*\"")]
    [InlineData("Мектеп-- бул үй", "NS194", "--", "a dash with spaces")]
    [InlineData("Мектеп --бул үй", "NS194", "--", "a dash with spaces")]
    public void Marks_of_other_languages_for_texts_are_reported(
        string markdown,
        string code,
        string quote,
        string advice
    )
    {
        using var site = TestSite.Build(Body(markdown));
        var problem = Assert.Single(
            site.Diagnostics.Where(line => line.Contains(code, StringComparison.Ordinal)).Take(1)
        );
        Assert.Contains($"\"{quote}\"", problem, StringComparison.Ordinal);
        Assert.Contains(advice, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Школа\ndate: 2024-05-07\n\nТекст.", "5:1", "title: Школа")]
    [InlineData(
        "\n---\ndate: 2013-07-01\ntitle: \"0.9.2\"\ncategories: [\"Releases\"]\nimages:\n- a.jpg\n---\nТекст.",
        "7:1",
        "date: 2013-07-01"
    )]
    [InlineData("---\nlayout: post\ntitle: Школа\n---\nТекст.", "6:1", "layout: post")]
    [InlineData("+++\ntitle = \"Школа\"\ndraft = false\n+++\nТекст.", "6:1", "title = \"Школа\"")]
    [InlineData("Текст.\n\n---\n\ntitle: Б\nsummary: В\n\n---\n\nТекст.", "9:1", "title: Б")]
    [InlineData("{\n\"title\": \"А\",\n\"date\": \"2020-01-01\"\n}\n", "6:1", "\"title\": \"А\",")]
    [InlineData("tags:\n- а\nslug: b\n", null, null)]
    [InlineData("Date: 5 May\nName: Asan", null, null)]
    [InlineData("title: Школа", null, null)]
    [InlineData("```\ntitle: А\ndate: 2020-01-01\n```", null, null)]
    public void Front_matter_in_the_text_is_an_error_NS208(string markdown, string? place, string? quote)
    {
        using var site = TestSite.Build(Body(markdown));
        var found = site.Diagnostics.Where(line => line.Contains("NS208", StringComparison.Ordinal));
        Assert.Equal(
            place is null
                ? []
                :
                [
                    $"{TheArticle}:{place}: error NS208: readers would see the front matter \"{quote}\" as text; move what is "
                        + "needed to the beginning of the file, between its two lines \"---\", and delete the rest",
                ],
            found
        );
    }

    [Theory]
    [InlineData("title: {ky: Жаңылыктар, ru: Новости}", "title: {ky: '**Жаңылыктар**', ru: Новости}", "5:13", "NS194")]
    [InlineData("ru: Описание}", "ru: 'Описание {{< a >}}'}", "6:34", "NS192")]
    [InlineData("ky: Министрлик", "ky: <b>Министрлик</b>", "7:17", "NS191")]
    [InlineData("ru: Министерство}", "ru: '## Министерство'}", "7:33", "NS194")]
    [InlineData("ru: Министерство}", "ru: 'Министерство [образования](https://a.example/)'}", "7:33", "NS194")]
    [InlineData("ru: Министерство}", "ru: 'Министерство <!-- какое?'}", "7:33", "NS190")]
    public void Marks_in_the_settings_of_the_site_are_reported(string from, string to, string place, string code)
    {
        using var site = TestSite.Build(Settings().Replace(from, to, StringComparison.Ordinal) + Body("Текст."));
        var problem = Assert.Single(site.Diagnostics);
        Assert.StartsWith($"content/site.yaml:{place}: ", problem, StringComparison.Ordinal);
        Assert.Contains(code, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("science: {ky: '*Илим*', ru: Наука}", "1:15", "NS194")]
    [InlineData("science: {ky: Илим, ru: 'Наука{#science}'}", "1:25", "NS192")]
    [InlineData("science:\n  ky: Илим\n  ru: Наука</b>", "3:7", "NS191")]
    public void Marks_in_names_of_topics_are_reported(string topics, string place, string code)
    {
        using var site = TestSite.Build($"-- content/topics.yaml --\n{topics}\n" + Body("Текст."));
        var problem = Assert.Single(site.Diagnostics);
        Assert.StartsWith($"content/topics.yaml:{place}: ", problem, StringComparison.Ordinal);
        Assert.Contains(code, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_and_character_references_in_settings_and_topics_reach_nobody()
    {
        using var site = TestSite
            .Build(
                Settings()
                    .Replace("ru: Новости", "ru: 'Новости<!-- секрет -->&nbsp;КР'", StringComparison.Ordinal)
                    .Replace("ru: Описание", "ru: '<!-- секрет -->Описание'", StringComparison.Ordinal)
                    + "-- content/topics.yaml --\nscience: {ky: Илим, ru: 'Наука <!-- секрет -->'}\n"
                    + Story("2024/05/07-a", "ru", "А", "topics: [science]")
            )
            .IsFine();
        Assert.DoesNotContain(site.Files.Values, file => file.AsSpan().IndexOf("секрет"u8) >= 0);
        Assert.DoesNotContain(site.Files.Values, file => file.AsSpan().IndexOf("&amp;nbsp"u8) >= 0);
    }

    [Theory]
    [InlineData("NOTE: the exam begins at nine.")]
    [InlineData("IMPORTANT: bring a passport.\nWARNING: no telephones.")]
    public void Words_that_begin_a_line_of_an_English_text_are_no_commands(string text) =>
        TestSite.Build(Body(text)).IsFine().Dispose();

    [Fact]
    public void The_place_is_that_of_the_mark() =>
        TestSite.Reported(
            Body("Текст <!-- а -->\nи ещё **слово** текст [а][б],\n\n• пункт {{< a >}}"),
            $"{TheArticle}:6:23: error NS193",
            $"{TheArticle}:8:9: error NS192"
        );

    [Theory]
    [InlineData("title: '**Школа** открыта'", "NS194", "write \"Школа открыта\"")]
    [InlineData("title: Открыта `школа`", "NS194", "write \"Открыта школа\"")]
    [InlineData("title: Открыта <b>школа</b>", "NS191", "write \"Открыта школа\"")]
    [InlineData("title: Открыта<br>школа", "NS191", "write \"Открыташкола\"")]
    [InlineData("title: '[Открыта](https://a.example/) школа'", "NS194", "write \"Открыта школа\"")]
    [InlineData("title: Школа открыта {{< x >}}", "NS192", "delete it")]
    [InlineData("title: '[b]Школа[/b]'", "NS192", "write \"**…**\"")]
    [InlineData("title: '** Школа **'", "NS194", "write \"**Школа**\"")]
    [InlineData("title: _Школа_ открыта", "NS194", "write \"Школа открыта\"")]
    [InlineData("title: Школа \\№ 5 \\- открыта", "NS194", "write \"Школа \\№ 5 - открыта\"")]
    [InlineData("title: Школа&amp;nbsp;№ 5", "NS191", "write \"Школа\u00A0№ 5\"")]
    [InlineData("title: '## Школа'", "NS194", "write \"Школа\"")]
    [InlineData("title: 'Школа %TITLE%'", "NS192", "delete it")]
    [InlineData("title: '%% черновик %% Школа'", "NS192", "write a comment")]
    public void Marks_in_a_title_are_reported(string line, string code, string advice)
    {
        using var site = TestSite.Build(Article($"{line}\ndate: 2024-05-07"));
        var problem = Assert.Single(site.Diagnostics);
        Assert.Contains($"{TheArticle}:2:8: ", problem, StringComparison.Ordinal);
        Assert.Contains(code, problem, StringComparison.Ordinal);
        Assert.Contains(advice, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_in_other_fields_are_reported_at_their_places() =>
        TestSite.Reported(
            Article(
                """
                title: А
                date: 2024-05-07
                summary: Кыскача **мазмун**
                photos:
                  - file: a.jpg
                    alt: <b>Зал</b>
                    caption: Зал `а`
                    credit: Фото {{< a >}}
                attachments:
                  - file: plan.pdf
                    title: '[План](a)'
                corrections: [{date: 2024-05-08, note: {ky: "**Туура**", ru: "Верно"}}]
                """,
                "![<p>Оюу](a.jpg \"**Зал**\")"
            ) + "-- content/news/2024/05/07-a/a.jpg --\nj\n-- content/news/2024/05/07-a/plan.pdf --\n%PDF-\n",
            $"{TheArticle}:4:10: warning NS194",
            $"{TheArticle}:7:10: error NS191",
            $"{TheArticle}:8:14: warning NS194",
            $"{TheArticle}:9:13: error NS192",
            $"{TheArticle}:12:12: warning NS194",
            $"{TheArticle}:13:40: warning NS194",
            $"{TheArticle}:15:1: warning NS194",
            $"{TheArticle}:15:3: error NS191"
        );

    [Fact]
    public void A_withdrawal_s_reason_has_no_marks() =>
        TestSite.Reported(
            Article(
                "title: А\ndate: 2024-05-07\nwithdrawn: {date: 2024-05-08, reason: {ky: \"**Ката**\", ru: \"Ошибка\"}}"
            ),
            $"{TheArticle}:4:39: warning NS194"
        );

    [Theory]
    [InlineData("Øêîëà îòêðûëàñü.", "Øêîëà îòêðûëàñü", "write \"Школа открылась\"")]
    [InlineData("Ð¨ÐºÐ¾Ð»Ð° ачылды.", "Ð¨ÐºÐ¾Ð»Ð°", "write \"Школа\"")]
    [InlineData("РЁРєРѕР»Р° ачылды.", "РЁРєРѕР»Р°", "write \"Школа\"")]
    [InlineData("Øкîëà ачылды.", "Øкîëà", "write \"Школа\"")]
    [InlineData("Мек\uFFFDеп ачылды.", "Мек\uFFFDеп", "copy the text anew from a file in UTF-8")]
    public void Letters_read_in_the_wrong_encoding_are_warned_of(string markdown, params string[] quotesAndAdvice) =>
        Reported(
            markdown,
            "warning NS210",
            "readers would see \"{0}\", letters read in the wrong encoding; {1}",
            quotesAndAdvice
        );

    [Theory]
    [InlineData("Café Müller, Straße, Århus жана São Paulo.")]
    [InlineData("Замо́к и зáмок, 5° жана 3×4, Ё.")]
    [InlineData("№ 5 мектеп, С. Пирогов, Р. «Билим» жана Т. Ұлы.")]
    public void Letters_of_other_languages_are_not(string markdown) => Reported(markdown, "", "");

    [Theory]
    [InlineData("Сайт https:/edu.example/a жаңырды.", "https:/edu.example/a", "write \"https://edu.example/a\"")]
    [InlineData("Сайт htp://edu.example жаңырды.", "htp://edu.example", "write \"http://edu.example\"")]
    [InlineData("Сайт http:// edu.example жаңырды.", "http:// edu.example", "write \"http://edu.example\"")]
    [InlineData("Сайт http//edu.example жаңырды.", "http//edu.example", "write \"http://edu.example\"")]
    public void An_address_that_begins_almost_right_is_an_error(string markdown, params string[] quotesAndAdvice) =>
        Reported(markdown, "error NS193", "\"{0}\" does not become a link or picture; {1}", quotesAndAdvice);

    [Fact]
    public void A_name_that_no_character_has_is_an_error() =>
        Reported(
            "А &nosuch; б, R&D; в.",
            "error NS191",
            "readers would see the HTML \"{0}\" as text; {1}",
            "&nosuch;",
            "delete it, or say"
        );

    [Fact]
    public void An_abbreviation_as_other_programs_declare_it_is_warned_of() =>
        Reported(
            "*[ЖОЖ]: жогорку окуу жайы",
            "warning NS194",
            "readers would see the marks of \"{0}\"; {1}",
            "*[ЖОЖ]:",
            "write \"**term**"
        );

    /// <summary>Asserts that the diagnostics are these, given by what they quote and the beginnings of their advice.</summary>
    private static void Reported(string markdown, string label, string text, params string[] quotesAndAdvice)
    {
        using var site = TestSite.Build(Body(markdown) + "-- content/news/2024/05/07-a/plan.pdf --\n%PDF-\n");
        var expected = quotesAndAdvice.Chunk(2).Select(pair => $"{label}: {string.Format(text, [.. pair])}").ToList();
        var lines = site.Diagnostics.Where(line => !line.Contains("NS159", StringComparison.Ordinal)).ToList();
        var same =
            lines.Count == expected.Count
            && lines.Zip(expected).All(pair => pair.First.Contains(pair.Second, StringComparison.Ordinal));
        Assert.True(same, $"expected:\n{string.Join('\n', expected)}\n\nreported:\n{string.Join('\n', lines)}");
    }
}
