using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Tools.Explanations;

namespace NewsSite.Tests.Diagnostics;

/// <summary>Every code is explained in the three languages.</summary>
public class ExplanationTests
{
    private static readonly string[] Languages = ["en", "ru", "ky"];

    private static readonly Dictionary<string, IReadOnlyDictionary<string, Explanation.Texts>> Files = Languages
        .Append("examples")
        .ToDictionary(file => file, file => (IReadOnlyDictionary<string, Explanation.Texts>)Explanation.Read(file));

    public static TheoryData<string> Codes => [.. RuleTable.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_is_explained(string code)
    {
        foreach (var language in Languages)
        {
            Has(language, code, "means");
            Has(language, code, "matters");
        }

        Has("examples", code, "wrong");
        Has("examples", code, "right");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ky")]
    [InlineData("examples")]
    public void Explanations_are_in_the_order_of_codes_that_exist(string file)
    {
        var codes = Explanation.Read(file).Keys.ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.NotNull(RuleTable.Find(code)));
    }

    [Fact]
    public void Right_is_not_wrong() =>
        Assert.All(Explanation.Codes.Select(Explanation.Find), found => Assert.NotEqual(found!.Wrong, found.Right));

    private static void Has(string file, string code, string key)
    {
        var texts = Files[file].GetValueOrDefault(code);
        Assert.True(
            texts?[key] is { Length: > 0 },
            $"src/NewsSite.Generator/Tools/Explanations/Data/{file}.yaml: add \"{code}:\" with \"  {key}: …\" below it"
        );
    }
}
