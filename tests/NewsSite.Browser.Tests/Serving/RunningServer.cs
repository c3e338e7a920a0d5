using System.Diagnostics;
using NewsSite.Browser.Tests.Editing;
using NewsSite.Browser.Tests.Harness;
using NewsSite.Editor.Serving;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Browser.Tests.Serving;

/// <summary>
/// Runs <c>newssite serve</c> on a small site with the real theme that a test may edit: in this process, which has its code
/// compiled, or as a separate process.
/// </summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("newssite-serve-").FullName;
    private Process? process;
    private LiveServer? live;
    private SourceWatcher? watcher;

    private RunningServer() { }

    /// <summary>Scheme, host, port and a final slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts the server with one Kyrgyz story, as <c>serve</c> does. Returns when it is ready.</summary>
    public static async Task<RunningServer> StartAsync(string story, string text)
    {
        var server = Create(story, text);
        LiveSite? site = null;
        server.live = new LiveServer(LocalPort.Take(0), () => site?.State ?? LiveState.Nothing);
        var address = SiteAddress.Parse(server.live.Address);
        site = new LiveSite(
            () => new(new SourceFolder(server.root), DateTimeOffset.Now, new(Drafts: true, Future: true), address),
            MessageLanguage.English,
            _ => server.live.Announce()
        );
        site.Rebuild();
        server.watcher = new SourceWatcher(new SourceFolder(server.root), site.Refresh);
        await server.live.StartAsync();
        server.Address = server.live.Address + "/";
        return server;
    }

    /// <summary>Starts <c>newssite serve</c> as a process of its own.</summary>
    public static async Task<RunningServer> StartProcessAsync(string story, string text, CancellationToken cancellation)
    {
        var server = Create(story, text);
        server.process = Process.Start(
            new ProcessStartInfo("dotnet")
            {
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "newssite.dll"),
                    "serve",
                    "--source",
                    server.root,
                    "--port",
                    $"{TestPort.Choose()}",
                    "--messages",
                    "en",
                },
                RedirectStandardOutput = true,
            }
        )!;
        server.Address = await server.ReadAddressAsync(cancellation);
        return server;
    }

    private static RunningServer Create(string story, string text)
    {
        var server = new RunningServer();
        server.Write(
            "content/site.yaml",
            File.ReadAllText(Repository.PathOf("content/site.yaml")) + MadeFolder.WithoutShareCards
        );
        server.Write("content/topics.yaml", File.ReadAllText(Repository.PathOf("content/topics.yaml")));
        server.Write(story, text);
        Directory.CreateDirectory(Path.Combine(server.root, "themes"));
        Directory.CreateSymbolicLink(
            Path.Combine(server.root, "themes/ministry"),
            Repository.PathOf("themes/ministry")
        );
        return server;
    }

    /// <summary>Saves a file of the site, as an editor does.</summary>
    public void Write(string path, string text)
    {
        var file = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public async ValueTask DisposeAsync()
    {
        watcher?.Dispose();
        if (live is not null)
        {
            await live.DisposeAsync();
        }

        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        await RunningEditor.DeleteAsync(root);
    }

    private async Task<string> ReadAddressAsync(CancellationToken cancellation)
    {
        while (await process!.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith("The site is at ", StringComparison.Ordinal))
            {
                // Drain the output: a full pipe would block the server.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return line.Split(' ')[4];
            }
        }

        throw new InvalidOperationException("serve ended before it served");
    }
}
