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
}
