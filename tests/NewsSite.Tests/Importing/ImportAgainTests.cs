using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>Importing again, into an archive that people have worked on since.</summary>
public sealed class ImportAgainTests : IDisposable
{
    private const string Table =
        "-- a.csv --\nid;title;date;language;text\n5;Мектеп ачылды;2022-03-15;ky;Өкмөт үйү.\n6;Мектеп ачылды;2022-03-15;ky;Көчө үйү.\n";
    private readonly TestFolder folder = new();

    public ImportAgainTests()
    {
        TestSite.AddDefaults(folder);
        folder.Add(Table);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_story_that_was_moved_is_not_written_again()
    {
        Assert.Equal(0, Import().ExitCode);
        Directory.CreateDirectory(folder.PathOf("content/news/2022/04"));
        Directory.Move(
            folder.PathOf("content/news/2022/03/15-mektep-achyldy"),
            folder.PathOf("content/news/2022/04/01-jangy")
        );
        var before = folder.Fingerprint("content");
        Assert.Contains("Written: 0. Unchanged: 2. Kept as edited here: 0.", Import().Out, StringComparison.Ordinal);
        Assert.Equal(before, folder.Fingerprint("content"));
    }

    [Fact]
    public void A_new_item_moves_no_name()
    {
        Assert.Equal(0, Import().ExitCode);
        folder.Add(Table + "1;Мектеп ачылды;2022-03-15;ky;Биринчи үй.\n");
        Assert.Contains("Written: 1. Unchanged: 2. Kept as edited here: 0.", Import().Out, StringComparison.Ordinal);
        Assert.Contains(
            "Биринчи үй.",
            folder.Read("content/news/2022/03/15-mektep-achyldy-3/index.ky.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_story_of_another_hand_keeps_its_place()
    {
        folder.Add(Sample.Story("2022/03/15-mektep-achyldy", "ky", "Биздики"));
        Assert.Contains("Written: 2.", Import().Out, StringComparison.Ordinal);
        Assert.Contains(
            "Биздики",
            folder.Read("content/news/2022/03/15-mektep-achyldy/index.ky.md"),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(folder.PathOf("content/news/2022/03/15-mektep-achyldy-3/index.ky.md")));
    }

    [Theory]
    [InlineData("n/5;ky;/x\nn/5;ru;/y")]
    [InlineData("5-ky;ky;/x\n5-ru;ru;/y")]
    [InlineData("1;ky;https://old.kg/news/5\n2;ru;https://old.kg/ru/news/5")]
    [InlineData("1;ky;https://old.kg/?id=5\n2;ru;https://old.kg/?id=5&lang=ru")]
    [InlineData("1;ky;/ky/5\n2;ru;/ru/5")]
    public void Ids_and_addresses_that_differ_in_the_language_only_make_a_pair(string rows)
    {
        var lines = rows.Split('\n');
        folder.Add(
            $"-- a.csv --\nid;language;address;title;date;text\n{lines[0]};Мектеп ачылды;2022-03-15;Өкмөт үйү.\n{lines[1]};Школа открыта;2022-03-15;Открыта.\n"
        );
        Assert.Contains("Written: 1.", Import().Out, StringComparison.Ordinal);
        Assert.Equal(
            2,
            folder.Fingerprint("content/news").Count(line => line.Contains(".md", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void An_old_address_leads_to_one_story()
    {
        folder.Add(
            "-- a.csv --\nid;title;date;language;text;address\n5;Мектеп;2022-03-15;ky;Өкмөт.;/n/5\n6;Бакча;2022-03-16;ky;Көчө.;/n/5\n"
        );
        var run = Import();
        Assert.Contains("passes \"check\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("/n/5", folder.Read("content/news/2022/03/15-mektep/index.ky.md"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "/n/5",
            folder.Read("content/news/2022/03/16-bakcha/index.ky.md"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Old addresses that lead elsewhere",
            folder.Read("import-report.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_check_says_of_imported_stories_stands_in_the_report()
    {
        folder.Add("-- a.csv --\nid;title;date;language;text;address\n5;Мектеп;2022-03-15;ky;Өкмөт.;/ky/atom.xml\n");
        var run = Import();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not pass \"check\". Errors: 1", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "content/news/2022/03/15-mektep/index.ky.md:",
            folder.Read("import-report.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Versions_of_different_days_get_the_first_and_the_report_names_the_other()
    {
        folder.Add(
            "-- a.csv --\nid;title;date;language;text;pair\n5;Мектеп ачылды;2022-03-16 09:00;ky;Өкмөт үйү.;1\n6;Школа открыта;2022-03-15;ru;Открыта.;1\n"
        );
        Assert.Contains("passes \"check\"", Import().Out, StringComparison.Ordinal);
        var ky = folder.Read("content/news/2022/03/15-mektep-achyldy/index.ky.md");
        Assert.Contains("\ndate: 2022-03-15\n", ky, StringComparison.Ordinal);
        Assert.Contains("<del>2022-03-16 09:00</del>", folder.Read("import-report.html"), StringComparison.Ordinal);
    }

    private CommandRun Import() => CommandRun.In(folder.Root, "en", "import", "a.csv", "--kind", "table");
}
