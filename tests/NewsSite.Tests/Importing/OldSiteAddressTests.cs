using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>The old site's address, which <c>import.yaml</c> may name.</summary>
public sealed class OldSiteAddressTests : IDisposable
{
    private readonly TestFolder folder = new();

    public OldSiteAddressTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    /// <summary>A link of a page that names its address by path only.</summary>
    [Theory]
    [InlineData("", "шилтеме алынып, сөздөрү калды: /about/", "Өкмөт үйү.")]
    [InlineData("site: https://old.kg\n", null, "[Өкмөт үйү](https://old.kg/about/).")]
    public void A_link_into_the_old_site_is_kept_with_its_address_or_named(string settings, string? doubt, string body)
    {
        folder.Add($"-- hugo/import.yaml --\n{settings}");
        folder.Add("-- hugo/content/a.ky.md --\n---\ntitle: Мектеп\ndate: 2022-03-15\n---\n[Өкмөт үйү](/about/).\n");
        CommandRun.In(folder.Root, "ky", "import", "hugo", "--kind", "markdown");
        Assert.Contains(body, folder.Read("content/news/2022/03/15-mektep/index.ky.md"), StringComparison.Ordinal);
        var report = folder.Read("import-report.html");
        Assert.Equal(doubt is not null, report.Contains(doubt ?? "шилтеме сөздөрдөн", StringComparison.Ordinal));
    }

    [Fact]
    public void The_old_sites_address_must_be_one()
    {
        folder.Add(
            "-- hugo/import.yaml --\nsite: old.kg\n-- hugo/content/a.ky.md --\n---\ntitle: а\ndate: 2022-03-15\n---\nа\n"
        );
        var run = CommandRun.In(folder.Root, "ru", "import", "hugo", "--kind", "markdown");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("«site:» в import.yaml — не адрес: «old.kg»", run.Error, StringComparison.Ordinal);
    }

    /// <summary>What is a number of a text on the old site may be a year here.</summary>
    [Theory]
    [InlineData("https://old.kg/ky/news/2012", false)]
    [InlineData("https://old.kg/ky/topics/", false)]
    [InlineData("https://old.kg/ky", false)]
    [InlineData("https://old.kg/ky/news/20125", true)]
    [InlineData("https://old.kg/ky/news/?id=2012", true)]
    public void An_address_of_the_sites_own_page_is_no_alias_and_is_named(string address, bool isAlias)
    {
        folder.Add(
            $"-- a.jsonl --\n{{\"id\":\"1\",\"title\":\"Мектеп\",\"date\":\"2022-03-15\",\"language\":\"ky\",\"addresses\":[\"{address}\"],\"text\":\"Өкмөт үйү.\"}}\n"
        );
        var run = CommandRun.In(folder.Root, "ky", "import", "a.jsonl", "--kind", "items");
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        var text = folder.Read("content/news/2022/03/15-mektep/index.ky.md");
        Assert.Equal(isAlias, text.Contains("aliases:", StringComparison.Ordinal));
        Assert.NotEqual(isAlias, folder.Read("import-report.html").Contains("Башка жакка алып барган"));
    }
}
