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
    public void One_language_alone_is_possible()
    {
        Assert.Equal(0, New("Открылась новая школа", "--language", "ru").ExitCode);
        var made = Assert.Single(folder.Fingerprint("content/news"));
        Assert.StartsWith("2026/11/23-otkrylas-novaya-shkola/index.ru.md ", made, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-01", "content/news/2026/12/01-a", "date: 2026-12-01\n")]
    [InlineData("2026-12-01T10:30", "content/news/2026/12/01-a", "date: 2026-12-01T10:30\n")]
    [InlineData("2026-11-30T20:00Z", "content/news/2026/12/01-a", "date: 2026-12-01T02:00\n")]
    public void Another_date_gives_another_folder(string date, string path, string line)
    {
        Assert.Equal(0, New("А", "--date", date).ExitCode);
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

    [Theory]
    [InlineData(
        "--topics: error NS106: unknown topic \"sience\"; did you mean \"science\"?",
        "А",
        "--topics",
        "sience"
    )]
    [InlineData("--date: error NS104: \"кечээ\" is not a date", "А", "--date", "кечээ")]
    [InlineData("--language: error NS116: the site has no language \"kk\"", "А", "--language", "kk")]
    [InlineData("'Мектеп' cannot be in an address", "А", "--slug", "Мектеп")]
    [InlineData("'../a' cannot be in an address", "А", "--slug", "../a")]
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

    private CommandRun New(params string[] arguments) =>
        CommandRun.In(folder.Root, "", ["new", "--now", Now, .. arguments]);
}
