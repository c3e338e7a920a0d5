using System.Collections.Immutable;
using System.Text;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Desk;

/// <summary>A site built over unsaved texts is the site that those texts would give when saved.</summary>
public sealed class BufferTests : IDisposable
{
    private const string Kyrgyz = "content/news/2024/05/07-a/index.ky.md";
    private const string Russian = "content/news/2024/05/07-a/index.ru.md";
    private const string Topics = "content/topics.yaml";

    private readonly TestFolder folder = TestFolder.Of(
        """
        -- content/news/2024/05/07-a/index.ky.md --
        ---
        title: Эски аталыш
        date: 2024-05-07
        topics: [schools]
        ---
        Эски текст.
        -- content/news/2024/05/08-b/index.ru.md --
        ---
        title: Вторая
        date: 2024-05-08
        ---
        [Первая](/ky/news/2024/05/07-a/).
        """
    );

    /// <summary>Texts to type one after another: null takes the buffer away.</summary>
    private static readonly (string Path, string? Text)[] Typing =
    [
        (Kyrgyz, "---\ntitle: Жаңы аталыш\ndate: 2024-05-07\ntopics: [schools]\n---\nЖаңы текст.\n"),
        (Kyrgyz, "---\ntitle: Жаңы аталыш\ndate: 2024-05-07\ntopics: [schools]\n---\nЖаны текст.\n"),
        (Russian, "---\ntitle: Новость\ndate: 2024-05-07\n---\nТекст.\n"),
        (Kyrgyz, null),
        (Kyrgyz, "---\ntitle: Ката\ndate: эртең\n---\n"),
        (Kyrgyz, "---\ntitle: Жабылбаган\n"),
        (Kyrgyz, ""),
        ("content/news/2024/05/09-c/index.ru.md", "---\ntitle: Третья\ndate: 2024-05-09\n---\nТекст.\n"),
        (Topics, "schools: {ky: Башка, ru: Другое}\n"),
        (Topics, null),
        (Russian, null),
        (Kyrgyz, null),
    ];

    public BufferTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Theory]
    [LongInlineData(true)]
    [InlineData(false)]
    public void A_warm_build_over_buffers_is_a_cold_build_of_saved_files(bool onDisk)
    {
        folder.Age();
        var cache = new CacheFolder(folder.PathOf(".warm"));
        using var memory = BuildCaches.InMemory(cache);
        var source = new SourceFolder(folder.Root);
        Compare(source);
        foreach (var (path, text) in Typing)
        {
            source = source with
            {
                Buffers = text is null
                    ? source.Buffers.Without(path)
                    : source.Buffers.With(path, Encoding.UTF8.GetBytes(text)),
            };
            Compare(source);
        }

        void Compare(SourceFolder typed)
        {
            using var caches = onDisk ? BuildCaches.OnDisk(cache) : null;
            Assert.Equal(ColdOf(typed), Of(typed, caches ?? memory, cache));
        }
    }

    [Fact]
    public void A_saved_text_is_not_taken_from_the_buffer_before_it()
    {
        var cache = new CacheFolder(folder.PathOf(".warm"));
        using var caches = BuildCaches.InMemory(cache);
        var source = new SourceFolder(folder.Root);
        var typed = "---\ntitle: Жаңы\ndate: 2024-05-07\n---\nТекст.\n"u8.ToArray();
        Of(source with { Buffers = source.Buffers.With(Kyrgyz, typed) }, caches, cache);
        // Of the same length, saved while the buffer was there.
        folder.Add(Kyrgyz, "---\ntitle: Эски\ndate: 2024-05-07\n---\nТекст.\n"u8.ToArray());
        Assert.Equal(ColdOf(source), Of(source, caches, cache));
    }

    [Theory]
    [InlineData("content/news/2024/05/07-a/a.jpg")]
    [InlineData("content/../themes/x.md")]
    [InlineData("/content/a.md")]
    [InlineData("themes/ministry/theme.yaml")]
    [InlineData("content")]
    [InlineData("content//a.md")]
    [InlineData("")]
    public void What_is_no_text_of_the_content_cannot_be_a_buffer(string path) =>
        Assert.Throws<ArgumentException>(() => SourceBuffers.None.With(path, []));

    /// <summary>Builds, from nothing, a folder in which the buffers are saved.</summary>
    private ImmutableArray<string> ColdOf(SourceFolder typed)
    {
        using var saved = new TestFolder();
        foreach (var file in Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder.Root, file);
            if (!path.StartsWith('.'))
            {
                saved.Add(path, File.ReadAllBytes(file));
            }
        }

        foreach (var path in typed.Buffers.Paths)
        {
            saved.Add(path, typed.Buffers.BytesOf(path)!);
        }

        var cache = new CacheFolder(saved.PathOf(".cold"));
        using var caches = BuildCaches.InMemory(cache);
        return Of(new SourceFolder(saved.Root), caches, cache);
    }

    /// <summary>Returns the problems and the files of a site as lines.</summary>
    private static ImmutableArray<string> Of(SourceFolder source, BuildCaches caches, CacheFolder cache)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions(
            source,
            DateTimeOffset.Parse("2026-06-01T00:00:00+06:00"),
            new Preview(true, true)
        )
        {
            FontFolders = [],
            Cache = cache,
        };
        var built = SiteBuilder.Compose(options, caches, diagnostics);
        var files = built is null ? [] : built.Files.AddRange(built.SearchIndex.Value);
        return
        [
            .. diagnostics.ToSorted().Select(diagnostic => diagnostic.ToString()),
            .. files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(Line),
        ];
    }

    private static string Line(OutputFile file)
    {
        using var bytes = new MemoryStream();
        file.WriteTo(bytes);
        return $"{file.Path} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.ToArray()))}";
    }
}
