using NetVips;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Images;

/// <summary>The theme's icon as PNG.</summary>
public class IconTests
{
    private const string Drawing = "-- themes/tiny/assets/icon.svg --\n";

    private const string Svg =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#a01c2d"/></svg>""";

    [Theory]
    [InlineData("apple-touch-icon.png", 180, 255)]
    [InlineData("icon-192.png", 192, 0)]
    [InlineData("icon-512.png", 512, 0)]
    public void It_has_its_size_and_apples_has_no_transparent_corners(string name, int size, int corner)
    {
        using var site = TestSite.Build(Drawing + Svg + "\n").IsFine();
        using var icon = Image.NewFromBuffer(site.Files[name]);
        Assert.Equal((size, size), (icon.Width, icon.Height));
        var pixel = icon.Getpoint(0, 0);
        Assert.Equal(corner, pixel.Length == 4 ? pixel[3] : 255);
        Assert.Equal([0xa0, 0x1c, 0x2d], icon.Getpoint(size / 2, size / 2)[..3]);
    }

    [Fact]
    public void The_manifest_names_the_icons_that_exist()
    {
        using var site = TestSite.Build(Drawing + Svg + "\n").IsFine();
        var icons = site.Json("/site.webmanifest").GetProperty("icons").EnumerateArray().ToList();
        Assert.Equal(["any", "192x192", "512x512"], icons.Select(icon => icon.GetProperty("sizes").GetString()));
        Assert.All(icons, icon => Assert.True(site.Has(icon.GetProperty("src").GetString()!)));
    }

    [Theory]
    [InlineData(
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 16"><rect width="64" height="16" fill="red"/></svg>"""
    )]
    [InlineData(
        """<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="9000"><rect width="9" height="9"/></svg>"""
    )]
    public void A_drawing_of_another_shape_stands_in_a_square(string svg)
    {
        using var site = TestSite.Build(Drawing + svg + "\n").IsFine();
        using var icon = Image.NewFromBuffer(site.Files["icon-192.png"]);
        Assert.Equal((192, 192), (icon.Width, icon.Height));
    }

    [Theory]
    [InlineData("<svg")]
    [InlineData("<html/>")]
    [InlineData("<svg/>")]
    public void What_is_no_drawing_is_reported(string svg)
    {
        using var site = TestSite.Build(Drawing + svg + "\n");
        Assert.Contains(
            site.Diagnostics,
            line => line.StartsWith("themes/tiny/assets/icon.svg", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("icon-192.png", site.Files.Keys);
    }

    [Fact]
    public void The_bytes_are_the_same_every_time()
    {
        using var one = TestSite.Build(Drawing + Svg + "\n");
        using var other = TestSite.Build(Drawing + Svg + "\n");
        Assert.Equal(one.Files["icon-512.png"], other.Files["icon-512.png"]);
    }
}
