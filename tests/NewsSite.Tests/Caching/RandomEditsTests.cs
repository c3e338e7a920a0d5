using NewsSite.Editor.Serving;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>Whatever is changed, a build that remembers gives the same site and diagnostics as one that does not.</summary>
public class RandomEditsTests
{
    private static readonly int Archives = LongTests.Times(usual: 1, whole: 4);
    private static readonly int Edits = LongTests.Times(usual: 3, whole: 125);

    [Fact]
    public void A_build_after_any_change_is_the_same_as_a_clean_one()
    {
        var (all, written) = (new SortedSet<string>(), new SortedSet<string>());
        for (var seed = 1; seed <= Archives; seed++)
        {
            using var folder = HardArchive.Create(ministry: true);
            var edits = new RandomEdits(folder, seed);
            all.UnionWith(edits.Kinds);
            Build(folder, edits.Now, "warm");
            var log = new List<string>();
            for (var edit = 0; edit < Edits; edit++)
            {
                var kind = edits.Next();
                log.Add(kind);
                var warm = Build(folder, edits.Now, "warm");
                var clean = Build(folder, edits.Now, "clean");
                AssertSame(clean.Diagnostics, warm.Diagnostics, log);
                var isWritten = clean.Outcome == BuildOutcome.Written;
                Assert.Equal(isWritten, warm.Outcome != BuildOutcome.NotWritten);
                if (isWritten)
                {
                    AssertSame(folder.Fingerprint("clean/dist"), folder.Fingerprint("warm/dist"), log);
                    written.Add(kind);
                }
                else
                {
                    log[^1] += " (not written, undone)";
                    edits.Undo();
                }

                Forget(folder);
            }
        }

        // A kind of change that never gives a site would prove nothing.
        Assert.True(!LongTests.AreWanted || all.SetEquals(written), string.Join(", ", all.Except(written)));
    }

    [Fact]
    public void The_local_server_shows_after_any_change_what_it_shows_after_a_start()
    {
        using var folder = HardArchive.Create(ministry: true);
        var edits = new RandomEdits(folder, 20261127);
        using var warm = new LiveSite(() => Options("warm"), MessageLanguage.English, _ => { });
        warm.Rebuild();
        var log = new List<string>();
        for (var step = 0; step < LongTests.Times(usual: 3, whole: 100); step++)
        {
            log.Add(edits.Next());
            warm.Rebuild();
            using var clean = new LiveSite(() => Options("clean"), MessageLanguage.English, _ => { });
            clean.Rebuild();
            AssertSame(clean.State.Diagnostics, warm.State.Diagnostics, log);
            if (TestSite.FingerprintOf(clean) is { Count: > 0 } files)
            {
                AssertSame(files, TestSite.FingerprintOf(warm), log);
            }
            else
            {
                // The server goes on showing the last site that could be made.
                log[^1] += " (not shown, undone)";
                edits.Undo();
            }

            Forget(folder);
        }

        BuildOptions Options(string name) =>
            new(new SourceFolder(folder.Root), edits.Now, new Preview(Drafts: true, Future: true))
            {
                Cache = new CacheFolder(folder.PathOf($"{name}/cache")),
            };
    }

    private static BuildResult Build(TestFolder folder, DateTimeOffset now, string name) =>
        HardArchive.Build(folder, now, $"{name}/dist", $"{name}/cache");

    /// <summary>Deletes everything that the clean build made.</summary>
    private static void Forget(TestFolder folder)
    {
        if (Directory.Exists(folder.PathOf("clean")))
        {
            Directory.Delete(folder.PathOf("clean"), recursive: true);
        }
    }

    /// <summary>Asserts that two lists are equal, or tells how they differ and all changes that led there.</summary>
    private static void AssertSame<T>(IEnumerable<T> clean, IEnumerable<T> warm, List<string> log)
    {
        var (missing, extra) = (clean.Except(warm).ToList(), warm.Except(clean).ToList());
        Assert.True(
            clean.SequenceEqual(warm),
            $"only in the clean build:\n{string.Join('\n', missing.Take(20))}\n\n"
                + $"only in the warm build:\n{string.Join('\n', extra.Take(20))}\n\n"
                + $"after: {string.Join(", ", log)}"
        );
    }
}
