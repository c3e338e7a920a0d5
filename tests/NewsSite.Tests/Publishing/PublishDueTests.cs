using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Publishing;

/// <summary><c>.ci/publish-due</c> asks the host for a build exactly when a change is due.</summary>
public sealed class PublishDueTests : IDisposable
{
    private readonly TestFolder folder = TestFolder.Of(Pair("2024/05/07-a", "Чыккан") + Pair("2190/01/01-b", "Кийин"));

    public PublishDueTests()
    {
        TestSite.AddDefaults(folder);
        folder.Add(".ci/publish-due", File.ReadAllBytes(Repository.PathOf(".ci", "publish-due")));
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2024-05-06T00:00:00Z", true)]
    [InlineData("now", false)]
    public async Task The_hook_is_called_once_where_something_became_due_since(string since, bool due)
    {
        since = since == "now" ? DateTime.UtcNow.ToString("O") : since;
        using var hook = new TcpListener(IPAddress.Loopback, 0);
        hook.Start();
        var asked = AnswerOneAsync(hook);

        var said = await RunAsync(since, $"http://{hook.LocalEndpoint}/hook/");
        Assert.Contains(
            due ? "due since 2024-05-07T00:00:00+06:00" : "nothing is due; next: 20",
            said,
            StringComparison.Ordinal
        );
        hook.Stop();
        Assert.Equal(due ? "POST" : null, await asked);
    }

    private async Task<string> RunAsync(string since, string hook)
    {
        var start = new ProcessStartInfo("bash", [folder.PathOf(".ci/publish-due"), since])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NEWSSITE"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "newssite.dll")}";
        start.Environment["NETLIFY_BUILD_HOOK"] = hook;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }

    /// <summary>Returns the method of the first request, or null if the listener is stopped before one.</summary>
    private static async Task<string?> AnswerOneAsync(TcpListener hook)
    {
        try
        {
            using var client = await hook.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream());
            var method = (await reader.ReadLineAsync())!.Split(' ')[0];
            while (await reader.ReadLineAsync() is { Length: > 0 }) { }

            await client
                .GetStream()
                .WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
            return method;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return null;
        }
    }
}
