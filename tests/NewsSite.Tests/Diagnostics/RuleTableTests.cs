using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Diagnostics;

/// <summary>Properties of every rule.</summary>
public partial class RuleTableTests
{
    private static readonly DiagnosticRule[] Rules =
    [
        .. typeof(FileRules)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(DiagnosticRule))
            .Select(field => (DiagnosticRule)field.GetValue(null)!),
    ];

    public static TheoryData<string> Codes => [.. Rules.Select(rule => rule.Code)];

    [Fact]
    public void Codes_are_unique() => Assert.Equal(Rules.Length, Rules.DistinctBy(rule => rule.Code).Count());

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_is_NS_and_three_digits(string code) => Assert.Matches("^NS[0-9]{3}$", code);

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_text_stands_in_three_languages_with_the_same_arguments(string code)
    {
        var text = Rules.Single(rule => rule.Code == code).Text;
        foreach (var language in Enum.GetValues<MessageLanguage>())
        {
            Assert.NotEmpty(text.In(language));
            Assert.Equal(Arguments(text.En), Arguments(text.In(language)));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Texts_can_be_filled(string code)
    {
        var text = Rules.Single(rule => rule.Code == code).Text;
        object[] arguments = ["а", "б", "в", "г", "д", "е"];
        foreach (var language in Enum.GetValues<MessageLanguage>())
        {
            Assert.DoesNotContain("{0}", text.In(language, arguments), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_test(string code) => Assert.Contains(code, AllTests.Value, StringComparison.Ordinal);

    [Fact]
    public void Problems_are_sorted_by_place_and_each_stands_once()
    {
        var bag = new DiagnosticBag();
        bag.Report(FileRules.Empty, new SourceLocation("b"));
        bag.Report(FileRules.Empty, new SourceLocation("a", 10, 1));
        bag.Report(FileRules.Empty, new SourceLocation("a", 9, 2));
        bag.Report(FileRules.Empty, new SourceLocation("a", 9, 1));
        bag.Report(FileRules.Empty, new SourceLocation("b"));
        Assert.Equal(["a:9:1", "a:9:2", "a:10:1", "b"], bag.ToSorted().Select(d => d.Location.ToString()));
    }

    [Theory]
    [InlineData("summmary", "summary")]
    [InlineData("smumary", "summary")]
    [InlineData("titel", "title")]
    [InlineData("TITLE", "title")]
    [InlineData("layout", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_suggested(string word, string? nearest) =>
        Assert.Equal(nearest, Suggestion.Nearest(word, ["title", "summary", "topics"]));

    private static readonly Lazy<string> AllTests = new(() =>
        Repository
            .SourceFiles("tests/NewsSite.Tests")
            .Aggregate(new StringBuilder(), (all, file) => all.Append(File.ReadAllText(file)))
            .ToString()
    );

    private static int[] Arguments(string text) =>
        [
            .. Placeholder()
                .Matches(text)
                .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
                .Distinct()
                .Order(),
        ];

    [GeneratedRegex(@"\{(\d)(?::[^}]*)?\}")]
    private static partial Regex Placeholder();
}
