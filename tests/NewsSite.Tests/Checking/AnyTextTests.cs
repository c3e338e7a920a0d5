using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Tools.Checking;
using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Checking;

/// <summary>Properties of any pair of texts, and of the sample archive.</summary>
[Properties(Arbitrary = [typeof(PropertyTests.AnyText), typeof(Telling)], MaxTest = 200)]
public class AnyTextTests
{
    /// <summary>A text with many of the facts that the checks look for.</summary>
    public sealed record FactText(string Value)
    {
        public override string ToString() => System.Text.Json.JsonSerializer.Serialize(Value);
    }

    public static class Telling
    {
        private static readonly string[] Pieces =
        [
            " ",
            " ",
            "\n\n",
            "\n\n## ",
            "\n- ",
            "\n\n> ",
            "5",
            "12 345",
            "1,5",
            "1.5",
            "80 %",
            "80%",
            "90 процент",
            "15-март",
            "16 марта",
            "2022-03-15",
            "15.03.2022",
            "99.99.9999",
            "10:30",
            "+996 312 00-00-01",
            "III",
            "млн",
            "миллион",
            "үчүн",
            "учун",
            "школа",
            "мeктеп",
            "«",
            "»",
            "\"",
            "„",
            "“",
            "[а](/ky/)",
            "[](b.pdf)",
            "![](a.jpg)",
            "[здесь](#a)",
            "| | |\n|-|-|\n| 1 | 2 |\n",
            "99999999999999999999999999999999999999",
            "0/0",
            "1.2.3",
            "``5``",
            "&nbsp;",
            "🏫",
        ];

        public static Arbitrary<FactText> Texts() =>
            Gen.Elements(Pieces).ListOf().Select(pieces => new FactText(string.Concat(pieces))).ToArbitrary();
    }

    [Property]
    public void No_text_makes_the_checker_fail(PropertyTests.Text one, FactText other)
    {
        _ = Check(Clean(one.Value), other.Value);
        _ = Check(other.Value + Clean(one.Value), Clean(one.Value));
    }

    [Property]
    public void Versions_that_change_places_are_found_to_differ_in_the_same(FactText one, FactText other)
    {
        // Only words that both languages read alike.
        string[] codes = ["NS300", "NS301", "NS303", "NS304", "NS305", "NS306", "NS307", "NS308", "NS309"];
        Assert.Equal(Counts(Check(one.Value, other.Value), codes), Counts(Check(other.Value, one.Value), codes));
    }

    [Property]
    public void A_text_agrees_with_itself(FactText text) =>
        Assert.DoesNotContain(Check(text.Value, text.Value), problem => IsAgreement(problem.Rule.Code));

    [Fact]
    public void The_sample_archive_gives_no_false_alarm() =>
        Assert.Empty(TestCheck.InFolder(Repository.Root, drafts: true, now: "2027-01-01T00:00:00+06:00").Lines());

    private static bool IsAgreement(string code) => string.CompareOrdinal(code, "NS310") < 0;

    private static Dictionary<string, int> Counts(IEnumerable<Diagnostic> problems, string[] codes) =>
        codes.ToDictionary(code => code, code => problems.Count(problem => problem.Rule.Code == code));

    private static string Clean(string text) =>
        SourceReader.Decode("x", Encoding.UTF8.GetBytes("а" + text), new DiagnosticBag())?.Text ?? "а";

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Check(string ky, string ru)
    {
        var diagnostics = new DiagnosticBag();
        var texts = new MarkdownTexts(new SourceFolder("."));
        var story = new StorySource(
            "2024/05/07-a",
            "content/news/2024/05/07-a",
            new DateOnly(2024, 5, 7),
            [Version("ky", ky, texts), Version("ru", ru, texts)],
            []
        );
        var content = new ContentTree([story], [], new UnreadableContent([], []), texts);
        TextChecker.Check(content, Configuration, drafts: false, diagnostics);
        return diagnostics.ToSorted();
    }

    private static Article Version(string language, string body, MarkdownTexts texts)
    {
        var article = new Article
        {
            Language = Language.Find(language)!,
            Path = $"content/news/2024/05/07-a/index.{language}.md",
            Title = new Located<string>("Мектеп", new SourceLocation($"index.{language}.md", 2, 8)),
            BodyHash = TextHash.Of(body),
            LinesBeforeBody = 4,
        };
        texts.Keep(article.Path, body);
        return article;
    }

    private static readonly SiteConfiguration Configuration = LoadConfiguration();

    private static SiteConfiguration LoadConfiguration()
    {
        using var folder = new TestFolder();
        TestSite.AddDefaults(folder);
        return ConfigurationLoader.Load(new SourceFolder(folder.Root), null, new DiagnosticBag())!;
    }
}
