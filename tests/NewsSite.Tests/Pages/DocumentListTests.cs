using System.Text;
using NewsSite.Generator.Model;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Pages;

/// <summary>The lists of all documents: by year, topic and type, in each language.</summary>
public class DocumentListTests
{
    [Fact]
    public void All_documents_stand_newest_first_with_their_stories()
    {
        using var site = Build(
            Offers("2023/05/07-a", "ky", "Эски", "a.pdf", "b.csv")
                + Offers("2024/05/07-b", "ky", "Жаңы", "c.csv")
                + Story("2024/06/07-c", "ky", "Документсиз")
        );
        Assert.Equal(["c.csv Жаңы", "a.pdf Эски", "b.csv Эски"], site.Texts("/ky/documents/", ".document"));
        Assert.Equal(["2024", "2023"], site.Texts("/ky/documents/", "h2"));
        Assert.Equal(
            ["/news/2024/05/07-b/c.csv", "/ky/news/2024/05/07-b/"],
            site.Attributes("/ky/documents/", ".document:first-of-type a", "href")[..2]
        );
    }

    [Fact]
    public void They_are_narrowed_by_year_topic_and_type()
    {
        using var site = Build(
            Offers("2023/05/07-a", "ky", "А", "a.pdf", "b.csv").Replace("date:", "topics: [science]\ndate:")
                + Offers("2024/05/07-b", "ky", "Б", "c.tsv")
        );
        Assert.Equal(["2024 1", "2023 2"], site.Texts("/ky/documents/", "a.year"));
        Assert.Equal(["Илим 2"], site.Texts("/ky/documents/", "a.topic"));
        Assert.Equal(["pdf 1", "tables 2"], site.Texts("/ky/documents/", "a.type"));
        Assert.Equal(["c.tsv Б"], site.Texts("/ky/documents/2024/", ".document"));
        Assert.Equal(["a.pdf А", "b.csv А"], site.Texts("/ky/topics/science/documents/", ".document"));
        Assert.Equal(["c.tsv Б", "b.csv А"], site.Texts("/ky/documents/tables/", ".document"));
        Assert.Equal(["tables 2"], site.Texts("/ky/documents/tables/", "[aria-current=true][class]"));
        Assert.False(site.Has("/ky/topics/education/documents/"));
        Assert.False(site.Has("/ky/documents/slides/"));
    }

