using NewsSite.Editor.Desk;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Desk;

public sealed class ArchiveChecksTests
{
    [Fact]
    public async Task A_check_that_fails_is_not_the_last()
    {
        using var site = TestSite.Build(
            """
            -- content/news/2024/05/07-a/index.ky.md --
            ---
            title: А
            date: 2024-05-07
            ---
            Текст.

            """
        );
        var found = new Diagnostic(FileRules.Empty, new SourceLocation("content/a.md"), []);
        var calls = 0;
        using var checks = new ArchiveChecks(
            TimeSpan.Zero,
            _ => ++calls == 1 ? throw new InvalidOperationException("a bug") : [found]
        );
        for (var asked = 0; checks.Found.IsEmpty && asked < 1000; asked++)
        {
            checks.Request(site.Built!);
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }

        Assert.Equal([found], checks.Found);
    }

    [Fact]
    public void A_text_that_brings_out_a_bug_is_reported_and_the_others_are_checked()
    {
        using var site = TestSite.Build(
            Sample.Story("2024/05/07-a", "ky", "А") + Sample.Story("2024/05/08-b", "ky", "Б")
        );
        var found = ArchiveChecks.ProblemsOf(
            site.Built!,
            _ => throw new InvalidOperationException("a bug"),
            (story, diagnostics) =>
            {
                if (story.Key == "2024/05/08-b")
                {
                    throw new AggregateException(new InvalidOperationException("the bug"));
                }

                diagnostics.Report(FileRules.Empty, new SourceLocation(story.Articles[0].Path));
            }
        );
        Assert.Equal(
            [("content/news/2024/05/07-a/index.ky.md", "NS012"), ("content/news/2024/05/08-b/index.ky.md", "NS060")],
            found.Select(problem => (problem.Location.Path, problem.Rule.Code))
        );
    }

    [Fact]
    public void A_check_that_works_is_asked_once()
    {
        using var site = TestSite.Build(Sample.Story("2024/05/07-a", "ky", "А"));
        Assert.Empty(
            ArchiveChecks.ProblemsOf(site.Built!, _ => { }, (_, _) => Assert.Fail("each story is asked by itself"))
        );
    }
}
