namespace NewsSite.Tests.MalformedYaml;

/// <summary>A front matter that cannot be read as it stands.</summary>
/// <param name="Yaml">Lines between the two <c>---</c>. Tabs and invisible characters are written as «→», «°», «¤».</param>
/// <param name="Place">Line and column of the problem in the file, whose second line is the first of the front matter.</param>
/// <param name="Cause">Part of the English message.</param>
/// <param name="Write">Line that the author is told to write; null if the message proposes none.</param>
public sealed record MalformedFrontMatter(string Yaml, string Place, string Cause, string? Write)
{
    /// <summary>The characters that would not be seen in the table.</summary>
    public string Text => Yaml.Replace('→', '\t').Replace('°', '\u00A0').Replace('¤', '\u200B');

    public override string ToString() => Yaml.Replace("\n", "⏎");
}

/// <summary>Mistakes that people make in front matter, with what the program says of each.</summary>
public static class MalformedFrontMatters
{
    private const string Date = "\ndate: 2024-05-07";

    public static IEnumerable<MalformedFrontMatter> All =>
        [
            // Items of a list that a hyphen or a line splits.
            new(
                $"title: А{Date}\ncorrections:\n  - date: 2024-05-08\n  - note: {{ky: А, ru: Б}}",
                "6:3",
                "the hyphen begins another item",
                "    note: {ky: А, ru: Б}"
            ),
            new(
                $"title: А{Date}\nphotos:\n  - file: a.jpg\n  - alt: Зал\n    caption: Б",
                "6:3",
                "the hyphen begins another item",
                "    alt: Зал"
            ),
            new(
                $"title: А{Date}\ncorrections:\n  - date: 2024-05-08\n    note:\n      ky: А\n      ru: Исправлено\n    число учеников",
                "9:1",
                "this line has no key",
                "        число учеников"
            ),
            // A dash in place of the colon.
            new($"title - Жыйын{Date}", "2:6", "a colon and a space after the key", "title: Жыйын"),
            new($"title – Жыйын{Date}", "2:6", "a colon and a space after the key", "title: Жыйын"),
            new($"title => Жыйын{Date}", "2:6", "a colon and a space after the key", "title: Жыйын"),
            new($"title: А{Date}\ntopics — [science]", "4:7", "a colon and a space after the key", "topics: [science]"),
            // Colons.
            new($"title: Жыйын: жыйынтыктар{Date}", "2:13", "a colon", "title: \"Жыйын: жыйынтыктар\""),
            new($"title: Урок:{Date}", "2:12", "a colon", "title: \"Урок:\""),
            new($"title: А : Б{Date}", "2:10", "a colon", "title: \"А : Б\""),
            new($"title: Фонд \"Билим\": отчёт{Date}", "2:20", "a colon", "title: 'Фонд \"Билим\": отчёт'"),
            new($"title: “Школа: урок”{Date}", "2:14", "a colon", "title: \"“Школа: урок”\""),
            new($"title: А{Date}\nsummary: Коротко: о главном", "4:17", "a colon", "summary: \"Коротко: о главном\""),
            new(
                $"title: А{Date}\nsummary: Первая строка\n  вторая: строка",
                "5:9",
                "a colon",
                "summary: \"Первая строка вторая: строка\""
            ),
            // Quotation marks.
            new($"title: \"Билим\" мектеби{Date}", "2:15", "text goes on", "title: '\"Билим\" мектеби'"),
            new($"title: \"Билим\" и \"Наука\"{Date}", "2:15", "text goes on", "title: '\"Билим\" и \"Наука\"'"),
            new($"title: \"Фонд \"Билим\" ачылды\"{Date}", "2:15", "text goes on", "title: 'Фонд \"Билим\" ачылды'"),
            new($"title: \"Фонд \"Билим\"{Date}", "2:15", "text goes on", "title: 'Фонд \"Билим\"'"),
            new($"title: 'Д'Артаньян'{Date}", "2:11", "text goes on", "title: \"Д'Артаньян\""),
            new($"title: \"А\",{Date}", "2:11", "text goes on", "title: \"А\""),
            new($"title: \"А\": Б{Date}", "2:11", "text goes on", "title: '\"А\": Б'"),
            new(
                $"title: \"Мектеп ачылды{Date}",
                "2:8",
                "the \" that opens here is not closed",
                "title: \"Мектеп ачылды\""
            ),
            new(
                $"title: 'Мектеп ачылды{Date}",
                "2:8",
                "the ' that opens here is not closed",
                "title: \"Мектеп ачылды\""
            ),
            new(
                $"title: \"Мектеп{Date}\nsummary: \"Кыскача\"",
                "2:8",
                "the \" that opens here is not closed",
                "title: \"Мектеп\""
            ),
            new($"title: \"Школа»{Date}", "2:8", "the \" that opens here is not closed", "title: \"Школа»\""),
            new($"title: Мектеп ачылды\"{Date}", "2:8", "\" closes what no \" opens", "title: \"Мектеп ачылды\""),
            new($"title: \"C:\\путь\"{Date}", "2:11", "the character \\ begins a code", "title: 'C:\\путь'"),
            // Characters with a meaning of their own.
            new($"title: @edu жазды{Date}", "2:8", "@ at the beginning", "title: \"@edu жазды\""),
            new($"title: `код`{Date}", "2:8", "` at the beginning", "title: \"`код`\""),
            new($"title: %50 арзан{Date}", "2:8", "% at the beginning", "title: \"%50 арзан\""),
            new($"title: [Видео] Ачылыш{Date}", "2:8", "[ at the beginning", "title: \"[Видео] Ачылыш\""),
            new($"title: [Видео: Ачылыш{Date}", "2:8", "[ at the beginning", "title: \"[Видео: Ачылыш\""),
            new($"title: {{Видео}} Ачылыш{Date}", "2:8", "{ at the beginning", "title: \"{Видео} Ачылыш\""),
            new($"title: {{Видео}}{Date}", "2:8", "{ at the beginning", "title: \"{Видео}\""),
            new($"title: - Ачылыш{Date}", "2:8", "- at the beginning", "title: \"- Ачылыш\""),
            new($"title: ? Ачылыш{Date}", "2:8", "? at the beginning", "title: \"? Ачылыш\""),
            new($"title: | Ачылыш{Date}", "2:8", "| at the beginning", "title: \"| Ачылыш\""),
            new($"title: > Ачылыш{Date}", "2:8", "> at the beginning", "title: \"> Ачылыш\""),
            new($"title: !Маанилүү кабар{Date}", "2:8", "! at the beginning", "title: \"!Маанилүү кабар\""),
            new($"title: ! Маанилүү кабар{Date}", "2:8", "! at the beginning", "title: \"! Маанилүү кабар\""),
            new($"title: , Ачылыш{Date}", "2:8", ", at the beginning", "title: \", Ачылыш\""),
            new($"title: ] Ачылыш{Date}", "2:8", "] at the beginning", "title: \"] Ачылыш\""),
            // Spaces.
            new($"title:Ачылыш{Date}", "2:7", "a space after the colon", "title: Ачылыш"),
            new($"date: 2024-05-07\ntitle:Ачылыш", "3:7", "a space after the colon", "title: Ачылыш"),
            new($"title:Ачылыш: түз эфир{Date}", "2:7", "a space after the colon", "title: \"Ачылыш: түз эфир\""),
            new($"title:\"Ачылыш\"{Date}", "2:7", "a space after the colon", "title: \"Ачылыш\""),
            new($"title:°Ачылыш{Date}", "2:7", "U+00A0 no-break space", "title: Ачылыш"),
            new($"title:¤ Ачылыш{Date}", "2:7", "U+200B zero width space", "title: Ачылыш"),
            new($"¤title: Ачылыш{Date}", "2:1", "U+200B zero width space", "title: Ачылыш"),
            new($"title°: Ачылыш{Date}", "2:6", "U+00A0 no-break space", "title: Ачылыш"),
            new($"→title: А{Date}", "2:1", "a tab", "title: А"),
            new($"title: А{Date}\nphotos:\n→- file: a.jpg\n→  alt: А", "5:1", "a tab", "  - file: a.jpg"),
            new(
                $"title: А{Date}\nphotos:\n°°- file: a.jpg\n°°°°alt: А",
                "5:1",
                "U+00A0 no-break space",
                "  - file: a.jpg"
            ),
            new(
                $"title: А{Date}\nphotos:\n  -file: a.jpg\n   alt: А",
                "5:4",
                "a space after the hyphen",
                "  - file: a.jpg"
            ),
            // Indentation.
            new($"title: А\n  date: 2024-05-07", "3:3", "the wrong number of spaces", "date: 2024-05-07"),
            new(
                $"title: А{Date}\nphotos:\n  - file: a.jpg\n   alt: А",
                "6:4",
                "the wrong number of spaces",
                "    alt: А"
            ),
            new(
                $"title: А{Date}\nphotos:\n  - file: a.jpg\n      alt: А",
                "6:7",
                "the wrong number of spaces",
                "    alt: А"
            ),
            new($"title: А{Date}\nphotos:\n- file: a.jpg\nalt: А", "6:1", "the wrong number of spaces", "  alt: А"),
            new(
                $"title: А{Date}\ntopics:\n  - science\n- education",
                "6:1",
                "the wrong number of spaces",
                "  - education"
            ),
            new(
                $"title: А{Date}\ntopics:\n- science\n - education",
                "6:2",
                "the wrong number of spaces",
                "- education"
            ),
            new($"summary: Биринчи сап\nэкинчи сап\ntitle: А{Date}", "3:1", "no key of its own", "  экинчи сап"),
            new(
                $"title: А\nsummary: Биринчи сап\nэкинчи сап: дагы{Date}",
                "4:1",
                "no key of its own",
                "summary: \"Биринчи сап экинчи сап: дагы\""
            ),
            new($"title: А{Date}\nsummary: |\nБиринчи сап", "5:1", "no key of its own", "  Биринчи сап"),
            // Lists and braces.
            new(
                $"title: А{Date}\ntopics: [science, education",
                "4:9",
                "the [ that opens here is not closed",
                "topics: [science, education]"
            ),
            new(
                $"topics: [science, education\ntitle: А{Date}",
                "2:9",
                "the [ that opens here is not closed",
                "topics: [science, education]"
            ),
            new(
                $"title: А{Date}\ntopics: science, education]",
                "4:9",
                "] closes what no [ opens",
                "topics: [science, education]"
            ),
            new($"title: А{Date}\ntopics: - science", "4:9", "a list on one line", "topics: [science]"),
            new(
                $"title: А{Date}\ntopics: \"science\", \"education\"",
                "4:9",
                "a list on one line",
                "topics: [science, education]"
            ),
            new(
                $"title: А{Date}\nphotos: [{{file: a.jpg, alt: Зал]",
                "4:10",
                "the { that opens here is not closed",
                "photos: [{file: a.jpg, alt: Зал}]"
            ),
            new(
                $"title: А{Date}\nphotos: [{{file: a.jpg, alt: Зал, элдер}}]",
                "4:32",
                "a comma inside braces",
                "photos: [{file: a.jpg, alt: \"Зал, элдер\"}]"
            ),
            new(
                $"title: А{Date}\nphotos: [{{file: a.jpg, alt: Зал: элдер}}]",
                "4:32",
                "a colon",
                "photos: [{file: a.jpg, alt: \"Зал: элдер\"}]"
            ),
            new(
                $"title: А{Date}\nphotos: [{{file: a.jpg, alt: 1-класс #1}}]",
                "4:37",
                "# after a space",
                "photos: [{file: a.jpg, alt: \"1-класс #1\"}]"
            ),
            new(
                $"title: А{Date}\nphotos: [{{file: a.jpg, alt: \"Зал}}]",
                "4:29",
                "the \" that opens here is not closed",
                "photos: [{file: a.jpg, alt: \"Зал\"}]"
            ),
            new(
                $"title: А{Date}\nphotos: [{{file:a.jpg, alt:Зал}}]",
                "4:16",
                "a space after the colon",
                "photos: [{file: a.jpg, alt: Зал}]"
            ),
            new(
                $"title: А{Date}\nphotos:\n  - file: a.jpg, alt: Зал}}",
                "5:26",
                "} closes what no { opens",
                "  - {file: a.jpg, alt: Зал}"
            ),
            // Keys.
            new($"title = Ачылыш{Date}", "2:6", "a colon and a space after the key", "title: Ачылыш"),
            new($"date: 2024-05-07\ntitle Ачылыш", "3:6", "a colon and a space after the key", "title: Ачылыш"),
            new($"title：Ачылыш{Date}", "2:6", "", "title: Ачылыш"),
            // The end of the front matter.
            new($"title: А{Date}\n\nТекст жаңылыктын.\n\nДагы текст: бар.", "5:1", "the text begins here", "---"),
            new($"title: А{Date}\n\n## Бөлүм\n\nТекст жаңылыктын.", "5:1", "the text begins here", "---"),
            new($"title: А{Date}\nТекст жаңылыктын.\n\nДагы текст.", "4:1", "the text begins here", "---"),
            // Hashes.
            new(
                $"summary: Биринчи\n  экинчи #1 кат\n  үчүнчү\ntitle: А{Date}",
                "3:10",
                "# after a space",
                "summary: \"Биринчи экинчи #1 кат үчүнчү\""
            ),
            new(
                $"title: А{Date}\nsummary: \"Биринчи\nэкинчи\"",
                "5:1",
                "no key of its own",
                "summary: \"Биринчи экинчи\""
            ),
            new($"title: А{Date}\ntopics:\nscience", "5:1", "no key of its own", "  science"),
            new("title:\nЖыйын өттү\ndate: 2024-05-07", "3:1", "no key of its own", "  Жыйын өттү"),
            new(
                $"title: А{Date}\nphotos:\n  - file: a.jpg\n  alt: А",
                "6:3",
                "the wrong number of spaces",
                "    alt: А"
            ),
            new(" title: А\n summary: Б\ndate: 2024-05-07", "2:1", "the wrong number of spaces", "title: А"),
            new($"- title: А\n- date: 2024-05-07", "2:1", "a hyphen begins a list", "title: А"),
            new($"title: А{Date}\nphotos: - a.jpg", "4:9", "a list on one line", "photos: [{file: a.jpg}]"),
            new($"title: А{Date}\nphotos: - file: a.jpg", "4:9", "a list on one line", "photos: [{file: a.jpg}]"),
            new($"title: А{Date}\ntopics: {{science}}", "4:9", "this list is not written", "topics: [science]"),
            new($"title: А{Date}\ntopics: [science,, education]", "4:9", "this list", "topics: [science, education]"),
            new(
                $"title: А{Date}\ntopics: [\"science\", \"education]",
                "4:9",
                "this list",
                "topics: [science, education]"
            ),
            // Marks of lists, quotations and emphasis at keys.
            new($"* title: Жыйын{Date}", "2:1", "without *", "title: Жыйын"),
            new($"* title: Жыйын\n* date: 2024-05-07", "2:1", "without *", "title: Жыйын"),
            new($"*title: Жыйын{Date}", "2:1", "without *", "title: Жыйын"),
            new($"**title:** Жыйын\n**date:** 2024-05-07", "2:1", "without **", "title: Жыйын"),
            new($"title: Жыйын\n**date**: 2024-05-07", "3:1", "without **", "date: 2024-05-07"),
            new($"title*: Жыйын{Date}", "2:6", "without *", "title: Жыйын"),
            new($"+ title: Жыйын\n+ date: 2024-05-07", "2:1", "without +", "title: Жыйын"),
            new($"• title: Жыйын\n• date: 2024-05-07", "2:1", "without •", "title: Жыйын"),
            new($"— title: Жыйын\n— date: 2024-05-07", "2:1", "without —", "title: Жыйын"),
            new($"1. title: Жыйын\n2. date: 2024-05-07", "2:1", "without 1.", "title: Жыйын"),
            new($"> title: Жыйын\n> date: 2024-05-07", "2:1", "without >", "title: Жыйын"),
            new($"| title: Жыйын{Date}", "2:1", "without |", "title: Жыйын"),
            new($"! title: Жыйын{Date}", "2:1", "without !", "title: Жыйын"),
            new($"& title: Жыйын{Date}", "2:1", "without &", "title: Жыйын"),
            new($"@title: Жыйын{Date}", "2:1", "without @", "title: Жыйын"),
            new($"`title`: Жыйын{Date}", "2:1", "without `", "title: Жыйын"),
            new($"title: А{Date}\ntopics:\n* science\n* education", "5:1", "a hyphen and a space", "- science"),
            new($"title: А{Date}\ntopics:\n  • science\n  • education", "5:3", "a hyphen and a space", "  - science"),
            new($"title: А{Date}\ntopics:\n  1. science\n  2. education", "5:3", "a hyphen", "  -  science"),
            new($"title: А{Date}\nphotos:\n* file: a.jpg\n  alt: Зал", "5:1", "a hyphen", "- file: a.jpg"),
            // A map where a list of maps is wanted, written with a mistake.
            new(
                $"title: А{Date}\nphotos: {{file: a.jpg, alt: Зал: 5}}",
                "4:31",
                "a colon",
                "photos: [{file: a.jpg, alt: \"Зал: 5\"}]"
            ),
            new(
                $"title: А{Date}\nphotos: {{file: a.jpg, alt: Зал",
                "4:9",
                "is not closed",
                "photos: [{file: a.jpg, alt: Зал}]"
            ),
            new(
                $"title: А{Date}\nphotos: {{file: a.jpg alt: Зал}}",
                "4:22",
                "a comma before the next key",
                "photos: [{file: a.jpg, alt: Зал}]"
            ),
            new(
                $"title: А{Date}\nphotos: file: a.jpg, alt: Зал",
                "4:9",
                "in braces",
                "photos: [{file: a.jpg, alt: Зал}]"
            ),
            new(
                $"title: А{Date}\ncorrections: {{date 2024-05-08, note: {{ky: А, ru: Б}}}}",
                "4:14",
                "in braces",
                "corrections: [{date: 2024-05-08, note: {ky: А, ru: Б}}]"
            ),
            new(
                $"title: А{Date}\ncorrections: date: 2024-05-08, note: ky: А, ru: Б",
                "4:14",
                "in braces",
                "corrections: [{date: 2024-05-08, note: {ky: А, ru: Б}}]"
            ),
            new($"title: А{Date}\ncorrections: {{дата}}", "4:14", "this list", "corrections: [{date: …, note: …}]"),
            // Comments of other languages.
            new($"title: А\n// азырынча{Date}", "3:1", "a comment begins with #", "# азырынча"),
            new($"title: А\n<!-- азырынча -->{Date}", "3:1", "a comment begins with #", "# азырынча"),
            new($"title: А\n/* азырынча */{Date}", "3:1", "a comment begins with #", "# азырынча"),
            // None of the known causes.
            new($"title: А{Date}\nsummary: {{[}}]: }}{{", "4:", "", null),
        ];
}
