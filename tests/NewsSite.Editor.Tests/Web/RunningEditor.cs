using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NewsSite.Editor.Web;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Web;

/// <summary>The editor over a small site, and a browser that has its cookie.</summary>
internal sealed class RunningEditor : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-06-01T12:00:00+06:00");

    private readonly HttpClient client;
    private readonly EditorHost host;
    private readonly string cookie;

    private RunningEditor(TestFolder folder, EditorHost host, HttpClient client, string cookie)
    {
        (Folder, this.host, this.client, this.cookie) = (folder, host, client, cookie);
        Origin = new Uri(host.Entrance).GetLeftPart(UriPartial.Authority);
    }

    public TestFolder Folder { get; }

    public string Origin { get; }

    public int Port => host.Port;

    public string Entrance => host.Entrance;

    public string Cookie => cookie;

    public static Task<RunningEditor> StartAsync(string files)
    {
        var folder = TestFolder.Of(files);
        TestSite.AddDefaults(folder);
        return StartAsync(folder);
    }

    public static async Task<RunningEditor> StartAsync(TestFolder folder)
    {
        var host = await EditorHost.StartAsync(
            new SourceFolder(folder.Root),
            Random.Shared.Next(20000, 40000),
            MessageLanguage.English,
            () => Now
        );
        Assert.Empty(host.Problems);
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var entered = await client.GetAsync(host.Entrance);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single();
        return new RunningEditor(folder, host, client, cookie.Split(';')[0]);
    }

    /// <summary>Asks as the editor's page does.</summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        object? body = null,
        Action<HttpRequestMessage>? change = null
    )
    {
        var request = new HttpRequestMessage(
            method,
            new Uri(Origin + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })
        );
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (method != HttpMethod.Get && method != HttpMethod.Head)
        {
            request.Headers.Add("Origin", Origin);
        }

        request.Content = body switch
        {
            null => null,
            byte[] bytes => new ByteArrayContent(bytes) { Headers = { ContentType = new("application/octet-stream") } },
            JsonNode json => new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json"),
            _ => new StringContent((string)body, Encoding.UTF8, "application/json"),
        };
        change?.Invoke(request);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks, and returns the JSON of a good answer.</summary>
    public async Task<JsonNode> AskAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>Asks, and returns the status and the JSON of an answer that is none.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> RefusedAsync(
        HttpMethod method,
        string path,
        object? body = null
    )
    {
        using var response = await SendAsync(method, path, body);
        Assert.False(response.IsSuccessStatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text) : null);
    }

    /// <summary>Opens the stream of events; it has begun when this returns.</summary>
    public async Task<StreamReader> ListenAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Origin + "/api/events");
        request.Headers.Add("Cookie", cookie);
        var response = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        return new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    public Task<JsonNode> TypeAsync(string story, string changes) =>
        AskAsync(HttpMethod.Put, $"/api/story/{story}", changes);

    /// <summary>Stops the editor as if its process had ended, and starts another one over the same files.</summary>
    public async Task<RunningEditor> RestartAsync()
    {
        await host.DisposeAsync();
        client.Dispose();
        return await StartAsync(Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        client.Dispose();
        Folder.Dispose();
    }
}
