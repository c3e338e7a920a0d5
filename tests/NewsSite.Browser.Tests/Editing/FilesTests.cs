using Microsoft.Playwright;
using NewsSite.Browser.Tests.Harness;
using NewsSite.Editor.Tests.Conversion;

namespace NewsSite.Browser.Tests.Editing;

/// <summary>Files that come by dropping, and their order.</summary>
public sealed class FilesTests(BrowserFixture browser)
{
    private const string Ky = RunningEditor.Story + "/index.ky.md";
    private static readonly string Photos = Repository.PathOf("content/news/2022/03/15-protokol");

    [LongFact]
    public async Task A_Word_file_dropped_with_photos_becomes_text_and_the_photos_are_added()
    {
        var word = new WordFile(
            WordFile.P(WordFile.R("Жыйындын жыйынтыгы: ") + WordFile.R("маанилүү", "<w:b/>") + WordFile.R("."))
                + WordFile.P(WordFile.Picture("p1", "Жыйындын катышуучулары"))
        )
        {
            Pictures = [("p1", "image1.jpg", Photo("photo-3.jpg"))],
        };
        await using var editor = await RunningEditor.StartAsync();
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(RunningEditor.Story);
        await DropAsync(
            window.Text(0),
            ("photo-1.jpg", Photo("photo-1.jpg")),
            ("Жыйын.docx", word.ToBytes()),
            ("photo-2.jpg", Photo("photo-2.jpg"))
        );

        // The text is there already: it is asked, then goes to the end. Then each photo is asked about.
        await window.Button("insert").ClickAsync();
        foreach (var alt in new[] { "Шырдак", "Дарак" })
        {
            await window.Dialog.Locator("input[name=alt-ky]").FillAsync(alt);
            await window.Dialog.Locator("input[name=alt-ru]").FillAsync(alt + " (ru)");
            await window.Dialog.Locator("button[type=submit]").ClickAsync();
        }

        await Assertions.Expect(window.Page.Locator(".photos .file-row")).ToHaveCountAsync(2);
        await window.SaveAsync();
        var ky = editor.Read(Ky);
        Assert.Contains("Жыйын болуп өттү.\n\nЖыйындын жыйынтыгы: **маанилүү**.", ky, StringComparison.Ordinal);
        Assert.Matches(@"!\[Жыйындын катышуучулары\]\([a-z0-9-]+\.jpg\)", ky);
        Assert.Matches(@"(?s)photo-1\.jpg.*photo-2\.jpg", ky);
        Assert.Contains("Дарак (ru)", editor.Read(RunningEditor.Story + "/index.ru.md"), StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [LongFact]
    public async Task Photos_are_put_in_order_by_dragging_and_by_keyboard()
    {
        await using var editor = await RunningEditor.StartAsync();
        foreach (var name in new[] { "photo-1.jpg", "photo-2.jpg", "photo-3.jpg" })
        {
            File.Copy(Path.Combine(Photos, name), Path.Combine(editor.Root, RunningEditor.Story, name));
        }

        const string photos =
            "\nphotos: [{file: photo-1.jpg, alt: А}, {file: photo-2.jpg, alt: Б}, {file: photo-3.jpg, alt: В}]\n---\n\n";
        editor.Write(Ky, editor.Read(Ky).Replace("\n---\n\n", photos, StringComparison.Ordinal));
        await using var window = await EditorWindow.OpenAsync(browser, editor);
        await window.OpenStoryAsync(RunningEditor.Story);
        await window.Page.Locator(".fold.files").EvaluateAsync("fold => { fold.open = true; }");
        await OrderAsync(window, 1, 2, 3);

        var rows = window.Page.Locator(".photos .file-row");
        await DragAsync(2, 0);
        await OrderAsync(window, 3, 1, 2);
        await DragAsync(0, 1);
        await OrderAsync(window, 1, 3, 2);

        // A photo is turned where it stands.
        var picture = rows.Nth(0).Locator("img");
        await window.Page.WaitForFunctionAsync("() => document.querySelector('.photos img').naturalWidth > 0");
        var before = await picture.EvaluateAsync<double>("image => image.naturalWidth / image.naturalHeight");
        await rows.Nth(0)
            .GetByRole(
                AriaRole.Button,
                new() { Name = window.T("turn").Replace("{name}", "photo-1.jpg", StringComparison.Ordinal) }
            )
            .ClickAsync();
        await window.Page.WaitForFunctionAsync(
            "before => Math.abs(document.querySelector('.photos img').naturalHeight / document.querySelector('.photos img').naturalWidth - before) < 0.02",
            before
        );

        // The focus goes along with the photo.
        await rows.Nth(0).Locator(".move-down").FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await OrderAsync(window, 3, 1, 2);
        await window.Page.Keyboard.PressAsync("Enter");
        await OrderAsync(window, 3, 2, 1);
        Assert.Equal(
            "photo-1.jpg",
            await window.Page.EvaluateAsync<string>(
                "() => document.activeElement.closest('.file-row').querySelector('strong').textContent"
            )
        );
        await window.SaveAsync();
        Assert.Matches(@"(?s)photo-3\.jpg.*photo-2\.jpg.*photo-1\.jpg", editor.Read(Ky));
        Assert.Empty(window.Complaints);

        async Task DragAsync(int from, int to)
        {
            var dragged = await rows.Nth(from).Locator("strong").InnerTextAsync();
            for (var attempt = 0; attempt < 3; attempt++)
            {
                await rows.Nth(from).Locator(".grip").DragToAsync(rows.Nth(to));
                if (await rows.Nth(to).Locator("strong").InnerTextAsync() == dragged)
                {
                    return;
                }

                // A drop puts a new row in the place of the dragged one. The headless browser may then miss the drag's end.
            }
        }
    }

    private static byte[] Photo(string name) => File.ReadAllBytes(Path.Combine(Photos, name));

    private static Task OrderAsync(EditorWindow window, params int[] order) =>
        Assertions
            .Expect(window.Page.Locator(".photos .file-name strong"))
            .ToHaveTextAsync(order.Select(number => $"photo-{number}.jpg").ToArray());

    /// <summary>Drops files as the browser tells of it.</summary>
    private static Task<System.Text.Json.JsonElement?> DropAsync(
        ILocator at,
        params (string Name, byte[] Bytes)[] files
    ) =>
        at.EvaluateAsync(
            """
            (element, files) => {
                const data = new DataTransfer();
                for (const { name, bytes } of files) {
                    data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
                }
                const { left, top } = element.getBoundingClientRect();
                element.dispatchEvent(new DragEvent('drop', {
                    dataTransfer: data, clientX: left + 20, clientY: top + 20, bubbles: true, cancelable: true, composed: true,
                }));
            }
            """,
            files.Select(file => new { name = file.Name, bytes = Convert.ToBase64String(file.Bytes) }).ToArray()
        );
}
