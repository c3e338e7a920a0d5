using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>Photos in a page and in full size.</summary>
public sealed class GalleryTests(BrowserFixture browser)
{
    private const string Dialog = "dialog.lightbox";
    private const string Counter = Dialog + " .counter";

    [Fact]
    public async Task Photos_are_looked_through_by_keyboard()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.GoAsync(Article("ky"));
        await window.TabToAsync(".first-photo a.frame");
        await window.Page.Keyboard.PressAsync("Enter");
        await SaysAsync(window, "3 сүрөттүн 1-си", "Жолугушуунун сүрөтүнүн ордуна коюлган тартылган оюу");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await SaysAsync(window, "3 сүрөттүн 2-си", "чыныгы окуяны көрсөтпөйт");
        await window.Page.Keyboard.PressAsync("End");
        await SaysAsync(window, "3 сүрөттүн 3-сү", "Үчүнчү тартылган оюу");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await SaysAsync(window, "3 сүрөттүн 3-сү", "Үчүнчү тартылган оюу");
        await window.Page.Keyboard.PressAsync("Home");
        await SaysAsync(window, "3 сүрөттүн 1-си", "Үлгү сүрөт");
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Page.Locator(Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        // The page is scrolled to the photo shown last.
        var second = await window.Page.Locator("a.frame").Nth(1).GetAttributeAsync("href");
        Assert.Equal(second, await window.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.Empty(window.Complaints);
    }

    [LongFact]
    public async Task Every_button_does_what_it_says()
    {
        await using var window = await browser.OpenAsync(new Reader("ru", 360));
        await window.GoAsync(Article("ru"));
        await window.Page.Locator("a.frame").Nth(1).ClickAsync();
        await SaysAsync(window, "фото 2 из 3", "Орнамент вместо снимка");
        await window.Page.Locator("[aria-label='Следующее фото']").ClickAsync();
        await SaysAsync(window, "фото 3 из 3", "Третий рисованный орнамент");
        await window.Page.Locator("[aria-label='Предыдущее фото']").ClickAsync();
        await SaysAsync(window, "фото 2 из 3", "Орнамент вместо снимка");
        var save = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync($"{Dialog} a[download]"));
        Assert.Equal("photo-2.jpg", save.SuggestedFilename);
        await window.Page.ClickAsync($"{Dialog} [data-go=close]");
        await window.Page.Locator(Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData(360)]
    [LongInlineData(1280)]
    public async Task An_open_photo_stands_in_the_middle(int width)
    {
        await using var window = await browser.OpenAsync(new Reader("ky", width));
        await window.GoAsync(Article("ky"));
        await window.Page.Locator("a.frame").First.ClickAsync();
        await window.Page.Locator(".lightbox-photos img").First.WaitForAsync();
        var strip = await window.Page.Locator(".lightbox-photos").BoundingBoxAsync();
        var photo = await window.Page.Locator(".lightbox-photos img").First.BoundingBoxAsync();
        Assert.Equal(strip!.Y + (strip.Height / 2), photo!.Y + (photo.Height / 2), tolerance: 2);
        Assert.Equal(strip.X + (strip.Width / 2), photo.X + (photo.Width / 2), tolerance: 2);
    }

    [LongFact]
    public async Task A_finger_moves_the_photos()
    {
        await using var window = await browser.OpenAsync(new Reader("ky", 360));
        await window.GoAsync(Article("ky"));
        await window.Page.Locator("a.frame").First.ClickAsync();
        await SaysAsync(window, "3 сүрөттүн 1-си", "");
        var session = await window.Page.Context.NewCDPSessionAsync(window.Page);
        await TouchAsync("touchStart", 300);
        for (var x = 280; x >= 60; x -= 20)
        {
            await TouchAsync("touchMove", x);
        }

        await TouchAsync("touchEnd");
        await SaysAsync(window, "3 сүрөттүн 2-си", "");

        Task TouchAsync(string type, params int[] at) =>
            session.SendAsync(
                "Input.dispatchTouchEvent",
                new Dictionary<string, object> { ["type"] = type, ["touchPoints"] = at.Select(x => new { x, y = 400 }) }
            );
    }

    [Fact]
    public async Task Without_script_a_photo_leads_to_the_large_picture()
    {
        await using var window = await browser.OpenAsync(new Reader(Script: false));
        await window.GoAsync(Article("ky"));
        Assert.False(await window.Page.Locator(Dialog).IsVisibleAsync());
        await window.Page.Locator("a.frame").First.ClickAsync();
        // Browsers show a picture file as a page with one img.
        await window.Page.Locator("body > img:only-child").WaitForAsync();
        Assert.Matches("^/images/.*-1600[.]jpg$", window.Path);
        Assert.Equal("image/jpeg", await window.Page.EvaluateAsync<string>("document.contentType"));
    }

    [Theory]
    [InlineData(360, "-480.avif")]
    [LongInlineData(1280, "-960.avif")]
    public async Task The_browser_takes_AVIF_of_the_width_that_fits(int width, string ending)
    {
        await using var window = await browser.OpenAsync(new Reader("ky", width));
        await window.GoAsync(Article("ky"));
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var first = await window.Page.EvaluateAsync<string>("document.querySelector('.first-photo img').currentSrc");
        Assert.EndsWith(ending, first, StringComparison.Ordinal);
        Assert.All(
            window.Requests.Where(url => url.Contains("/images/", StringComparison.Ordinal)),
            url => Assert.EndsWith(".avif", url, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("news/2022/03/15-protokol/")]
    [LongInlineData("news/2022/09/01-koopsuz-zhol/")]
    [LongInlineData("")]
    public async Task Nothing_moves_when_pictures_come(string page)
    {
        await using var window = await browser.OpenAsync(new Reader("ru", 360));
        // Delay the picture, as on a slow network.
        await window.Page.RouteAsync(
            "**/images/**",
            async route =>
            {
                await Task.Delay(300);
                await route.ContinueAsync();
            }
        );
        await window.Page.AddInitScriptAsync(
            """
            window.shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.shift += entry.value;
            }).observe({ type: 'layout-shift', buffered: true });
            """
        );
        await window.GoAsync("/ru/" + page);
        for (var i = 0; i < 12; i++)
        {
            await window.Page.Mouse.WheelAsync(0, 400);
            await window.Page.WaitForTimeoutAsync(60);
        }

        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.InRange(await window.Page.EvaluateAsync<double>("window.shift"), 0, 0.001);
    }

    [Fact]
    public async Task The_colour_of_a_photo_stands_in_its_place_until_it_is_there()
    {
        await using var window = await browser.OpenAsync(new Reader());
        await window.Page.RouteAsync("**/images/**", route => route.AbortAsync());
        await window.GoAsync(Article("ky"));
        var colour = await window.Page.Locator(".first-photo .tint").GetAttributeAsync("color");
        var (red, green, blue) = (
            Convert.ToByte(colour![1..3], 16),
            Convert.ToByte(colour[3..5], 16),
            Convert.ToByte(colour[5..7], 16)
        );
        Assert.Equal($"rgb({red}, {green}, {blue})", await window.StyleAsync(".first-photo .tint", "background-color"));
        var frame = await window.Page.Locator(".first-photo .frame").BoundingBoxAsync();
        var tint = await window.Page.Locator(".first-photo .tint").BoundingBoxAsync();
        Assert.Equal((frame!.Width, frame.Height), (tint!.Width, tint.Height));
    }

    [Theory]
    [InlineData("ky", 360)]
    [LongInlineData("ru", 1280)]
    public async Task Axe_finds_nothing_wrong_with_an_open_photo(string language, int width)
    {
        await using var window = await browser.OpenAsync(new Reader(language, width));
        await window.GoAsync(Article(language));
        await window.Page.Locator("a.frame").First.ClickAsync();
        await window.Page.Locator(Dialog).WaitForAsync();
        Assert.Empty(await Visits.ViolationsAsync(window));
        Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static string Article(string language) => SamplePages.Path(language, "article with photos");

    private static async Task SaysAsync(ReaderWindow window, string counter, string words)
    {
        await Assertions.Expect(window.Page.Locator(Counter)).ToHaveTextAsync(counter);
        await Assertions.Expect(window.Page.Locator($"{Dialog} .lightbox-words")).ToContainTextAsync(words);
    }
}
