using System.Collections.Immutable;
using System.Text;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Editor.Tests.Stories;

/// <summary>Guided steps write what belongs to the whole story once, where the story has it.</summary>
public class AmendmentTests
{
    private static readonly ImmutableArray<Language> Languages = [Language.Find("ky")!, Language.Find("ru")!];

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["ky"] = "Үч эмес, төрт: \"мектеп\"",
        ["ru"] = "Не три, а четыре # школы",
    };

    [Fact]
    public void A_first_correction_stands_in_the_first_version()
    {
        var changed = Amendment.Correct(
            [Version("ky", "title: А\ndate: 2024-05-07\n"), Version("ru", "title: А\n")],
            "2024-05-08T10:30",
            Texts
        );
        Assert.Equal(
            "title: А\ndate: 2024-05-07\ncorrections:\n  - date: 2024-05-08T10:30\n    note:\n      ky: 'Үч эмес, төрт: \"мектеп\"'\n      ru: \"Не три, а четыре # школы\"\n",
            FrontMatter(changed[0])
        );
        Assert.Equal("title: А\n", FrontMatter(changed[1]));
    }

    [Fact]
    public void A_second_one_stands_where_the_first_does_and_in_both_if_both_have_it()
    {
        const string first = "corrections: [{date: 2024-05-08, note: {ky: Б, ru: В}}] # түзөтүү\n";
        var once = Amendment.Correct([Version("ky", "title: А\n"), Version("ru", first)], "2024-05-09", Texts);
        Assert.Equal("title: А\n", FrontMatter(once[0]));
        Assert.StartsWith(
            "corrections: [{date: 2024-05-08, note: {ky: Б, ru: В}}, {date: 2024-05-09,",
            FrontMatter(once[1]),
            StringComparison.Ordinal
        );
        Assert.EndsWith("}}] # түзөтүү\n", FrontMatter(once[1]), StringComparison.Ordinal);

        var twice = Amendment.Correct([Version("ky", first), Version("ru", first)], "2024-05-09", Texts);
        Assert.Equal(FrontMatter(twice[0]), FrontMatter(twice[1]));
    }

    [Fact]
    public void A_withdrawal_says_why_in_each_language_of_the_site()
    {
        var changed = Amendment.Withdraw(
            [Version("ru", "title: А\ndate: 2024-05-07\n")],
            "2024-05-07",
            Texts,
            Languages
        );
        Assert.Contains(
            "withdrawn:\n  date: 2024-05-07\n  reason:\n    ky:",
            FrontMatter(changed[0]),
            StringComparison.Ordinal
        );
        var again = Amendment.Withdraw(changed, "2024-05-09", Texts, Languages);
        Assert.Equal(
            FrontMatter(changed[0]).Replace("  date: 2024-05-07", "  date: 2024-05-09", StringComparison.Ordinal),
            FrontMatter(again[0])
        );
    }

    [Theory]
    [InlineData("2024-05-06", "before")]
    [InlineData("эртең", "not a day")]
    [InlineData("", "not a day")]
    public void A_day_that_cannot_be_is_refused(string date, string says)
    {
        ImmutableArray<StoryVersion> versions = [Version("ky", "title: А\ndate: 2024-05-07T10:00\n")];
        foreach (
            var step in (Action[])
                [
                    () => Amendment.Correct(versions, date, Texts),
                    () => Amendment.Withdraw(versions, date, Texts, Languages),
                ]
        )
        {
            Assert.Contains(
                says,
                Assert.Throws<StoryException>(step).TextIn(MessageLanguage.English),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_text_missing_in_a_language_is_refused()
    {
        ImmutableArray<StoryVersion> versions = [Version("ky", "title: А\n"), Version("ru", "title: А\n")];
        var half = new Dictionary<string, string> { ["ky"] = "Б", ["ru"] = " " };
        Assert.Contains(
            "ky, ru",
            Assert
                .Throws<StoryException>(() => Amendment.Correct(versions, "2024-05-08", half))
                .TextIn(MessageLanguage.Kyrgyz),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ky, ru",
            Assert
                .Throws<StoryException>(() => Amendment.Withdraw(versions, "2024-05-08", half, Languages))
                .TextIn(MessageLanguage.Russian),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_shared_field_is_changed_wherever_it_stands_and_so_never_disagrees()
    {
        ImmutableArray<StoryVersion> versions = [Version("ky", "title: А\n"), Version("ru", "topics: [a]  # т\n")];
        var changed = SharedField.Set(versions, "topics", new System.Text.Json.Nodes.JsonArray("b"));
        Assert.Same(versions[0], changed[0]);
        Assert.Equal("topics: [b]  # т\n", FrontMatter(changed[1]));
        Assert.Equal(
            versions[1].File,
            SharedField.Set(versions, "topics", new System.Text.Json.Nodes.JsonArray("a"))[1].File
        );
    }

    private static StoryVersion Version(string code, string yaml) =>
        new(code, $"content/news/2024/05/07-a/index.{code}.md", Encoding.UTF8.GetBytes($"---\n{yaml}---\nТекст.\n"));

    private static string FrontMatter(StoryVersion version) =>
        Encoding.UTF8.GetString(version.File)[4..].Split("---\n")[0];
}