    [Fact]
    public void A_site_without_documents_has_no_list()
    {
        using var site = TestSite.Build(Pair("2024/05/07-a", "А")).IsFine();
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("documents", StringComparison.Ordinal));
    }

    /// <summary>What the versions of a story offer, and what readers of Kyrgyz and of Russian find.</summary>
    [Theory]
    [InlineData("a.csv", "a.csv", "a.csv", "a.csv")]
    [InlineData("a.csv", "b.csv", "a.csv", "b.csv")]
    [InlineData("a.ky.csv", "a.ru.csv", "a.ky.csv кыргызча", "a.ru.csv на русском")]
    [InlineData("", "a.csv", "a.csv орусча", "a.csv")]
    [InlineData("a.csv", "", "a.csv", "a.csv на кыргызском")]
    [InlineData("a.csv", "a.csv b.csv", "a.csv, b.csv орусча", "a.csv, b.csv")]
    [InlineData("a.ky.csv", "a.ru.csv b.csv", "a.ky.csv кыргызча, b.csv орусча", "a.ru.csv на русском, b.csv")]
    [InlineData("", "a.ky.csv", "a.ky.csv кыргызча", "a.ky.csv на кыргызском")]
    [InlineData("a.csv b.csv", "c.csv", "a.csv, b.csv", "c.csv, a.csv на кыргызском, b.csv на кыргызском")]
    [InlineData("x/a.csv", "y/a.csv z.csv", "x/a.csv, y/a.csv орусча, z.csv орусча", "y/a.csv, z.csv")]
    public void A_document_of_one_language_says_so(string ky, string ru, string inKyrgyz, string inRussian)
    {
        using var site = Build(
            Offers("2024/05/07-a", "ky", "А", Files(ky)) + Offers("2024/05/07-a", "ru", "Б", Files(ru))
        );
        Assert.Equal(Names(inKyrgyz), Found("ky"));
        Assert.Equal(Names(inRussian), Found("ru"));

        string[] Found(string language) =>
            [.. site.Texts($"/{language}/documents/", ".document").Select(text => text[..^2])];

        static string[] Files(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        static string[] Names(string names) => [.. names.Split(", ").Select(name => name[(name.IndexOf('/') + 1)..])];
    }

    [Fact]
    public void A_document_of_the_other_version_leads_to_that_version()
    {
        using var site = Build(
            Story("2024/05/07-a", "ky", "Кыргызча") + Offers("2024/05/07-a", "ru", "По-русски", "a.csv")
        );
        Assert.Equal(["ru", null], site.Attributes("/ky/documents/", ".document a", "lang"));
        Assert.Equal(
            ["/news/2024/05/07-a/a.csv", "/ru/news/2024/05/07-a/"],
            site.Attributes("/ky/documents/", ".document a", "href")
        );
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("date: 2030-05-07")]
    [InlineData("withdrawn: {date: 2024-05-08, reason: {ky: Ката., ru: Ошибка.}}")]
    public void What_is_not_published_offers_no_documents(string field)
    {
        var key = field.StartsWith("date", StringComparison.Ordinal) ? "2030/05/07-secret" : "2024/05/07-secret";
        var story = Offers(key, "ky", "Жашыруун", "secret.csv");
        story = field.StartsWith("date", StringComparison.Ordinal) ? story : story.Replace("date:", $"{field}\ndate:");
        using var site = Build(story + Offers("2024/05/07-b", "ky", "Ачык", "open.csv"));
        Assert.DoesNotContain(
            site.Files,
            file => file.Key.Contains("documents") && Encoding.UTF8.GetString(file.Value).Contains("secret")
        );
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith("secret.csv", StringComparison.Ordinal));
        Assert.Equal(["open.csv Ачык"], site.Texts("/ky/documents/", ".document"));
        Assert.False(site.Has("/ky/documents/2030/"));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(40, 0)]
    [InlineData(79, 0)]
    [InlineData(80, 1)]
    [InlineData(119, 1)]
    [InlineData(120, 2)]
    [InlineData(203, 4)]
    public void A_long_list_has_parts_and_every_document_stands_once(int count, int parts)
    {
        using var site = Build(ManyDocuments(count));
        var pages = site
            .Files.Keys.Where(path => path.StartsWith("ky/documents/part-", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(parts, pages.Count);
        var seen = new List<string>();
        for (
            var path = "/ky/documents/";
            path is not null;
            path = site.Attributes(path, "[rel=prev]", "href").SingleOrDefault()
        )
        {
            var documents = site.Texts(path, ".document");
            Assert.InRange(documents.Length, 1, 79);
            seen.AddRange(documents);
        }

        Assert.Equal(Enumerable.Range(0, count).Reverse().Select(i => $"f{i}.csv С{i}"), seen);
    }

    [Fact]
    public void A_part_stays_as_it_is_when_documents_come()
    {
        using var before = Build(ManyDocuments(120));
        using var after = Build(ManyDocuments(190));
        Assert.Equal(
            before.Texts("/ky/documents/part-1/", ".document"),
            after.Texts("/ky/documents/part-1/", ".document")
        );
        Assert.Equal(["/ky/documents/part-2/"], after.Attributes("/ky/documents/part-1/", "[rel=next]", "href"));
        Assert.Equal(["/ky/documents/"], before.Attributes("/ky/documents/part-2/", "[rel=next]", "href"));
    }

    [Fact]
    public void The_language_switch_leads_to_a_page_that_exists()
    {
        // The Russian list is shorter by one document: it has no second part.
        var russian = string.Concat(Enumerable.Range(0, 119).Select(i => Offers(KeyOf(i), "ru", $"Н{i}", $"f{i}.csv")));
        using var site = Build(
            ManyDocuments(119)
                + russian
                + Offers("2025/05/07-two", "ky", "Эки", "x.csv", "y.pdf")
                + Offers("2025/05/07-two", "ru", "Два", "z.pdf")
        );
        foreach (var path in site.Files.Keys.Where(path => path.Contains("documents")))
        {
            Assert.All(
                site.Attributes("/" + path, ".languages a, nav a, .year, .type", "href"),
                target => Assert.True(site.Has(target!), $"{path}: {target}")
            );
        }
    }

    [Fact]
    public void Sitemaps_and_the_record_know_them()
    {
        using var site = Build(Offers("2024/05/07-a", "ky", "А", "a.pdf"));
        Assert.Contains("https://edu.example/ky/documents/2024/", site.Page("/sitemap-pages.xml"));
        Assert.True(site.Built!.Ledger.Published.Contains("/ky/documents/pdf/"));
    }

    [Fact]
    public void The_documents_of_a_renamed_topic_are_found_at_their_old_address()
    {
        using var site = Build(
            Offers("2024/05/07-a", "ky", "А", "a.pdf").Replace("date:", "topics: [sciences]\ndate:")
                + """
                -- content/topics.yaml --
                sciences: {ky: Илим, ru: Наука, aliases: [science]}

                """
        );
        Assert.Contains(
            site.Built!.Site.Redirects,
            redirect =>
                redirect.From == "/ky/topics/science/documents/" && redirect.To == "/ky/topics/sciences/documents/"
        );
    }

    /// <summary>Documents whose type readers would not know by a name of its own.</summary>
    [Fact]
    public void Every_kind_of_document_has_a_type()
    {
        var others = DocumentKind
            .All.SelectMany(kind => kind.Extensions)
            .Where(extension => DocumentType.Of("x" + extension).Id == "other");
        Assert.Equal([".json", ".ics"], others);
        Assert.Equal(DocumentType.All.Length, DocumentType.All.DistinctBy(type => type.Id).Count());
        Assert.Equal("pdf", DocumentType.Of("БУЙРУК.PDF").Id);
        Assert.Equal("other", DocumentType.Of("README").Id);
    }

    private static string KeyOf(int number) => new DateOnly(2018, 1, 1).AddDays(number).ToString("yyyy/MM/dd") + "-n";

    private static string ManyDocuments(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => Offers(KeyOf(i), "ky", $"С{i}", $"f{i}.csv")));

    private static string Offers(string key, string language, string title, params string[] files) =>
        Story(
            key,
            language,
            title,
            files.Length == 0
                ? ""
                : $"attachments: [{string.Join(", ", files.Select(file => $"{{file: {file}, title: {Path.GetFileName(file)}}}"))}]"
        )
        + string.Concat(
            files.Select(file =>
                $"-- content/news/{key}/{file} --\n{(file.EndsWith(".pdf", StringComparison.Ordinal) ? "%PDF-1.7" : "x")}\n"
            )
        );

    private static TestSite Build(string files)
    {
        var folder = TestFolder.Of(files);
        return TestSite.Build(folder);
    }
}
