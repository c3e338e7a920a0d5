using System.Collections.Immutable;
using NewsSite.Editor.Browser;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Serving;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;

namespace NewsSite.Editor.Web;

/// <summary>The whole editor: desk, preview, page and the watch over the files. It lives until it is disposed.</summary>
public sealed class EditorHost : IAsyncDisposable
{
    private readonly WritingDesk desk;
    private readonly LiveServer preview;
    private readonly EditorServer server;
    private SourceWatcher? watcher;

    private EditorHost(SourceFolder source, int wanted, MessageLanguage messages, Func<DateTimeOffset> clock)
    {
        var port = LocalPort.Take(wanted);
        var previewPort = LocalPort.Take(port.Number + 1);
        Port = port.Number;
        desk = new WritingDesk(
            new BuildOptions(
                source,
                clock(),
                new Preview(Drafts: true, Future: true),
                SiteAddress.Parse(previewPort.Address)
            ),
            clock,
            messages,
            _ => { }
        );
        preview = new LiveServer(
            previewPort,
            () => desk.State,
            messages,
            new PreviewFrame([port.Address, $"http://localhost:{Port}"], BrowserFiles.Find("preview.js")!.Bytes)
        );
        server = new EditorServer(port, preview.Address + "/", desk, clock);
    }

    /// <summary>Port of the editor.</summary>
    public int Port { get; }

    /// <summary>Address that opens the editor, with the secret.</summary>
    public string Entrance => server.Entrance;

    /// <summary>Problems because of which the site cannot be built at all; then nothing runs.</summary>
    public ImmutableArray<Diagnostic> Problems { get; private set; } = [];

    /// <summary>Builds the site, restores what was typed and not saved, and starts the servers.</summary>
    /// <param name="port">Port that is wanted; the next free one is taken.</param>
    public static async Task<EditorHost> StartAsync(
        SourceFolder source,
        int port,
        MessageLanguage messages,
        Func<DateTimeOffset> clock
    )
    {
        var host = new EditorHost(source, port, messages, clock);
        host.Problems = host.desk.Begin();
        if (host.Problems.IsEmpty)
        {
            host.watcher = new SourceWatcher(source, _ => host.Refresh());
            await host.preview.StartAsync();
            await host.server.StartAsync();
        }

        return host;
    }

    public async ValueTask DisposeAsync()
    {
        watcher?.Dispose();
        await server.DisposeAsync();
        await preview.DisposeAsync();
        desk.Dispose();
    }

    private void Refresh()
    {
        var changed = desk.Refresh();
        if (!changed.IsEmpty)
        {
            server.Announce(new EditorEvent(desk.State.Version, changed));
        }
    }
}
