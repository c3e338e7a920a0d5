using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Fuzzing;

/// <summary>A whole site with one arbitrary file is built or rejected, and nothing is written beside it.</summary>
public sealed class WholeSiteFuzzTests : IDisposable
{
    private const int Inputs = 1_000;

    /// <summary>One in this many sites is written to disk and its pages read.</summary>
    private const int WrittenOf = 10;

    private readonly TestFolder folder = TestFolder.Of(
        Sample.Pair("2024/05/07-a", "А", "topics: [education]\nphotos: [{file: a.jpg, alt: Зал}]")
            + Sample.Pair("2024/05/08-b", "Б")
            + "-- content/pages/about/index.ky.md --\n---\ntitle: Биз\n---\nТекст.\n"
            + "-- content/news/2024/05/07-a/a.jpg --\n-- content/news/2024/05/07-a/plan.pdf --\n%PDF-1.7\n"
    );

    private int count;

    private static readonly Gen<string> Names =
        from parent in Gen.Elements("content/news/", "content/news/2024/", "content/news/2024/05/", "content/pages/")
        from name in AddressIngredients.Addresses
        from file in Gen.Elements("", "/index.ky.md", "/index.ru.md", ".ky.md", "/a.jpg")
        let clean = name.Replace("/", "").Replace("\0", "")
        select parent + (clean.Length is > 0 and < 60 && clean is not "." and not ".." ? clean : "a") + file;

    /// <summary>Generates the path of a file and its content.</summary>
    private static readonly Gen<Soup> Files = Gen.Frequency(
        (4, In("content/news/2024/05/07-a/index.ky.md", FrontMatterFuzzTests.Articles)),
        (
            4,
            In(
                "content/news/2024/05/07-a/index.ru.md",
                MarkdownFuzzTests.Texts.Select(text => new Soup([MarkdownFuzzTests.FrontMatter, .. text.Pieces]))
            )
        ),
        (1, In("content/pages/about/index.ky.md", FrontMatterFuzzTests.Articles)),
        (2, In("content/site.yaml", ConfigurationFuzzTests.Sites)),
        (1, In("content/topics.yaml", ConfigurationFuzzTests.Topics)),
        (2, In("themes/tiny/layouts/article.html", TemplateIngredients.Templates)),
        (1, In("themes/tiny/partials/card.html", TemplateIngredients.Templates)),
        (1, In("themes/tiny/strings.ky.yaml", ConfigurationFuzzTests.Topics)),
        (1, In("content/published.txt", AddressIngredients.Soups)),
        (2, Names.SelectMany(name => In(name, FrontMatterFuzzTests.Articles)))
    );

    public WholeSiteFuzzTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [LongFact]
    public void Any_site_is_built_or_refused_and_nothing_is_written_beside_it() =>
        Fuzz.Run(
            Inputs,
            Files,
            soup =>
            {
                if (soup.Pieces.IsEmpty || !IsPath(soup.Pieces[0]))
                {
                    // A minimized soup may have lost its path.
                    return;
                }

                var path = soup.Pieces[0];
                var usual = File.Exists(folder.PathOf(path)) ? File.ReadAllBytes(folder.PathOf(path)) : null;
                folder.Add(path, new Soup(soup.Pieces[1..]).Bytes);
                try
                {
                    Build(folder, isRead: count++ % WrittenOf == 0);
                }
                finally
                {
                    Restore(path, usual);
                }
            }
        );

    private bool IsPath(string piece) =>
        (
            piece.StartsWith("content/", StringComparison.Ordinal)
            || piece.StartsWith("themes/", StringComparison.Ordinal)
        ) && !Directory.Exists(folder.PathOf(piece));

    private static void Build(TestFolder folder, bool isRead)
    {
        // Do not dispose: the next input uses the same folder.
        var site = TestSite.Build(folder);
        Assert.True(site.Built is not null || site.Diagnostics.Any());
        Assert.All(
            site.Files.Keys,
            path => Assert.StartsWith("/out/", Path.GetFullPath(Path.Combine("/out", path)), StringComparison.Ordinal)
        );
        TestCheck.InFolder(folder.Root);
        if (isRead)
        {
            foreach (
                var (path, bytes) in site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
            )
            {
                CheckPage(path, Encoding.UTF8.GetString(bytes));
            }

            AssertWritesOnlyIts(site, folder);
        }
    }

    private static void CheckPage(string path, string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        Assert.True(page.QuerySelectorAll("script:not([type='application/ld+json'])").Length == 0, path);
        Assert.All(
            page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!.Trim()),
            link => Assert.False(link.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), $"{path}: {link}")
        );
    }

    private static void AssertWritesOnlyIts(TestSite site, TestFolder folder)
    {
        var before = folder.Fingerprint();
        var written = site.Write("out/dist");
        var after = folder.Fingerprint();
        Assert.Equal(before, after.Where(line => !line.StartsWith("out", StringComparison.Ordinal)));
        Assert.Equal(written is not null, Directory.Exists(folder.PathOf("out/dist")));
        Directory.Delete(folder.PathOf("out"), recursive: true);
    }

    private static Gen<Soup> In(string path, Gen<Soup> soups) => soups.Select(soup => new Soup([path, .. soup.Pieces]));

    /// <summary>Restores the previous content, or deletes the file and the folders created for it.</summary>
    private void Restore(string path, byte[]? usual)
    {
        if (usual is not null)
        {
            folder.Add(path, usual);
            return;
        }

        File.Delete(folder.PathOf(path));
        for (
            var parent = Path.GetDirectoryName(folder.PathOf(path))!;
            !Directory.EnumerateFileSystemEntries(parent).Any();

        )
        {
            Directory.Delete(parent);
            parent = Path.GetDirectoryName(parent)!;
        }
    }
}
