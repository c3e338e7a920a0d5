using System.Collections.Concurrent;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests.Editing;

/// <summary>A writer's browser window with the editor in it, and what a writer does there.</summary>
internal sealed class EditorWindow : IAsyncDisposable
{
    /// <summary>
    /// What passes is not listed: describing it took most of axe's time. For sound that plays by itself, which the editor
    /// has not, axe would read all style sheets, and break the page's policy in doing so.
    /// </summary>
    private static readonly AxeRunOptions Rules = new()
    {
        Iframes = false,
        ResultTypes = [ResultType.Violations],
        Rules = new Dictionary<string, RuleOptions> { ["no-autoplay-audio"] = new() { Enabled = false } },
    };

    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<string> requests = [];
    private readonly Dictionary<string, string> texts;

    private EditorWindow(IPage page, string language)
    {
        Page = page;
        var file = Repository.PathOf($"src/NewsSite.Editor/Browser/messages/{language}.json");
        texts = JsonDocument
            .Parse(File.ReadAllText(file))
            .RootElement.EnumerateObject()
            .Where(text => text.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(text => text.Name, text => text.Value.GetString()!);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOfElsewhere(message.Text))
            {
                complaints.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Request += (_, request) => requests.Enqueue(request.Url);
        page.Dialog += (_, dialog) =>
        {
            complaints.Enqueue("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Uncaught errors, violations of the page's policy, and dialogs of scripts.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>URLs of all requests.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    /// <summary>The open dialog.</summary>
    public ILocator Dialog => Page.Locator("dialog[open]");

    /// <summary>What became of the last change: its class says so in every language.</summary>
    public ILocator Status(string status) => Page.Locator($".save-status.{status}");

    public static async Task<EditorWindow> OpenAsync(
        BrowserFixture browser,
        RunningEditor editor,
        string language = "ky",
        bool dark = false,
        int width = 1440
    )
    {
        var page = await browser.OpenPageAsync(
            new()
            {
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = new() { Width = width, Height = 900 },
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        page.SetDefaultTimeout(60_000);
        Assertions.SetDefaultExpectTimeout(30_000);
        var window = new EditorWindow(page, language);
        await page.GotoAsync(editor.Entrance);
        await page.Locator("main table").WaitForAsync();
        return window;
    }

    /// <summary>Text of the page by its key.</summary>
    public string T(string key) => texts[key];

    /// <summary>Opens a story of the editor by its folder below the root.</summary>
    public async Task OpenStoryAsync(string folder)
    {
        await Page.EvaluateAsync("hash => { location.hash = hash; }", "#/story/" + folder["content/".Length..]);
        await Page.Locator(".story-head").WaitForAsync();
    }

    public ILocator Button(string key) =>
        Page.GetByRole(AriaRole.Button, new() { Name = T(key), Exact = true }).Filter(new() { Visible = true });

    /// <summary>A declared field of a version, or a shared one.</summary>
    public ILocator Field(string name, int column = 0) =>
        Page.Locator(".column").Nth(column).Locator($"[data-field='{name}']").Locator("textarea, input").First;

    /// <summary>The text of a version.</summary>
    public ILocator Text(int column) => Page.Locator(".column").Nth(column).Locator("[contenteditable=true]");

    /// <summary>Pastes HTML as the clipboard gives it.</summary>
    public static Task PasteAsync(ILocator text, string html, string plain = "") =>
        text.EvaluateAsync(
            """
            (element, [html, plain]) => {
                element.focus();
                const data = new DataTransfer();
                data.setData('text/html', html);
                data.setData('text/plain', plain);
                element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
            }
            """,
            new[] { html, plain }
        );

    /// <summary>Adds a file through the button of a field, and writes what is asked about it, a text a language.</summary>
    public async Task AddFileAsync(string field, string file, params string[] answers)
    {
        await Page.Locator($"[data-field='{field}'] input[type=file]").SetInputFilesAsync(file);
        var inputs = Dialog.Locator("input[type=text]");
        await inputs.First.WaitForAsync();
        for (var i = 0; i < answers.Length; i++)
        {
            await inputs.Nth(i).FillAsync(answers[i]);
        }

        await Dialog.Locator("button[type=submit]").ClickAsync();
        await Dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    public async Task SaveAsync()
    {
        await Button("save").ClickAsync();
        await Status("saved").WaitForAsync();
    }

    /// <summary>Publishes and returns the outcome that is told. A name is given where it is asked.</summary>
    public async Task<string> PublishAsync()
    {
        await Button("publish").ClickAsync();
        await Dialog.Locator("footer .primary").ClickAsync();
        var outcome = Dialog.Locator(".outcome");
        var name = Dialog.Locator("input[name=name]");
        await outcome.Or(name).First.WaitForAsync();
        if (await name.IsVisibleAsync())
        {
            await name.FillAsync("Айгүл Асанова");
            await Dialog.Locator("input[name=email]").FillAsync("aigul@example.kg");
            await Dialog.Locator("button[type=submit]").ClickAsync();
            await outcome.WaitForAsync();
        }

        var told = (await outcome.GetAttributeAsync("class"))!.Split(' ')[1];
        await Dialog.Locator("footer .primary").ClickAsync();
        return told;
    }

    /// <summary>Returns what axe finds in the editor; the preview is the site's own page.</summary>
    public async Task<IReadOnlyCollection<string>> ViolationsAsync()
    {
#pragma warning disable CS0618 // «Legacy» is what the package calls it; the other way opens a second window each time.
        var result = await Page.Locator("html").RunAxeLegacy(Rules);
#pragma warning restore CS0618
        return
        [
            .. result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}")
            ),
        ];
    }

    /// <summary>
    /// True for what the browser says of a lost or refused request, and of the preview: a page of the site in a frame, which
    /// focuses its own controls.
    /// </summary>
    private static bool IsOfElsewhere(string text) =>
        text.Contains("Failed to load", StringComparison.Ordinal)
        || text.Contains("in a cross-origin subframe", StringComparison.Ordinal);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
