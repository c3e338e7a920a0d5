using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests.Editing;

/// <summary>The editor for readers of screens, for keyboards, in dark, and at 1,024 pixels.</summary>
public sealed class AccessibilityTests(BrowserFixture browser)
{
    /// <summary>The narrow and dark screen, or with <see cref="LongTests"/> the other one too.</summary>
    public static IEnumerable<TheoryDataRow<string, bool, int>> Screens =>
        LongTests.Some<TheoryDataRow<string, bool, int>>([new("ru", true, 1024), new("ky", false, 1440)], oneIn: 2);

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_screen_passes_axe_and_fits(string language, bool dark, int width)
    {
        await using var editor = await RunningEditor.StartAsync(language);
        await using var window = await EditorWindow.OpenAsync(browser, editor, language, dark, width);
        await PassesAsync(window, "the list");
        await window.Button("newStory").ClickAsync();
        await PassesAsync(window, "a new story");
        await CloseAsync(window);

        await window.OpenStoryAsync(RunningEditor.Story);
        await PassesAsync(window, "a story");
        await window.Text(0).FillAsync("Дагы [караңыз]().");
        await window.Page.Locator(".problem-count:not(.none)").WaitForAsync();
        await window.Page.Locator(".problem-count").ClickAsync();
        await PassesAsync(window, "its problems");
        await window.Page.EvaluateAsync(
            "() => { for (const one of document.querySelectorAll('main details:not(.menu)')) one.open = true; }"
        );
        await PassesAsync(window, "all of its fields");
        await window.Page.Locator(".tool").Nth(5).ClickAsync();
        await PassesAsync(window, "a link");
        await CloseAsync(window);
        foreach (var step in new[] { "rename", "correct", "withdraw", "history" })
        {
            await window.Page.Locator(".menu summary").ClickAsync();
            await window.Button(step).ClickAsync();
            await window.Dialog.WaitForAsync();
            await PassesAsync(window, step);
            await CloseAsync(window);
        }

        await window.Button("publish").ClickAsync();
        await PassesAsync(window, "publishing");
        Assert.Empty(window.Complaints);
    }

    [LongFact]
    public async Task A_story_is_written_and_saved_by_keyboard_alone()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        var keys = window.Page.Keyboard;
        await TabToAsync(window, ".list-head button");
        await keys.PressAsync("Enter");
        await window.Dialog.WaitForAsync();

        // The focus stays in the dialog: it begins in the first field, and Tab does not lead out.
        await keys.TypeAsync("Баскычтоп менен");
        for (var i = 0; i < 20; i++)
        {
            await keys.PressAsync("Tab");
            Assert.True(
                await window.Page.EvaluateAsync<bool>(
                    "() => document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)"
                )
            );
        }

        await keys.PressAsync("Escape");
        await window.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.list-head button')"));

        await keys.PressAsync("Enter");
        await window.Dialog.WaitForAsync();
        await keys.TypeAsync("Баскычтоп менен");
        await keys.PressAsync("Enter");
        await window.Page.Locator(".story-head").WaitForAsync();
        var address = await window.Page.Locator(".address").InnerTextAsync();

        await TabToAsync(window, "[data-field=summary] textarea");
        await keys.TypeAsync("Чычкансыз жазылган жаңылык.");
        await TabToAsync(window, ".text .tool");
        await TabToAsync(window, ".text-host");
        await keys.TypeAsync("Биринчи сөз");
        await keys.PressAsync("Shift+Home");
        await keys.PressAsync("Shift+Tab");
        Assert.True(await window.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.tool')"));
        await keys.PressAsync("Enter");
        await Assertions.Expect(window.Text(0)).ToContainTextAsync("**Биринчи сөз**");

        // Tab leads out of the text.
        await keys.PressAsync("Tab");
        Assert.False(await window.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.text-host')"));
        await keys.PressAsync("Control+s");
        await window.Status("saved").WaitForAsync();
        var text = editor.Read($"content/{address}/index.ky.md");
        Assert.Contains("Чычкансыз жазылган жаңылык.", text, StringComparison.Ordinal);
        Assert.Contains("**Биринчи сөз**", text, StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    private static async Task PassesAsync(EditorWindow window, string screen)
    {
        var violations = await window.ViolationsAsync();
        Assert.True(violations.Count == 0, $"{screen}:\n" + string.Join('\n', violations));
        var wide = await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        Assert.True(wide <= 0, $"{screen} is {wide} pixels too wide");
    }

    private static async Task CloseAsync(EditorWindow window)
    {
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Presses Tab until an element has the focus, which must be seen.</summary>
    private static async Task TabToAsync(EditorWindow window, string selector)
    {
        for (var i = 0; i < 100; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await window.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                // A text shows it a moment later.
                await window.Page.WaitForFunctionAsync(FocusIsSeen);
                return;
            }
        }

        Assert.Fail($"{selector} is not reached");
    }

    /// <summary>A text in a shadow root has its outline there.</summary>
    private const string FocusIsSeen = """
        () => {
            for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement?.closest('.cm-editor')) {
                const style = getComputedStyle(at);
                if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
                if (!at.shadowRoot) return false;
            }
            return false;
        }
        """;
}
