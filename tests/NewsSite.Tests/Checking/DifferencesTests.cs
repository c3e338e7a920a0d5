using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Tools.Checking;
using NewsSite.Languages;

namespace NewsSite.Tests.Checking;

/// <summary>Differences of stories in three versions: the fault of one is said once.</summary>
public class DifferencesTests
{
    private readonly DiagnosticBag bag = new();
    private readonly CheckedArticle[] versions = [Version("0"), Version("1"), Version("2")];

    /// <param name="said">What each version says; «-» for nothing.</param>
    [Theory]
    [InlineData("5 5 5", 0)]
    [InlineData("7 5 5", 1)]
    [InlineData("5 7 5", 1)]
    [InlineData("5 5 7", 1)]
    [InlineData("5 6 7", 1)]
    [InlineData("5 - -", 1)]
    [InlineData("- 5 -", 1)]
    [InlineData("- - 5", 1)]
    [InlineData("5 5 -", 1)]
    [InlineData("5 - 5", 1)]
    [InlineData("- 5 5", 1)]
    [InlineData("5,8 5,8 -", 2)]
    [InlineData("5,8 - -", 2)]
    [InlineData("- - 5,8", 2)]
    [InlineData("7,8 5,6 5,6", 2)]
    [InlineData("5 - 8", 1)]
    public void A_fault_is_said_once(string said, int count)
    {
        var differences = new Differences(bag, hasOnePair: false);
        var texts = said.Split(' ').Select(text => text == "-" ? [] : text.Split(',')).ToArray();
        for (var i = 0; i < 3; i++)
        {
            for (var j = i + 1; j < 3; j++)
            {
                Compare(differences, (i, texts[i]), (j, texts[j]));
            }
        }

        Assert.Equal(count, bag.ToSorted().Length);
    }

    [Fact]
    public void A_section_that_one_version_lacks_is_said_once()
    {
        var differences = new Differences(bag, hasOnePair: false);
        differences.OnlyIn(AgreementRules.Sections, Says(0, 7, "А"), versions[2], versions[2].BodyStart, key: null);
        differences.OnlyIn(AgreementRules.Sections, Says(1, 7, "Б"), versions[2], versions[2].BodyStart, key: null);
        Assert.Single(bag.ToSorted());
    }

    [Fact]
    public void Faults_of_two_rules_are_two()
    {
        var differences = new Differences(bag, hasOnePair: false);
        differences.Between(AgreementRules.Numbers, Says(0, 5, 5), Says(1, 5, 7));
        differences.Between(AgreementRules.Dates, Says(0, 5, 5), Says(2, 5, 7));
        Assert.Equal(2, bag.ToSorted().Length);
    }

    private void Compare(
        Differences differences,
        (int Version, string[] Texts) one,
        (int Version, string[] Texts) other
    )
    {
        for (var line = 0; line < Math.Max(one.Texts.Length, other.Texts.Length); line++)
        {
            if (line >= other.Texts.Length)
            {
                Only(one.Version, line, one.Texts[line], other.Version);
            }
            else if (line >= one.Texts.Length)
            {
                Only(other.Version, line, other.Texts[line], one.Version);
            }
            else if (one.Texts[line] != other.Texts[line])
            {
                differences.Between(
                    AgreementRules.Numbers,
                    Says(one.Version, line, one.Texts[line]),
                    Says(other.Version, line, other.Texts[line])
                );
            }
        }

        void Only(int from, int line, string text, int to) =>
            differences.OnlyIn(
                AgreementRules.Numbers,
                Says(from, line, text),
                versions[to],
                versions[to].BodyStart,
                text
            );
    }

    private Differences.Statement Says(int version, int line, object text) =>
        new(versions[version], new SourceLocation($"{version}", 10 + line, 1), text);

    private static CheckedArticle Version(string path) =>
        new(
            new Article
            {
                Language = Language.Find("ky")!,
                Path = path,
                Title = new("А", new SourceLocation(path, 1, 1)),
                BodyHash = default,
                LinesBeforeBody = 4,
            },
            new ArticleOutline
            {
                Blocks = [],
                Links = [],
                ListItems = [],
                Quotes = [],
                TablesWithoutHeader = [],
            },
            [],
            CheckedLanguages.Of([Language.Find("ky")!])
        );
}
