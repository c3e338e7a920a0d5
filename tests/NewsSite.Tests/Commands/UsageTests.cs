using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Commands;

/// <summary>Help and mistakes on the command line, in the three languages.</summary>
public sealed partial class UsageTests : IDisposable
{
    private readonly TestFolder folder = new();

    public UsageTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Commands =>
        [
            "",
            "new",
            "build",
            "check",
            "explain",
            "preview",
            "clean",
            "list",
            "ledger",
            "ledger update",
            "ledger fix",
            "status",
            "schedule",
            "edit",
            "serve",
            "search",
            "stem",
            "schema",
            "import",
            "language",
            "host",
            "archive",
            "publish",
        ];

    [Fact]
    public void These_are_all_commands()
    {
        var help = Run("en", "--help").Out;
        var listed = help[help.IndexOf("Commands:", StringComparison.Ordinal)..]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Trim().Split(' ')[0]);
        Assert.Equal(listed, Commands.Select(row => row.Data).Where(name => name.Length > 0 && !name.Contains(' ')));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_speaks_one_language(string command)
    {
        var arguments = command.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("--help").ToArray();
        var lines = new[] { "en", "ru", "ky" }.ToDictionary(code => code, code => Run(code, arguments).Out.Split('\n'));
        Assert.All(lines.Values, text => Assert.True(text.Length > 5));
        Assert.DoesNotContain(lines["en"], line => Cyrillic().IsMatch(line));
        Assert.DoesNotContain(lines["ru"], line => EnglishSentence().IsMatch(line));
        Assert.DoesNotContain(lines["ky"], line => EnglishSentence().IsMatch(line));
        Assert.DoesNotContain(lines["ru"].Intersect(lines["ky"]), line => Sentence().IsMatch(line));
    }

    [Fact]
    public void The_value_of_an_unknown_option_is_not_a_second_mistake()
    {
        var run = Run("en", ["build", "--sorce", "x"]);
        Assert.Contains("has no option \"--sorce\"", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("takes no", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command \"bild\"; did you mean \"build\"?", "en", "bild")]
    [InlineData("Нет команды \"bild\"; может быть, \"build\"?", "ru", "bild")]
    [InlineData("\"bild\" деген буйрук жок; балким, \"build\" деген чыгарсыз?", "ky", "bild")]
    [InlineData("Нет команды \"updat\"; может быть, \"update\"?", "ru", "ledger", "updat")]
    [InlineData("Укажите, что сделать: одну из команд ниже.", "ru")]
    [InlineData("Эмне кылуу керектигин жазыңыз: төмөнкү буйруктардын бирин.", "ky", "ledger")]
    [InlineData(
        "У \"newssite build\" нет параметра \"--strikt\"; может быть, \"--strict\"?",
        "ru",
        "build",
        "--strikt"
    )]
    [InlineData("\"newssite build\" буйругунда \"--zzzzzzz\" параметри жок", "ky", "build", "--zzzzzzz")]
    [InlineData("\"newssite build\" не принимает \"мусор\"", "ru", "build", "мусор")]
    [InlineData("--now параметрине маани керек: --now УЧУР", "ky", "build", "--now")]
    [InlineData("Параметру --output нужно значение: --output ПАПКА", "ru", "clean", "--output")]
    [InlineData("Параметр --now указан несколько раз", "ru", "list", "--now", "2026-01-01", "--now", "2026-01-02")]
    [InlineData("--base-url: \"a b\" — дарек эмес", "ky", "build", "--base-url", "a b")]
    [InlineData("--now: \"вчера\" — не момент времени", "ru", "build", "--now", "вчера")]
    [InlineData("--slug: \"Мектеп\" не годится для адреса", "ru", "new", "А", "--slug", "Мектеп")]
    [InlineData("--port: \"http\" — 1 менен 65535 ортосундагы бүтүн сан эмес", "ky", "serve", "--port", "http")]
    [InlineData("--port: \"65536\" — не целое число от 1 до 65535", "ru", "serve", "--port", "65536")]
    [InlineData("--limit: \"-3\" — не целое число от 1 до 1000", "ru", "search", "а", "--language", "ky", "--limit=-3")]
    [InlineData("--format: \"xml\" нет среди text", "ru", "check", "--format", "xml")]
    [InlineData(
        "--format: text, json, github, sarif арасында \"jsn\" жок; балким, \"json\"",
        "ky",
        "check",
        "--format",
        "jsn"
    )]
    [InlineData("--language: \"xx\" нет среди en, ky, ru", "ru", "stem", "--language", "xx")]
    [InlineData("Не хватает --language; добавьте --language en|ky|ru", "ru", "stem")]
    [InlineData("<суроо> жетишпейт. Эмнени издөө керек", "ky", "search", "--language", "ky")]
    [InlineData("\"newssite build\" буйругу \"maybe\" дегенди кабыл албайт", "ky", "build", "--quiet=maybe")]
    [InlineData("\"newssite list\" takes no \"one\"", "en", "list", "one", "two")]
    public void A_mistake_is_explained_in_the_language_of_messages(
        string expected,
        string language,
        params string[] arguments
    )
    {
        var run = Run(language, arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        Assert.True(language == "en" || !EnglishSentence().IsMatch(run.Error), run.Error);
    }

    [Theory]
    [InlineData("--messages", "ky")]
    [InlineData("--messages=ky")]
    [InlineData("--messages:ky")]
    public void The_option_chooses_the_language_of_help_and_mistakes(params string[] option)
    {
        Assert.StartsWith("Нет команды", Run("ru", "bild").Error, StringComparison.Ordinal);
        Assert.StartsWith("\"bild\" деген буйрук жок", Run("ru", ["bild", .. option]).Error, StringComparison.Ordinal);
        Assert.Contains("Буйруктар:", Run("ru", ["--help", .. option]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_language_of_messages_is_told()
    {
        var run = Run("ru", "build", "--messages", "kg");
        Assert.StartsWith("--messages: \"kg\" нет среди en, ru, ky", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", null, "ru")]
    [InlineData("ky", "", "ky")]
    [InlineData("ru", "ky_KG.UTF-8", "ky")]
    [InlineData("ru", "de_DE.UTF-8", "en")]
    [InlineData("de", null, "en")]
    public void Where_no_variable_is_set_the_systems_settings_choose_the_language(
        string system,
        string? lang,
        string expected
    )
    {
        var terminal = new Terminal(
            TextReader.Null,
            TextWriter.Null,
            TextWriter.Null,
            IsInteractive: false,
            folder.Root,
            name => name == "LANG" ? lang : null,
            system
        );
        Assert.Equal(expected, MessageLanguages.CodeOf(terminal.PreferredLanguage));
    }

    private CommandRun Run(string language, params string[] arguments) =>
        CommandRun.In(folder.Root, language, arguments);

    [GeneratedRegex("[а-яёңөү]", RegexOptions.IgnoreCase)]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"\b(?!newssite)[a-z]{2,} [a-z]{2,} [a-z]{2,}")]
    private static partial Regex EnglishSentence();

    [GeneratedRegex(@"\p{L}{2,} \p{Ll}{3,} \p{L}{2,}")]
    private static partial Regex Sentence();
}
