using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests.Editing;

/// <summary>What a press officer does in the editor, from the list of stories to the sent story.</summary>
public sealed class WritingTests(BrowserFixture browser)
{
    /// <summary>HTML that Word puts into the clipboard.</summary>
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta name=Generator content="Microsoft Word 15"><style>p.MsoNormal {margin:0cm}</style></head>
        <body lang=RU><!--StartFragment-->
        <h2><span lang=KY>Мектеп жөнүндө</span></h2>
        <p class=MsoNormal><b>Жаңы</b> мек&shy;теп <o:p></o:p>быйыл ачылды.</p>
        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>китепкана</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>спорт залы</p>
        <!--EndFragment--></body></html>
        """;

    [Fact]
    public async Task A_story_is_written_in_both_languages_from_Word_with_photos_and_a_document_and_sent()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);

        // New: the address is shown before there is a story.
        await window.Button("newStory").ClickAsync();
        var titles = window.Dialog.Locator("input[type=text][lang]");
        await titles.Nth(0).FillAsync("Жаңы мектеп ачылды");
        await titles.Nth(1).FillAsync("Открыта новая школа");
        await window.Dialog.Locator("input[type=date]").FillAsync("2026-11-23");
        var address = window.Dialog.Locator(".addresses code").First;
        await Expect(address).ToContainTextAsync("/ky/news/2026/11/23-");
        var path = await address.InnerTextAsync();
        await window.Dialog.Locator("button[type=submit]").ClickAsync();
        await window.Page.Locator(".story-head").WaitForAsync();
        var folder = "content" + path["/ky".Length..].TrimEnd('/');

        // Both texts, pasted.
        await EditorWindow.PasteAsync(window.Text(0), FromWord);
        await Expect(window.Text(0)).ToContainTextAsync("**Жаңы** мектеп быйыл ачылды.");
        await EditorWindow.PasteAsync(window.Text(1), FromWord.Replace("Жаңы", "Новая", StringComparison.Ordinal));
        await Expect(window.Text(1)).ToContainTextAsync("**Новая**");
        await window.Field("summary").FillAsync("Шаарда жаңы мектеп эшигин ачты.");
        await window.Field("summary", 1).FillAsync("В городе открылась новая школа.");
        await window.Page.Locator("[data-field='topics'] summary").ClickAsync();
        await window.Page.Locator("[data-field='topics'] label", new() { HasTextString = "Мектептер" }).ClickAsync();

        // Two photos and a document, each with its words at once.
        var nooruz = Repository.PathOf("content/news/2019/03/20-nooruz");
        await window.AddFileAsync("photos", Path.Combine(nooruz, "oyuu-1.jpg"), "Шырдак", "Шырдак по-русски");
        await window.AddFileAsync("photos", Path.Combine(nooruz, "oyuu-2.jpg"), "Дарак", "Дерево");
        await window.AddFileAsync(
            "attachments",
            Repository.PathOf("content/news/2021/01/18-okuu-kitepteri/estetme.pdf"),
            "Эстетме",
            "Памятка"
        );

        // The order, by the keyboard's button.
        await window.Page.Locator(".photos .move-down").First.ClickAsync();
        Assert.Equal("oyuu-2.jpg", await window.Page.Locator(".photos .file-name strong").First.InnerTextAsync());

        // A problem and its button.
        await window.Text(0).PressAsync("Control+End");
        await window.Page.Keyboard.TypeAsync("\n\nДагы [караңыз]().");
        await window.Page.Locator(".problem-count.error, .problem-count.warning").WaitForAsync();
        await window.Page.Locator(".problem-count").ClickAsync();
        var remedy = window.Page.Locator(".problem-list .remedy").First;
        await remedy.ClickAsync();
        await Expect(window.Text(0)).ToContainTextAsync("Дагы караңыз.");

        await window.SaveAsync();
        var ky = editor.Read($"{folder}/index.ky.md");
        Assert.Contains("title: Жаңы мектеп ачылды", ky, StringComparison.Ordinal);
        Assert.Contains(
            "## Мектеп жөнүндө\n\n**Жаңы** мектеп быйыл ачылды.\n\n- китепкана\n- спорт залы",
            ky,
            StringComparison.Ordinal
        );
        Assert.Contains("Дагы караңыз.", ky, StringComparison.Ordinal);
        Assert.DoesNotContain("\u00AD", ky, StringComparison.Ordinal);
        Assert.True(
            ky.IndexOf("oyuu-2.jpg", StringComparison.Ordinal) < ky.IndexOf("oyuu-1.jpg", StringComparison.Ordinal)
        );
        var ru = editor.Read($"{folder}/index.ru.md");
        Assert.Contains("Шырдак по-русски", ru, StringComparison.Ordinal);
        Assert.Contains("estetme.pdf", ru, StringComparison.Ordinal);

        // It began as a draft; publishing offers to let it out.
        Assert.Contains("draft: true", ky, StringComparison.Ordinal);
        Assert.Equal("published", await window.PublishAsync());
        Assert.Equal(editor.Read($"{folder}/index.ky.md"), editor.GitOfRemote($"show main:{folder}/index.ky.md"));
        Assert.Equal(editor.Read($"{folder}/index.ru.md"), editor.GitOfRemote($"show main:{folder}/index.ru.md"));
        Assert.DoesNotContain("draft:", editor.Read($"{folder}/index.ky.md"), StringComparison.Ordinal);
        Assert.Equal("Айгүл Асанова", editor.GitOfRemote("log -1 --format=%an").Trim());
        Assert.Empty(window.Complaints);
        Assert.All(window.Requests, request => Assert.Equal("127.0.0.1", new Uri(request).Host));
    }

    [LongFact]
    public async Task A_missing_version_is_begun_beside_the_other_whose_paragraphs_are_shown()
    {
        const string folder = "content/news/2024/05/08-bir";
        await using var editor = await RunningEditor.StartAsync(
            "ky",
            (
                $"{folder}/index.ky.md",
                RunningEditor
                    .Article("Бир тил", "Кыскача.", "Биринчи.\n\nЭкинчи.")
                    .Replace("05-07", "05-08", StringComparison.Ordinal)
            )
        );
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(folder);
        await window.Button("writeVersion").ClickAsync();
        var guide = window.Page.Locator(".guide blockquote");
        await Expect(guide).ToHaveTextAsync("Биринчи.");
        await window.Text(1).FillAsync("Первый.\n\nВ");
        await window.Text(1).PressAsync("Control+End");
        await Expect(guide).ToHaveTextAsync("Экинчи.");
        await window.Field("title", 1).FillAsync("Один язык");
        await window.SaveAsync();
        Assert.Contains("Первый.", editor.Read($"{folder}/index.ru.md"), StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [LongTheory]
    [InlineData("content/news/2024/05/20-jalpak.ky.md", "../20-jalpak.ky.md")]
    [InlineData("content/news/2025/01/02-alys/index.ky.md", "../../../2025/01/02-alys/index.ky.md")]
    [InlineData("content/news/2024/05/20-oruscha/index.ru.md", "../20-oruscha/index.ru.md")]
    public async Task A_link_to_another_story_is_chosen_by_its_title(string path, string link)
    {
        await using var editor = await RunningEditor.StartAsync(
            "ky",
            (
                path,
                RunningEditor
                    .Article("Табыла турган жаңылык", "Кыскача.", "Текст.")
                    .Replace("2024-05-07", path[13..23].Replace('/', '-'), StringComparison.Ordinal)
            )
        );
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(RunningEditor.Story);
        await window.Text(0).PressAsync("Control+End");
        await window
            .Page.Locator(".column")
            .First.GetByRole(AriaRole.Button, new() { Name = window.T("link") })
            .ClickAsync();
        await window.Dialog.Locator("input[type=search]").FillAsync("табыла");
        await window.Dialog.Locator(".picker-list button").First.ClickAsync();
        Assert.Equal("Табыла турган жаңылык", await window.Dialog.Locator("input[name=text]").InputValueAsync());
        await window.Dialog.Locator("button[type=submit]").ClickAsync();
        await window.Status("kept").WaitForAsync();
        await Expect(window.Text(0)).ToContainTextAsync($"[Табыла турган жаңылык]({link})");
        await Expect(window.Page.Locator(".problem-count.error")).ToHaveCountAsync(0);
        var page = window.Page.FrameLocator(".preview iframe");
        var target = path[(path.IndexOf("news/", StringComparison.Ordinal))..]
            .Split('.')[0]
            .Replace("/index", "", StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Табыла турган жаңылык" }).First)
            .ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex(target));
    }

    [LongFact]
    public async Task Two_windows_of_one_story_show_what_is_typed_in_either()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var one = await EditorWindow.OpenAsync(browser, editor);
        await using var other = await EditorWindow.OpenAsync(browser, editor);
        await one.OpenStoryAsync(RunningEditor.Story);
        await other.OpenStoryAsync(RunningEditor.Story);
        await one.Text(0).PressAsync("Control+End");
        await one.Page.Keyboard.TypeAsync("\n\nБиринчи терезе.");
        await Expect(other.Text(0)).ToContainTextAsync("Биринчи терезе.");
        await other.Text(0).PressAsync("Control+End");
        await other.Page.Keyboard.TypeAsync("\n\nЭкинчи терезе.");
        await Expect(one.Text(0)).ToContainTextAsync("Экинчи терезе.");
        await one.SaveAsync();
        await other.Status("clean").WaitForAsync();
        var text = editor.Read($"{RunningEditor.Story}/index.ky.md");
        Assert.Contains("Биринчи терезе.\n\nЭкинчи терезе.", text, StringComparison.Ordinal);
        await Expect(one.Page.Locator(".banner", new() { HasTextString = one.T("changedOutside") })).ToBeHiddenAsync();
    }

    [LongFact]
    public async Task What_was_typed_is_back_after_a_power_cut()
    {
        await using var editor = await RunningEditor.StartProcessAsync();
        var before = editor.Read($"{RunningEditor.Story}/index.ky.md");
        await using (var window = await EditorWindow.OpenAsync(browser, editor))
        {
            await window.OpenStoryAsync(RunningEditor.Story);
            await window.Text(0).PressAsync("Control+End");
            await window.Page.Keyboard.TypeAsync("\n\nСакталбай калган сүйлөм.");
            await window.Status("kept").WaitForAsync();
            await editor.KillAsync();

            // What is typed now waits in the page.
            await window.Page.Keyboard.TypeAsync(" Дагы.");
            await window.Status("offline").WaitForAsync();
        }

        Assert.Equal(before, editor.Read($"{RunningEditor.Story}/index.ky.md"));
        await editor.StartAgainAsync();
        await using var again = await EditorWindow.OpenAsync(browser, editor);
        await again.OpenStoryAsync(RunningEditor.Story);
        await Expect(again.Text(0)).ToContainTextAsync("Сакталбай калган сүйлөм.");
        await Expect(again.Page.Locator(".banner", new() { HasTextString = again.T("restored") })).ToBeVisibleAsync();
        await again.SaveAsync();
        Assert.Contains(
            "Сакталбай калган сүйлөм.",
            editor.Read($"{RunningEditor.Story}/index.ky.md"),
            StringComparison.Ordinal
        );
    }

    [LongFact]
    public async Task A_lost_connection_keeps_the_text_in_the_page_and_sends_it_when_it_is_back()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(RunningEditor.Story);
        await window.Page.Context.SetOfflineAsync(true);
        await window.Field("title").FillAsync("Байланышсыз жазылды");
        await window.Status("offline").WaitForAsync();
        await window.Page.Context.SetOfflineAsync(false);
        await window.Status("kept").WaitForAsync();
        await window.SaveAsync();
        Assert.Contains(
            "Байланышсыз жазылды",
            editor.Read($"{RunningEditor.Story}/index.ky.md"),
            StringComparison.Ordinal
        );
    }

    [LongFact]
    public async Task The_page_beside_shows_what_is_typed_and_stays_where_it_is_scrolled_to()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 60).Select(i => $"Жыйындын {i}-маселеси талкууланды."));
        const string folder = "content/news/2024/05/08-uzun";
        await using var editor = await RunningEditor.StartAsync(
            "ky",
            (
                $"{folder}/index.ky.md",
                RunningEditor
                    .Article("Узун жаңылык", "Кыскача баяны.", text)
                    .Replace("05-07", "05-08", StringComparison.Ordinal)
            )
        );
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(folder);
        var page = window.Page.FrameLocator(".preview iframe").Locator("body");
        await Expect(page).ToContainTextAsync("60-маселеси");
        await page.EvaluateAsync("() => scrollTo({ top: 700, behavior: 'instant' })");
        await window.Text(0).PressAsync("Control+End");
        await window.Page.Keyboard.TypeAsync("\n\nАкыркы сүйлөм.");
        await Expect(page).ToContainTextAsync("Акыркы сүйлөм.");
        Assert.Equal(700, await page.EvaluateAsync<int>("() => Math.round(scrollY)"));

        // As wide as a screen: the page takes another shape, shown smaller.
        await window.Page.Locator(".segments label", new() { HasTextString = window.T("desktop") }).ClickAsync();
        Assert.Equal(1280, await page.EvaluateAsync<int>("() => innerWidth"));
    }

    [Fact]
    public async Task Html_in_every_field_is_text()
    {
        const string folder = "content/news/2024/05/08-html";
        const string html = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var article = $$$"""
            ---
            title: '{{{html}}}'
            date: 2024-05-08
            summary: '{{{html}}}'
            topics: ['{{{html}}}']
            source: '{{{html}}}'
            aliases: ['/{{{html}}}']
            contact: {name: '{{{html}}}', role: {ky: '{{{html}}}'}, email: '{{{html}}}'}
            event: {start: '{{{html}}}', place: '{{{html}}}'}
            photos: [{file: '{{{html}}}.jpg', alt: '{{{html}}}', caption: '{{{html}}}'}]
            attachments: [{file: '{{{html}}}.pdf', title: '{{{html}}}'}]
            corrections: [{date: 2024-05-08, note: {ky: '{{{html}}}'}}]
            allow: [{code: NS300, reason: '{{{html}}}'}]
            ---

