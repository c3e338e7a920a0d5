using NewsSite.Generator.Core.Caching;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>A damaged cache gives the same site as a clean build.</summary>
public sealed class DamagedCacheTests : IDisposable
{
    private static readonly int Damages = LongTests.Times(usual: 20, whole: 200);
    private const string Now = "2026-06-01T10:00:00+06:00";
    private readonly TestFolder folder = new();

    public DamagedCacheTests()
    {
        folder.Add(
            """
            -- content/news/2024/05/07-a/a.jpg --
            x
            -- content/news/2024/05/07-a/index.ky.md --
            ---
            title: Жыйын
            date: 2024-05-07
            topics: [education]
            photos: [{file: a.jpg, alt: Зал}]
            ---
            Министрликте жыйын өттү.

            ## Чечим

            Мектептер курулат.

            """
                + string.Concat(
                    Enumerable.Range(1, 6).Select(day => Sample.Story($"2024/06/0{day}-b", "ky", $"Кабар {day}"))
                )
                + string.Concat(
                    Enumerable.Range(1, 3).Select(day => Sample.Story($"2024/06/0{day}-b", "ru", $"Новость {day}"))
                )
        );
        TestSite.AddDefaults(folder);
        folder.Age();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_with_a_damaged_cache_makes_the_same_bytes_as_a_clean_one()
    {
        var random = new Random(20261123);
        Build();
        for (var damage = 0; damage < Damages; damage++)
        {
            // Change the content every other time, so that builds use the whole cache.
            var text = random.Next(4);
            folder.Add(Sample.Story("2024/06/02-b", "ky", $"Кабар өзгөрдү {text}"));
            folder.Age("content");
            var files = Directory.GetFiles(folder.PathOf(".cache"), "*", SearchOption.AllDirectories);
            var file = files.Order(StringComparer.Ordinal).ElementAt(random.Next(files.Length));
            Damage(file, random);
            Build();
            Assert.True(CleanSite(text).SequenceEqual(folder.Fingerprint("dist")), $"damage {damage}: {file}");
        }
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_done_without_and_told()
    {
        folder.Add("-- .cache/builds --\na file where a folder should be");
        var first = Run();
        Assert.Equal(0, first.ExitCode);
        Assert.Contains(".cache: note NS008: nothing can be kept here for the next build", first.Error);
        Assert.Equal(CleanSite(-1), folder.Fingerprint("dist"));
        Assert.Equal(0, Run().ExitCode);
    }

    [Fact]
    public void A_lost_cache_is_made_again()
    {
        Build();
        Directory.Delete(folder.PathOf(".cache"), recursive: true);
        Build();
        Assert.Equal(CleanSite(-1), folder.Fingerprint("dist"));
        Assert.Contains("Nothing has changed", Run().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_version_kept_in_another_shape_is_not_read()
    {
        Build();
        folder.Add(Sample.Story("2024/06/02-b", "ky", "Кабар өзгөрдү 0"));
        folder.Age("content");
        string[] states =
        [
            folder.PathOf(".cache/images/pictures"),
            .. Directory
                .GetFiles(folder.PathOf(".cache/builds"))
                .Where(file => !file.EndsWith(".pack", StringComparison.Ordinal)),
        ];
        Assert.Equal(8, states.Length);
        var random = new Random(7);
        foreach (var file in states)
        {
            // A valid checksum, as another version would write it, over content this version cannot read.
            var content = new byte[200];
            random.NextBytes(content);
            ChecksummedFile.Write(file, content);
        }

        Build();
        Assert.Equal(CleanSite(0), folder.Fingerprint("dist"));
    }

    private static void Damage(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        switch (random.Next(5))
        {
            case 0:
                File.Delete(file);
                return;
            case 1:
                bytes = bytes[..random.Next(bytes.Length + 1)];
                break;
            case 2:
                bytes = [.. bytes, (byte)random.Next(256)];
                break;
            default:
                for (var i = 1 + random.Next(3); i > 0 && bytes.Length > 0; i--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 + random.Next(255));
                }

                break;
        }

        // Replace the file: hard links of the previous site share its bytes.
        File.Delete(file);
        File.WriteAllBytes(file, bytes);
    }

    private readonly Dictionary<int, IReadOnlyList<string>> clean = [];

    /// <summary>Builds the current content without a cache, once for each text.</summary>
    private IReadOnlyList<string> CleanSite(int text)
    {
        if (!clean.TryGetValue(text, out var site))
        {
            using var elsewhere = new TestFolder();
            foreach (var path in new[] { "content", "themes" })
            {
                foreach (var file in Directory.EnumerateFiles(folder.PathOf(path), "*", SearchOption.AllDirectories))
                {
                    elsewhere.Add(Path.GetRelativePath(folder.Root, file), File.ReadAllBytes(file));
                }
            }

            Assert.Equal(0, CommandRun.In(elsewhere.Root, "", "build", "--now", Now).ExitCode);
            clean[text] = site = elsewhere.Fingerprint("dist");
        }

        return site;
    }

    private CommandRun Run() => CommandRun.In(folder.Root, "", "build", "--now", Now);

    private void Build()
    {
        var run = Run();
        Assert.True(run is { ExitCode: 0, Error: "" }, run.Error);
    }
}
