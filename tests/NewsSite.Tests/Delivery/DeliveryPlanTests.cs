using System.Collections.Immutable;
using NewsSite.Deployment.Delivery;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Tests.Delivery;

/// <summary>Comparison of a site with its target, and the list of published files.</summary>
public class DeliveryPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    [Fact]
    public void A_file_of_the_same_size_with_other_bytes_is_sent()
    {
        var plan = Plan([File("ky/index.html", "b")], [File("ky/index.html", "a"), File("ru/index.html", "a")]);
        Assert.Equal(["ky/index.html"], Paths(plan.Send));
        Assert.Equal(["ru/index.html"], Paths(plan.Delete));
    }

    [Fact]
    public void An_asset_stays_for_its_time_of_grace_and_a_page_does_not()
    {
        var plan = Plan(
            [],
            [File("assets/site.aaaaaaaaaa.css"), File("ky/a/index.html"), File("search/ky/manifest.json")]
        );
        Assert.Equal(["assets/site.aaaaaaaaaa.css"], Paths(plan.Kept));
        Assert.Equal(["ky/a/index.html", "search/ky/manifest.json"], Paths(plan.Delete));
        Assert.Equal(Now, Assert.Single(plan.Kept).RetiredAt);
    }

    [Theory]
    [InlineData(-23, true)]
    [InlineData(-24, false)]
    // From a clock that was wrong.
    [InlineData(+9000, true)]
    public void Grace_is_counted_from_when_the_last_page_that_named_a_file_went(int hours, bool stays)
    {
        var since = Now.AddHours(hours);
        var plan = Plan([], [File("images/aa/a-480.jpg") with { State = FileState.Retired, RetiredAt = since }]);
        Assert.Equal(stays ? ["images/aa/a-480.jpg"] : [], Paths(plan.Kept));
        Assert.True(plan.Kept.All(entry => entry.RetiredAt <= Now), "no file is kept for ever");
    }

    [Fact]
    public void A_retired_asset_that_a_page_names_again_is_not_sent_and_lives_on()
    {
        var asset = File("assets/site.aaaaaaaaaa.css");
        var plan = Plan([asset], [asset with { State = FileState.Retired, RetiredAt = Now.AddHours(-2) }]);
        Assert.Empty(plan.Send);
        Assert.Equal(FileState.Live, Assert.Single(plan.Unchanged).State);
        Assert.False(plan.IsNothingNew);
    }

    [Fact]
    public void A_file_whose_sending_was_broken_off_is_sent_again()
    {
        var page = File("ky/index.html");
        Assert.Equal(["ky/index.html"], Paths(Plan([page], [page with { State = FileState.Pending }]).Send));
    }

    [Fact]
    public void A_file_that_somebody_deleted_at_the_target_is_sent_again()
    {
        var page = File("ky/index.html");
        var plan = DeliveryPlan.Make([page], new([page], []), new HashSet<string>(), Now, Grace);
        Assert.Equal(["ky/index.html"], Paths(plan.Send));
    }

    [Theory]
    [InlineData("ky/index.html")]
    [InlineData("ky")]
    [InlineData("ky/index.html/a")]
    public void A_file_of_others_in_the_place_of_one_of_the_site_is_told(string path)
    {
        var fault = Assert.Throws<DeliveryFault>(() =>
            DeliveryPlan.Make([File("ky/index.html")], Manifest.Empty, new HashSet<string> { path }, Now, Grace)
        );
        Assert.True(fault.Is(DeliveryTexts.WouldOverwrite));
        Assert.Contains(path, fault.In(MessageLanguage.Kyrgyz), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_read_as_it_was_written()
    {
        var manifest = new Manifest(
            [
                File("a b.html"),
                File("b.html") with
                {
                    State = FileState.Pending,
                },
                File("c.css") with
                {
                    State = FileState.Retired,
                    RetiredAt = Now,
                },
                new("d.txt", "-", 0, FileState.Unmanaged),
            ],
            ["2-aaaaaaaa", "1-aaaaaaaa"]
        );
        var read = Manifest.Read(manifest.Write())!;
        Assert.Equal(manifest.Entries, read.Entries);
        Assert.Equal(manifest.Previous, read.Previous);
        Assert.Equal([], Manifest.Read(Manifest.Empty.Write())!.Previous);
    }

    /// <summary>A list that was cut off, or written by somebody else, must not decide what is deleted.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("newssite published 2\nprevious\n")]
    [InlineData("newssite published 1\nprevious\naa 1 - ky/index.ht")]
    [InlineData("newssite published 1\nprevious\naa 1 - ../../etc/passwd\n")]
    [InlineData("newssite published 1\nprevious\naa 1 - /etc/passwd\n")]
    [InlineData("newssite published 1\nprevious\naa 1 - a//b\n")]
    [InlineData("newssite published 1\nprevious\naa x - a\n")]
    [InlineData("newssite published 1\nprevious\naa 1 ! a\n")]
    public void A_damaged_list_is_none(string text) => Assert.Null(Manifest.Read(text));

    private static DeliveryPlan Plan(ImmutableArray<ManifestEntry> site, ImmutableArray<ManifestEntry> target) =>
        DeliveryPlan.Make(site, new Manifest(target, []), target.Select(entry => entry.Path).ToHashSet(), Now, Grace);

    private static ManifestEntry File(string path, string hash = "a") => new(path, hash, 10);

    private static IEnumerable<string> Paths(IEnumerable<ManifestEntry> files) => files.Select(file => file.Path);
}
