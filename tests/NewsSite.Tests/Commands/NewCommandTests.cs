using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

/// <summary><c>new</c>: the files it creates, and the files it leaves alone.</summary>
public sealed class NewCommandTests : IDisposable
{
    /// <summary>A moment that is still the 22nd in UTC.</summary>
    private const string Now = "2026-11-22T20:00:00Z";

    private const string Folder = "content/news/2026/11/23-jangy-mektep-achyldy";
    private readonly TestFolder folder = new();

    public NewCommandTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_makes_a_folder_with_a_draft_in_each_language_on_the_sites_own_day()
    {
        var run = New("Жаңы мектеп ачылды", "Открылась новая школа", "--topics", "education,science");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"{Folder}/index.ky.md\n{Folder}/index.ru.md\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            """
            ---
            # Макаланын аталышы.
            title: Жаңы мектеп ачылды
            # Жаңылык качан чыгат: 2026-11-23 же 2026-11-23T10:30; ага чейин аны эч ким көрбөйт. Күнү папканыкы менен бирдей.
            date: 2026-11-23
            # Тизмелер, издөө жана социалдык тармактар үчүн бир-эки сүйлөм.
            summary:
            # content/topics.yaml файлындагы ачкычтар, мисалы [schools, exams]. Ачкычтар: education, science.
            topics: [education, science]
            """,
            string.Join('\n', folder.Read($"{Folder}/index.ky.md").Split('\n').Take(9))
        );
        var russian = folder.Read($"{Folder}/index.ru.md");
        Assert.Contains("\n# Заголовок статьи.\ntitle: Открылась новая школа\n", russian, StringComparison.Ordinal);
        Assert.EndsWith("\ndraft: true\n---\n\n", russian, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Жаңы мектеп ачылды")]
    [InlineData("Жаңы: \"мектеп\" #1 \\ ачылды")]
    [InlineData("Жаңы мектеп ачылды", "Открылась новая школа", "--topics", "science", "--date", "2026-12-01T10:30")]
    [InlineData("Открылась новая школа", "--language", "ru")]
    public void What_it_makes_is_built_without_a_problem_and_published_nowhere(params string[] arguments)
    {
        Assert.Equal(0, New(arguments).ExitCode);
        foreach (var more in new[] { Array.Empty<string>(), ["--drafts", "--future"] })
        {
            var build = CommandRun.In(folder.Root, "", ["build", "--strict", "--quiet", "--now", Now, .. more]);
            Assert.Equal((0, ""), (build.ExitCode, build.Error));
            var pages = Directory.EnumerateFiles(folder.PathOf("dist"), "*.html", SearchOption.AllDirectories);
            Assert.Equal(more.Length > 0, pages.Any(page => File.ReadAllText(page).Contains("class=\"draft\"")));
        }
    }

    [Fact]
    public void Examples_in_its_comments_can_be_uncommented()
    {
        New("Жаңы мектеп ачылды", "--language", "ky");
        var path = $"{Folder}/index.ky.md";
        var text = folder.Read(path).Replace("\n#photos", "\nphotos").Replace("\n#  ", "\n  ");
        text = text.Replace("- file:", "- file: a.jpg")
            .Replace("alt:", "alt: Мектеп")
            .Replace("#attachments", "attachments");
        folder.Add(path, System.Text.Encoding.UTF8.GetBytes(text)).Add($"{Folder}/a.jpg", "x"u8.ToArray());
        var build = CommandRun.In(folder.Root, "", "build", "--drafts", "--now", Now, "--output", "out");
        Assert.DoesNotContain("NS05", build.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_in_one_language_stands_in_the_other_too_until_it_is_translated()
    {
        var run = New("Жаңы мектеп ачылды");
        Assert.Contains("index.ru.md: the title is still to be translated.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "пока здесь заголовок на другом языке.\ntitle: Жаңы мектеп ачылды\n",
            folder.Read($"{Folder}/index.ru.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_title_stands_in_the_file_of_its_own_language()
    {
        var run = New("Открылась новая школа");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("index.ky.md: the title is still to be translated.\n", run.Out, StringComparison.Ordinal);
        const string made = "content/news/2026/11/23-otkrylas-novaya-shkola";
        Assert.Contains("# Заголовок статьи.\ntitle: Открылась новая школа\n", folder.Read($"{made}/index.ru.md"));
        Assert.Contains("которула элек", folder.Read($"{made}/index.ky.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Открылась новая школа", "Жаңы мектеп ачылды")]
    [InlineData("Жаңы мектеп ачылды", "Открылась новая школа")]
    [InlineData("Жаңы мектеп ачылды", "Zoom")]
    [InlineData("Открылась новая школа", "Zoom")]
    [InlineData("Zoom", "Открылась новая школа")]
    public void Two_titles_go_to_their_languages_in_any_order(string one, string other)
    {
        Assert.Equal(0, New(one, other, "--slug", "a").ExitCode);
        foreach (var title in new[] { one, other }.Where(title => title != "Zoom"))
        {
            var code = title.StartsWith('О') ? "ru" : "ky";
            Assert.Contains($"\ntitle: {title}\n", folder.Read($"content/news/2026/11/23-a/index.{code}.md"));
        }
    }

    [Fact]
    public void A_title_whose_language_is_not_clear_needs_it_said()
    {
        var run = New("Zoom 2026");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            "The language of \"Zoom 2026\" is not clear. Give it with --language (ky, ru), or give the title in each language.\n",
            run.Error
        );
        Assert.Equal(2, New("Открылась школа", "Закрылась школа").ExitCode);
        Assert.Empty(folder.Fingerprint("content/news"));
        Assert.Equal(0, New("Zoom 2026", "--language", "ru").ExitCode);
    }

    [Theory]
    [InlineData("ru\n", "ru")]
    [InlineData("русский\n", "ru")]
    [InlineData("KY\n", "ky")]
    public void At_a_terminal_the_language_of_such_a_title_is_asked_for(string typed, string code)
    {
        var run = CommandRun.AtTerminal(typed, folder.Root, "ru_RU", "new", "Zoom 2026", "--now", Now);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            "На каком языке «Zoom 2026»? ky (Кыргызча), ru (Русский): ",
            run.Out,
            StringComparison.Ordinal
        );
        var other = code == "ru" ? "ky" : "ru";
        Assert.DoesNotContain("переведён", folder.Read($"content/news/2026/11/23-zoom-2026/index.{code}.md"));
        Assert.Contains($"index.{other}.md: заголовок ещё нужно перевести", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void At_a_terminal_without_an_answer_nothing_is_made()
    {
        Assert.Equal(2, CommandRun.AtTerminal("\n", folder.Root, "", "new", "Zoom 2026", "--now", Now).ExitCode);
        Assert.Empty(folder.Fingerprint("content/news"));
    }

    [Fact]
    public void Topics_may_be_given_by_name()
    {
        New("Жаңы мектеп ачылды", "--topics", "Илим, образование");
        Assert.Contains(
            "topics: [science, education]\n",
            folder.Read($"{Folder}/index.ky.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_language_alone_is_possible()
    {
        Assert.Equal(0, New("Открылась новая школа", "--language", "ru").ExitCode);
        var made = Assert.Single(folder.Fingerprint("content/news"));
        Assert.StartsWith("2026/11/23-otkrylas-novaya-shkola/index.ru.md ", made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-01", "content/news/2026/12/01-jangy-mektep", "date: 2026-12-01\n")]
    [InlineData("2026-12-01T10:30", "content/news/2026/12/01-jangy-mektep", "date: 2026-12-01T10:30\n")]
    [InlineData("2026-11-30T20:00Z", "content/news/2026/12/01-jangy-mektep", "date: 2026-12-01T02:00\n")]
    public void Another_date_gives_another_folder(string date, string path, string line)
    {
        Assert.Equal(0, New("Жаңы мектеп", "--date", date).ExitCode);
        Assert.Contains(line, folder.Read($"{path}/index.ky.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_never_touched()
    {
        folder.Add($"-- {Folder}/photo.txt --\nменики\n");
        var before = folder.Fingerprint();
        var run = New("Жаңы мектеп ачылды");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"{Folder} is there already; nothing was changed. "
                + "For another story of that day and name add --slug jangy-mektep-achyldy-2.\n",
            run.Error
        );
        Assert.Equal(before, folder.Fingerprint());
        Assert.Equal(0, New("Жаңы мектеп ачылды", "--slug", "jangy-mektep-achyldy-2").ExitCode);
        Assert.Contains("jangy-mektep-achyldy-3", New("Жаңы мектеп ачылды").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_story_that_was_published_once_is_not_used_again()
    {
        folder.Add("-- content/published.txt --\n/ky/news/2026/11/23-jangy-mektep-achyldy/ ky 0123456789abcdef\n");
        var run = New("Жаңы мектеп ачылды");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"{Folder} was published once, and its address stays its own; nothing was made. "
                + "For another story add --slug jangy-mektep-achyldy-2.\n",
            run.Error
        );
        Assert.Empty(folder.Fingerprint("content/news"));
    }

    [Fact]
    public void A_story_without_a_folder_takes_its_name_too()
    {
        folder.Add($"-- {Folder}.ru.md --\n---\ntitle: А\ndate: 2026-11-23\n---\nТекст.\n");
        Assert.Equal(1, New("Жаңы мектеп ачылды").ExitCode);
    }

    /// <summary>One letter more than a name may have.</summary>
    private const string LongSlug =
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    [Theory]
    [InlineData(
        "--topics: error NS106: unknown topic \"sience\"; did you mean \"science\"?",
        "А",
        "--topics",
        "sience"
    )]
    [InlineData("--date: error NS104: \"кечээ\" is not a date", "А", "--date", "кечээ")]
    [InlineData("--language: error NS116: the site has no language \"kk\"", "А", "--language", "kk")]
    [InlineData("\"Мектеп\" cannot be in an address", "А", "--slug", "Мектеп")]
    [InlineData("\"../a\" cannot be in an address", "А", "--slug", "../a")]
    [InlineData(LongSlug + "\" cannot be in an address", "А", "--slug", LongSlug)]
    [InlineData("The title \"???\" has no letter an address can be made of", "???")]
    [InlineData("There are more titles than languages (ky, ru)", "А", "Б", "В")]
    [InlineData("There are more titles than languages (ru)", "А", "Б", "--language", "ru")]
    [InlineData("Give the title: newssite new \"Title\"")]
    [InlineData("Give the title: newssite new \"Title\"", " ")]
    public void What_cannot_be_made_is_said_and_nothing_is_written(string problem, params string[] arguments)
    {
        var run = New(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Fingerprint("content/news"));
    }

    [Fact]
    public void A_broken_configuration_is_told()
    {
        folder.Add("-- content/site.yaml --\ntitle: [\n");
        var run = New("А");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/site.yaml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_gives_an_address_cut_at_a_word()
    {
        New(string.Join(' ', Enumerable.Repeat("мектептер", 20)));
        var made = Path.GetFileName(
            Assert.Single(Directory.EnumerateDirectories(folder.PathOf("content/news/2026/11")))
        );
        Assert.Equal("23-mektepter-mektepter-mektepter-mektepter-mektepter-mektepter", made);
    }

    [Fact]
    public void At_a_terminal_the_titles_are_asked_for()
    {
        var run = CommandRun.AtTerminal("Жаңы  мектеп ачылды\n\n", folder.Root, "ky_KG", "new", "--now", Now);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Аталышы, Кыргызча: Аталышы, Русский (Enter — кийин): ", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "\ntitle: Жаңы мектеп ачылды\n",
            folder.Read($"{Folder}/index.ky.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void At_a_terminal_the_first_title_may_be_left_for_later()
    {
        CommandRun.AtTerminal("\nОткрылась новая школа\n", folder.Root, "ru_RU", "new", "--now", Now);
        var path = "content/news/2026/11/23-otkrylas-novaya-shkola/index.ky.md";
        Assert.Contains("которула элек", folder.Read(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("")]
    public void At_a_terminal_no_answer_makes_nothing(string typed)
    {
        Assert.Equal(2, CommandRun.AtTerminal(typed, folder.Root, "", "new", "--now", Now).ExitCode);
        Assert.Empty(folder.Fingerprint("content/news"));
    }

    [Theory]
    [InlineData("ru", "В Оше открылась новая школа", "Министерство сообщает об открытии школы.")]
    [InlineData("ky", "Ошто жаңы мектеп ачылды", "Министрлик мектептин ачылганын билдирет.")]
    public void It_takes_title_and_text_from_a_Word_document_into_the_file_of_its_language(
        string language,
        string title,
        string text
    )
    {
        folder.Add("text.docx", WordText(title, text));
        var run = New("--from", folder.PathOf("text.docx"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var story = Directory.GetDirectories(folder.PathOf("content/news/2026/11")).Single();
        var other = language == "ky" ? "ru" : "ky";
        var written = File.ReadAllText(Path.Combine(story, $"index.{language}.md"));
        Assert.Contains($"title: {title}\n", written, StringComparison.Ordinal);
        Assert.EndsWith($"draft: true\n---\n\n{text}\n", written, StringComparison.Ordinal);
        Assert.EndsWith(
            "draft: true\n---\n\n",
            File.ReadAllText(Path.Combine(story, $"index.{other}.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("nothing.docx", "nothing.docx: ")]
    [InlineData("a.pdf", "это PDF, а не документ Word")]
    public void A_document_that_cannot_be_read_makes_no_story(string file, string says)
    {
        folder.Add("a.pdf", TestDocument.Pdf());
        var run = New("--from", folder.PathOf(file), "--messages", "ru");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(says, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(folder.PathOf("content/news/2026")));
    }

    private static byte[] WordText(string title, string text)
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        const string word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        return TestDocument.Zip(
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Override PartName=\"/word/document.xml\" ContentType=\"{word}\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + $"<Relationship Id=\"r1\" Type=\"{office}\" Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{title}</w:t></w:r></w:p><w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
                    + "</w:body></w:document>"
            )
        );
    }

    private CommandRun New(params string[] arguments) =>
        CommandRun.In(folder.Root, "", ["new", "--now", Now, .. arguments]);
}
