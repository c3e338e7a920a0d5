using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NewsSite.Browser.Tests.Harness;

namespace NewsSite.Browser.Tests.Serving;

/// <summary>
/// Runs <c>newssite serve</c> as a separate process, on a small site with the real theme that a test may edit.
/// </summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("newssite-serve-").FullName;
    private Process? process;

    private RunningServer() { }

    /// <summary>Scheme, host, port and a final slash.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Starts the server with one Kyrgyz story. Returns when it is ready.</summary>
    public static async Task<RunningServer> StartAsync(string story, string text, CancellationToken cancellation)
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
                    $"{FreePort()}",
                    "--messages",
                    "en",
                },
                RedirectStandardOutput = true,
            }
        )!;
        server.Address = await server.ReadAddressAsync(cancellation);
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
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(root, recursive: true);
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

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
