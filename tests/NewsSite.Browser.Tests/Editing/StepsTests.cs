using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests.Editing;

/// <summary>Guided steps: conflict, correction, withdrawal, rename, history.</summary>
public sealed class StepsTests(BrowserFixture browser)
{
    private const string Ky = RunningEditor.Story + "/index.ky.md";

    [LongFact]
    public async Task A_file_changed_meanwhile_is_shown_beside_the_own_text_and_the_writer_chooses()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(RunningEditor.Story);
        await window.Field("title").FillAsync("Менин аталышым");
        await window.Status("kept").WaitForAsync();
        editor.Write(
            Ky,
            editor.Read(Ky).Replace("Жыйын болуп өттү.", "Жыйын кечээ болуп өттү.", StringComparison.Ordinal)
        );
        await window.Button("save").ClickAsync();
        await Assertions.Expect(window.Dialog.Locator("ins, del").First).ToBeVisibleAsync();
        await Assertions.Expect(window.Dialog.Locator("ins")).ToContainTextAsync(["кечээ"]);
        Assert.DoesNotContain("Менин аталышым", editor.Read(Ky), StringComparison.Ordinal);

        await window.Button("keepMine").ClickAsync();
        await window.Status("saved").WaitForAsync();
        Assert.Contains("Менин аталышым", editor.Read(Ky), StringComparison.Ordinal);
        Assert.DoesNotContain("кечээ", editor.Read(Ky), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task The_other_text_may_be_taken_instead()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(RunningEditor.Story);
        await window.Field("title").FillAsync("Менин аталышым");
        await window.Status("kept").WaitForAsync();
        editor.Write(Ky, editor.Read(Ky).Replace("Жыйын болду", "Башка аталыш", StringComparison.Ordinal));
        await window.Button("save").ClickAsync();
        await window.Button("takeTheirs").ClickAsync();
        await Assertions.Expect(window.Field("title")).ToHaveValueAsync("Башка аталыш");
        Assert.Contains("Башка аталыш", editor.Read(Ky), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task A_colleague_who_sent_another_version_is_a_conflict_and_the_choice_is_sent()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(RunningEditor.Story);
        editor.SendFromColleague(
            Ky,
            text => text.Replace("Жыйын болуп өттү.", "Кесиптештин тексти.", StringComparison.Ordinal)
        );
        await window.Text(0).FillAsync("Менин текстим.");
        await window.Button("publish").ClickAsync();
        await window.Dialog.Locator("footer .primary").ClickAsync();
        await window.Dialog.Locator("input[name=name]").FillAsync("Айгүл");
        await window.Dialog.Locator("input[name=email]").FillAsync("aigul@example.kg");
        await window.Dialog.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(window.Dialog.Locator(".comparison")).ToContainTextAsync("Кесиптештин тексти.");
        await window.Button("keepMine").ClickAsync();
        await window.Dialog.Locator(".outcome.published").WaitForAsync();
        Assert.Contains("Менин текстим.", editor.GitOfRemote($"show main:{Ky}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_is_corrected_withdrawn_and_renamed_by_steps()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(RunningEditor.Story);

        // What steps write is no field before it is there.
        await Assertions
            .Expect(window.Page.Locator("[data-field=corrections], [data-field=withdrawn]"))
            .ToHaveCountAsync(2);
        await window.Page.EvaluateAsync(
            "() => { for (const one of document.querySelectorAll('.fold')) one.open = true; }"
        );
        await Assertions.Expect(window.Page.Locator("[data-field=corrections]")).ToBeHiddenAsync();
        await Assertions.Expect(window.Page.Locator("[data-field=withdrawn]")).ToBeHiddenAsync();

        await StepAsync(window, "correct", "Саны түзөтүлдү.", "Число исправлено.");
        await window.SaveAsync();
        Assert.Contains("corrections:", editor.Read(Ky), StringComparison.Ordinal);
        Assert.Contains("Саны түзөтүлдү.", editor.Read(Ky), StringComparison.Ordinal);

        await Assertions.Expect(window.Page.Locator("[data-field=corrections]").First).ToBeVisibleAsync();

        await StepAsync(window, "withdraw", "Жаңылыш болгон.", "Было ошибкой.");
        await window.SaveAsync();
        Assert.Contains("withdrawn:", editor.Read(Ky), StringComparison.Ordinal);

        await MenuAsync(window, "rename");
        await window.Dialog.Locator("input[name=slug]").FillAsync("zhany-at");
        await window.Dialog.Locator("button[type=submit]").ClickAsync();
        await window.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Assertions.Expect(window.Page.Locator(".address")).ToHaveTextAsync("news/2024/05/07-zhany-at");
        if (await window.Status("kept").IsVisibleAsync())
        {
            await window.SaveAsync();
        }

        Assert.Contains(
            "/ky/news/2024/05/07-zhyiyn/",
            editor.Read("content/news/2024/05/07-zhany-at/index.ky.md"),
            StringComparison.Ordinal
        );
        Assert.Empty(window.Complaints);
    }

    [LongFact]
    public async Task The_history_shows_who_changed_what_and_brings_it_back()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(RunningEditor.Story);
        await window.Text(0).FillAsync("Жаңы текст.");
        Assert.Equal("published", await window.PublishAsync());

        await MenuAsync(window, "history");
        await Assertions.Expect(window.Dialog.Locator(".history li")).ToHaveCountAsync(2);
        await Assertions.Expect(window.Dialog.Locator(".history li").First).ToContainTextAsync("Айгүл Асанова");
        await window.Dialog.Locator(".history button").Last.ClickAsync();
        await Assertions.Expect(window.Dialog.Locator(".comparison")).ToContainTextAsync("Жыйын болуп өттү.");
        await window.Button("bringBack").ClickAsync();
        await Assertions.Expect(window.Text(0)).ToContainTextAsync("Жыйын болуп өттү.");
        await window.SaveAsync();
        Assert.Contains("Жыйын болуп өттү.", editor.Read(Ky), StringComparison.Ordinal);
    }

    private static async Task MenuAsync(EditorWindow window, string key)
    {
        await window.Page.Locator(".menu summary").ClickAsync();
        await window.Button(key).ClickAsync();
        await window.Dialog.WaitForAsync();
    }

    private static async Task StepAsync(EditorWindow window, string key, string ky, string ru)
    {
        await MenuAsync(window, key);
        var texts = window.Dialog.Locator("textarea");
        await texts.Nth(0).FillAsync(ky);
        await texts.Nth(1).FillAsync(ru);
        await window.Dialog.Locator("button[type=submit]").ClickAsync();
        await window.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