            {{{html}}}
            """;
        await using var editor = await RunningEditor.StartAsync("ky", ($"{folder}/index.ky.md", article));
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await Expect(window.Page.Locator("main table")).ToContainTextAsync(html);
        await window.OpenStoryAsync(folder);
        await window.Page.EvaluateAsync(
            "() => { for (const one of document.querySelectorAll('details')) one.open = true; }"
        );
        Assert.Equal(html, await window.Field("title").InputValueAsync());
        Assert.Equal(0, await window.Page.Locator("main img[src='x']").CountAsync());
        await window.Page.Locator(".problem-count").ClickAsync();
        await window.Page.WaitForTimeoutAsync(300);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Without_the_bundle_texts_are_written_in_plain_fields_and_the_page_says_so()
    {
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.Page.RouteAsync(
            "**/app/codemirror.js",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Path = Repository.PathOf("src/NewsSite.Editor/Browser/Packages/codemirror.none.js"),
                        ContentType = "text/javascript",
                    }
                )
        );
        await window.Page.ReloadAsync();
        await window.OpenStoryAsync(RunningEditor.Story);
        await Expect(window.Page.Locator(".banner", new() { HasTextString = window.T("plainTexts") }))
            .ToBeVisibleAsync();
        var text = window.Page.Locator(".column textarea.plain-text").First;
        await text.FillAsync("Жөнөкөй талаа.");
        await text.SelectTextAsync();
        await window.Page.Locator(".column .tool").First.ClickAsync();
        Assert.Equal("**Жөнөкөй талаа.**", await text.InputValueAsync());
        await window.SaveAsync();
        Assert.EndsWith(
            "**Жөнөкөй талаа.**",
            editor.Read($"{RunningEditor.Story}/index.ky.md").TrimEnd(),
            StringComparison.Ordinal
        );
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
