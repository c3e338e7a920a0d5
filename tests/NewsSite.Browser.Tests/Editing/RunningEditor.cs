using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Browser.Tests.Harness;
using NewsSite.Editor.Web;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Browser.Tests.Editing;

/// <summary>
/// Runs the editor on a clone of a bare repository, with one story in two languages: in this process, which has its code
/// compiled, or as a process that can be killed. Git knows nobody's name there.
/// </summary>
internal sealed partial class RunningEditor : IAsyncDisposable
{
    /// <summary>Folder of the story that is there from the start.</summary>
    public const string Story = "content/news/2024/05/07-zhyiyn";

    private const string Author = "-c user.name=Test -c user.email=test@example.kg";
    private readonly string folder = Directory.CreateTempSubdirectory("newssite-edit-").FullName;
    private readonly string language;

    /// <summary>Port of the editor, with that of the preview beside it: tests run at once, so each has its own.</summary>
    private readonly int port = 20_000 + 2 * Random.Shared.Next(5_000);
    private EditorHost? host;
    private Process? process;

    private RunningEditor(string language) => this.language = language;

    /// <summary>Address that opens the editor, with its secret.</summary>
    public string Entrance { get; private set; } = "";

    /// <summary>The writer's clone.</summary>
    public string Root => Path.Combine(folder, "office");

    /// <summary>The bare repository that everyone sends to.</summary>
    public string Remote => Path.Combine(folder, "remote.git");

    /// <param name="language">Language of messages.</param>
    /// <param name="files">Further files below the root.</param>
    public static async Task<RunningEditor> StartAsync(
        string language = "ky",
        params (string Path, string Text)[] files
    )
    {
        var editor = Create(language, files);
        editor.host = await EditorHost.StartAsync(
            new SourceFolder(editor.Root),
            editor.port,
            MessageLanguages.Parse(language)!.Value,
            () => DateTimeOffset.Now
        );
        Assert.Empty(editor.host.Problems);
        editor.Entrance = editor.host.Entrance;
        return editor;
    }

    /// <summary>Starts <c>newssite edit</c> as a process of its own.</summary>
    public static async Task<RunningEditor> StartProcessAsync(string language = "ky")
    {
        var editor = Create(language, []);
        await editor.StartAgainAsync();
        return editor;
    }

    private static RunningEditor Create(string language, (string Path, string Text)[] files)
    {
        var editor = new RunningEditor(language);
        editor.Write(
            "content/site.yaml",
            File.ReadAllText(Repository.PathOf("content/site.yaml")) + MadeFolder.WithoutShareCards
        );
        foreach (var name in new[] { "content/topics.yaml", "content/regions.yaml" })
        {
            editor.Write(name, File.ReadAllText(Repository.PathOf(name)));
        }

        editor.Write($"{Story}/index.ky.md", Article("Жыйын болду", "Жыйындын кыскача баяны.", "Жыйын болуп өттү."));
        editor.Write($"{Story}/index.ru.md", Article("Прошло собрание", "Кратко о собрании.", "Собрание прошло."));
        foreach (var (path, text) in files)
        {
            editor.Write(path, text);
        }

        editor.Write(".gitignore", ".cache/\ndist/\n");
        CopyTheme(editor.Root);
        editor.Git($"init --quiet --bare --initial-branch=main {editor.Remote}");
        editor.Git("init --quiet --initial-branch=main");
        editor.Git("add --all");
        editor.Git($"{Author} commit --quiet -m Begin");
        editor.Git($"remote add origin {editor.Remote}");
        editor.Git("push --quiet --set-upstream origin main");
        return editor;
    }

    public static string Article(string title, string summary, string text) =>
        $"---\ntitle: {title}\ndate: 2024-05-07\nsummary: {summary}\ntopics: [schools]\n---\n\n{text}\n";

    /// <summary>Starts the process anew, as after the power came back.</summary>
    public async Task StartAgainAsync()
    {
        process = Process.Start(
            new ProcessStartInfo("dotnet")
            {
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "newssite.dll"),
                    "edit",
                    "--source",
                    Root,
                    "--messages",
                    language,
                    "--no-open",
                    "--port",
                    $"{port}",
                },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (EntranceIn().Match(line) is { Success: true } found)
            {
                // A full pipe would block the program.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                Entrance = found.Value;
                return;
            }
        }

        Assert.Fail("edit ended before it said its address: " + await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Ends the program as a power cut does (SIGKILL).</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public void Write(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Runs git in the writer's clone and returns what it says.</summary>
    public string Git(string arguments) => Git(Root, arguments);

    /// <summary>Runs git in the bare repository.</summary>
    public string GitOfRemote(string arguments) => Git(Remote, arguments);

    /// <summary>Changes a file as a colleague in another clone does, and sends it.</summary>
    public void SendFromColleague(string path, Func<string, string> change)
    {
        var other = Path.Combine(folder, $"colleague-{Guid.NewGuid():N}");
        Git(folder, $"clone --quiet {Remote} {other}");
        var file = Path.Combine(other, path);
        File.WriteAllText(file, change(File.ReadAllText(file)));
        Git(other, $"{Author} commit --quiet --all -m Colleague");
        Git(other, "push --quiet origin main");
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        if (process is not null)
        {
            await KillAsync();
        }

        await DeleteAsync(folder);
    }

    /// <summary>Deletes a folder. A build that still runs in this process may write its cache meanwhile.</summary>
    public static async Task DeleteAsync(string folder)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (tries < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    private static string Git(string at, string arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = at,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var errors = git.StandardError.ReadToEndAsync();
        var said = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {arguments}: {errors.Result}");
        return said;
    }

    /// <summary>The theme is part of the repository, as the tree that is checked before a commit must be whole.</summary>
    private static void CopyTheme(string root)
    {
        var theme = Repository.PathOf("themes");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(root, "themes", Path.GetRelativePath(theme, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\?key=\S+")]
    private static partial Regex EntranceIn();
}
