using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
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
            // With letters behind it, one language reads a form of the month, and the other does not.
            "15-март ",
            "16 марта ",
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
        var (found, turned) = (Check(one.Value, other.Value), Check(other.Value, one.Value));
        // A paragraph in another language is not compared, and it is one in one of the two places only.
        if (!found.Concat(turned).Any(problem => problem.Rule.Code == "NS310"))
        {
            Assert.Equal(Counts(found, codes), Counts(turned, codes));
        }
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

    private static ImmutableArray<Diagnostic> Check(string ky, string ru) =>
        TextCheck.Of((Language.Find("ky")!, ky), (Language.Find("ru")!, ru));
}
