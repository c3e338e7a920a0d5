using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests;

/// <summary>
/// Everything a keyboard reaches shows a whole ring: nothing cuts it, neither the window nor what is around, and nothing
/// lies over it.
/// </summary>
public sealed class FocusTests(BrowserFixture browser)
{
    private const string Reached = "a[href], button, input, select, summary, [tabindex='0'], audio, video";

    /// <summary>Focuses every element of a selector in turn and returns what is wrong with its ring.</summary>
    private const string Troubles = """
        scope => {
          const troubles = [];
          const names = el => `${el.tagName.toLowerCase()}.${el.className} «${(el.textContent || el.getAttribute('aria-label') || el.name || '').trim().slice(0, 30)}»`;
          for (const el of document.querySelectorAll(scope)) {
            if (el.checkVisibility && !el.checkVisibility({ visibilityProperty: true })) continue;
            el.scrollIntoView({ block: 'center', behavior: 'instant' });
            el.focus({ preventScroll: true });
            if (document.activeElement !== el || !el.matches(':focus-visible')) { troubles.push(`no focus ${names(el)}`); continue; }
            let owner = el;
            while (owner && !(getComputedStyle(owner).outlineStyle !== 'none' && parseFloat(getComputedStyle(owner).outlineWidth) >= 2)) owner = owner.parentElement;
            if (!owner) { troubles.push(`no ring ${names(el)}`); continue; }
            const style = getComputedStyle(owner);
            const reach = Math.max(0, parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth));
            const box = owner.getBoundingClientRect();
            const ring = { left: box.left - reach, right: box.right + reach, top: box.top - reach, bottom: box.bottom + reach };
            const within = (frame, what) => {
              const sides = ['left', 'top'].filter(side => ring[side] < frame[side] - 0.5).concat(['right', 'bottom'].filter(side => ring[side] > frame[side] + 0.5));
              if (sides.length) troubles.push(`cut ${sides} by ${what}: ${names(el)}`);
            };
            within({ left: 0, top: -1e9, right: innerWidth, bottom: 1e9 }, 'window');
            for (let around = owner.parentElement; around && around !== document.body; around = around.parentElement) {
              const s = getComputedStyle(around);
              if (s.overflowX === 'visible' && s.overflowY === 'visible' && s.clipPath === 'none' && !/paint|strict|content/.test(s.contain)) continue;
              const b = around.getBoundingClientRect();
              within({ left: b.left + around.clientLeft, top: b.top + around.clientTop, right: b.left + around.clientLeft + around.clientWidth, bottom: b.top + around.clientTop + around.clientHeight }, names(around).slice(0, 40));
            }
            const middle = reach - parseFloat(style.outlineWidth) / 2 > 0 ? reach - parseFloat(style.outlineWidth) / 2 : parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth) / 2;
            const points = [[(box.left + box.right) / 2, box.top - middle], [(box.left + box.right) / 2, box.bottom + middle], [box.left - middle, (box.top + box.bottom) / 2], [box.right + middle, (box.top + box.bottom) / 2]];
            for (const [x, y] of points) {
              if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
              let over = document.elementFromPoint(x, y);
              while (over && !over.contains(owner) && !owner.contains(over)) {
                const s = getComputedStyle(over);
                if (s.position !== 'static' && s.backgroundColor !== 'rgba(0, 0, 0, 0)') { troubles.push(`covered by ${names(over)}: ${names(el)}`); break; }
                over = over.parentElement;
              }
            }
          }
          return troubles;
        }
        """;

    [Theory]
    [InlineData("ky", 320)]
    [LongInlineData("ru", 360)]
    [LongInlineData("ky", 768)]
    [LongInlineData("ru", 1280)]
    public async Task The_ring_of_the_focus_is_whole_on_every_page(string language, int width)
    {
        await using var window = await browser.OpenAsync(new Reader(language, width));
        foreach (var (type, path) in SamplePages.SharedOut(language))
        {
            await window.GoAsync(path);
            // The ring is shown to readers who used the keyboard.
            await window.Page.Keyboard.PressAsync("Tab");
            Assert.Empty((await TroublesAsync(window, Reached)).Select(trouble => $"{type}: {trouble}"));
        }
    }

    [Theory]
    [InlineData("ky", 320)]
    [LongInlineData("ru", 320)]
    [LongInlineData("ky", 360)]
    [LongInlineData("ru", 1280)]
    public async Task The_ring_is_whole_in_what_opens(string language, int width)
    {
        await using var window = await browser.OpenAsync(new Reader(language, width));
        await window.GoAsync(SamplePages.Path(language, "article with photos"));
        await window.Page.PressAsync(".share summary", "Enter");
        Assert.Empty(await TroublesAsync(window, ".share a, .share button"));

        await window.Page.PressAsync("a.frame", "Enter");
        await window.Page.WaitForSelectorAsync(".lightbox[open] img");
        Assert.Empty(await TroublesAsync(window, ".lightbox button, .lightbox a"));

        await window.GoAsync($"/{language}/search/?q=2022");
        await window.Page.WaitForSelectorAsync(".search-results li");
        await window.Page.Keyboard.PressAsync("Tab");
        Assert.Empty(await TroublesAsync(window, "#search :is(a, button, input, select)"));
    }

    private static Task<string[]> TroublesAsync(ReaderWindow window, string selector) =>
        window.Page.EvaluateAsync<string[]>(Troubles, selector);
}
