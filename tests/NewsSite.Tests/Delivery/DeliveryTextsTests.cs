using System.Reflection;
using System.Text.RegularExpressions;
using NewsSite.Deployment.Delivery;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Tests.Delivery;

/// <summary>Reasons why a site could not be published, in the three languages.</summary>
public partial class DeliveryTextsTests
{
    public static TheoryData<string> Names =>
        [.. typeof(DeliveryTexts).GetFields(BindingFlags.Public | BindingFlags.Static).Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void All_languages_tell_the_same(string name)
    {
        var message = (Message)typeof(DeliveryTexts).GetField(name)!.GetValue(null)!;
        var places = Places(message.En);
        Assert.Equal(places, Places(message.Ru));
        Assert.Equal(places, Places(message.Ky));
        object[] arguments = ["место", 2, 5];
        foreach (var language in Enum.GetValues<MessageLanguage>())
        {
            Assert.DoesNotContain("{", message.In(language, arguments), StringComparison.Ordinal);
        }

        static IEnumerable<string> Places(string text) =>
            Place().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Place();
}
