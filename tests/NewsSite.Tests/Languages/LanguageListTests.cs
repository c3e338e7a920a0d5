using System.Text.RegularExpressions;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Languages;

/// <summary>What adding a language takes: the README's list, the command that writes the files, and the host.</summary>
public sealed partial class LanguageListTests
{
    /// <summary>
    /// For each place of the README's list: how to take it out of a whole site in three languages, and the file whose
    /// problem then says so.
    /// </summary>
    private static readonly Dictionary<string, (string File, string From, string To)> Places = new()
    {
        ["themes/NAME/strings.CODE.yaml"] = ("themes/ministry/strings.en.yaml", "nav.home: Home\n", ""),
        ["themes/NAME/strings.*.yaml"] = (
            "themes/ministry/strings.ru.yaml",
            "missing.read.en: Читать на английском\n",
            ""
        ),
        ["content/site.yaml"] = ("content/site.yaml", "  en: News of education and science\n", ""),
        ["content/topics.yaml"] = ("content/topics.yaml", ", en: Science", ""),
        ["content/regions.yaml"] = ("content/regions.yaml", ", en: Naryn Region", ""),
        ["content/notice.yaml"] = ("content/notice.yaml", "  en: Because of the frost", "  # "),
        ["withdrawn:"] = (
            "content/news/2024/03/11-zhaiky-til-mektebi/index.ky.md",
            "    en: The dates and conditions were wrong. There is no such school this year.\n",
            ""
        ),
    };

    /// <summary>Places that other tests hold: the folder of data, the host's redirects, the editors' schemas.</summary>
    private static readonly string[] Elsewhere = ["content/languages/CODE/", "netlify.toml", "content/.schema/"];

    [Fact]
    public void The_readme_lists_every_place_and_each_is_needed()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var start = readme.IndexOf("**One language more.**", StringComparison.Ordinal);
        var section = readme[start..readme.IndexOf("\n## ", start, StringComparison.Ordinal)];
        var listed = Row()
            .Matches(section)
            .SelectMany(row => Code().Matches(row.Value))
            .Select(code => code.Groups[1].Value);
        Assert.Equal(Elsewhere.Concat(Places.Keys).Order(), listed.Order());

        using var folder = new TestFolder().AddCopy("content").AddCopy("themes");
        ThirdLanguage.AddTo(folder.Root);
        foreach (var (file, from, to) in Places.Values)
        {
            var text = folder.Read(file);
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(folder.PathOf(file), text.Replace(from, to, StringComparison.Ordinal));
        }

        var run = CommandRun.In(folder.Root, "", "check", "--now", "2026-01-14T20:00:00+06:00");
        var problems = run.Out + run.Error;
        Assert.All(
            Places,
            place =>
                Assert.True(
                    Regex.IsMatch(problems, $@"(?m)^{Regex.Escape(place.Value.File)}\n(?: .*\n)*? .*error "),
                    $"nothing is said of {place.Key}:\n{problems}"
                )
        );
    }

    [Fact]
    public void The_host_answers_in_every_language()
    {
        var toml = File.ReadAllText(Repository.PathOf("netlify.toml"));
        foreach (var language in Sample.Languages)
        {
            var lines = $"  from = \"/{language}/*\"\n  to = \"/{language}/404.html\"\n  status = 404\n";
            Assert.True(toml.Contains(lines), $"netlify.toml: add\n[[redirects]]\n{lines}");
        }

        foreach (var language in Sample.Languages.Skip(1))
        {
            var lines =
                $"  from = \"/\"\n  to = \"/{language}/\"\n  status = 302\n  force = true\n  conditions = {{ Language = [\"{language}\"] }}\n";
            Assert.True(
                toml.Contains(lines),
                $"netlify.toml: add above the last redirect of \"/\"\n[[redirects]]\n{lines}"
            );
        }
    }

    [Fact]
    public void The_command_writes_the_files_once_and_every_empty_place_is_told()
    {
        using var folder = new TestFolder().AddCopy("content").AddCopy("themes");
        var run = CommandRun.In(folder.Root, "", "language", "kk");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            """
            content/languages/kk/language.json
            content/languages/kk/numbers.json
            content/languages/kk/proofreading.json
            content/languages/kk/search.json
            themes/ministry/strings.kk.yaml
            What it takes now:
            """,
            run.Out.ReplaceLineEndings("\n")
        );
        Assert.Contains("strings.ky.yaml, themes/ministry/strings.ru.yaml: add the texts", run.Out);
        var strings = folder.Read("themes/ministry/strings.kk.yaml");
        Assert.Contains("nav.home: # Башкы бет\n", strings);
        Assert.Contains("in_language.kk: # кыргызча\n", strings);
        Assert.Contains("stories:\n  other: # {count} жаңылык\n", strings);
        Assert.DoesNotContain(".en:", strings);

        // What it wrote stays, also when the language is being filled in; and it changes nothing yet.
        File.WriteAllText(folder.PathOf("content/languages/kk/search.json"), "{}");
        var again = CommandRun.In(folder.Root, "", "language", "kk");
        Assert.StartsWith("What it takes now:", again.Out);
        Assert.Equal("{}", folder.Read("content/languages/kk/search.json"));
        Assert.Equal(0, CommandRun.In(folder.Root, "", "check", "--now", "2027-01-01T00:00:00+06:00").ExitCode);

        var site = folder.Read("content/site.yaml").Replace("[ky, ru]", "[ky, ru, kk]");
        File.WriteAllText(folder.PathOf("content/site.yaml"), site);
        var check = CommandRun.In(folder.Root, "", "check", "--now", "2027-01-01T00:00:00+06:00");
        var problems = check.Out + check.Error;
        Assert.Matches(
            "content/languages/kk/language.json\n +3:11 +error NS037: \"name\" is empty; fill it in",
            problems
        );
        Assert.Matches("content/languages/kk/search.json\n +1:1 +error NS037: \"[a-zA-Z]+\" is missing", problems);
        Assert.Matches("themes/ministry/strings.kk.yaml\n(?: .*\n)*? .*error NS", problems);
        Assert.DoesNotContain("NS116", problems);
    }

    [Theory]
    [InlineData("Kazakh")]
    [InlineData("../kk")]
    [InlineData("k")]
    public void Only_a_code_names_a_language(string code)
    {
        using var folder = new TestFolder().AddCopy("content").AddCopy("themes");
        var run = CommandRun.In(folder.Root, "", "language", code);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"\"{code}\" is no code of a language; write two or three small Latin letters", run.Error);
    }

    [Fact]
    public void A_language_of_the_program_needs_the_theme_only()
    {
        using var folder = new TestFolder().AddCopy("content").AddCopy("themes");
        File.Delete(folder.PathOf("themes/ministry/strings.en.yaml"));
        var run = CommandRun.In(folder.Root, "", "language", "en");
        Assert.StartsWith("themes/ministry/strings.en.yaml\nWhat it takes now:", run.Out);
        Assert.False(Directory.Exists(folder.PathOf("content/languages")));
    }

    [GeneratedRegex("^\\| `.*$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`(?=.* \\| )")]
    private static partial Regex Code();
}
