using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace NewsSite.Serving;

/// <summary>
/// Serves a live site on the loopback address. Paths are looked up among the site's files, so requests cannot reach
/// other files.
/// </summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private const string OwnPrefix = "/.newssite/";
    private static readonly FileExtensionContentTypeProvider ContentTypes = CreateContentTypes();
    private readonly WebApplication application;
    private readonly Func<LiveState> state;
    private TaskCompletionSource announcement = NextAnnouncement();

    /// <param name="port">A free port on 127.0.0.1.</param>
    public LiveServer(int port, Func<LiveState> state)
    {
        this.state = state;
        Address = $"http://127.0.0.1:{port}";
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "newssite" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; }

    /// <summary>Returns the wanted port, or the next free one.</summary>
    public static int FreePort(int wanted)
    {
        for (var port = wanted; port <= IPEndPoint.MaxPort; port++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // In use: try the next.
            }
        }

        throw new InvalidOperationException($"no port from {wanted} up is free on 127.0.0.1");
    }

    public Task StartAsync() => application.StartAsync();

    /// <summary>Notifies every open page of a new state.</summary>
    public void Announce() => Interlocked.Exchange(ref announcement, NextAnnouncement()).SetResult();

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (path.StartsWith(OwnPrefix, StringComparison.Ordinal))
        {
            await AnswerOwnAsync(context, path[OwnPrefix.Length..]);
            return;
        }

        var now = state();
        if (now.Redirects.TryGetValue(path, out var moved))
        {
            context.Response.Redirect(moved, permanent: false);
        }
        else if (!path.EndsWith('/') && now.Find(path.Trim('/') + "/index.html") is not null)
        {
            context.Response.Redirect(path + "/" + context.Request.QueryString, permanent: false);
        }
        else
        {
            await AnswerFileAsync(context, now, path);
        }
    }

    private static async Task AnswerFileAsync(HttpContext context, LiveState now, string path)
    {
        var name = path.TrimStart('/');
        name = name.Length == 0 || name.EndsWith('/') ? name + "index.html" : name;
        var file = now.Find(name);
        var status = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        file ??= now.Find(name.Split('/')[0] + "/404.html") ?? now.Find("404.html");
        var bytes = file is null ? Encoding.UTF8.GetBytes(LivePage.NothingYet) : BytesOf(file);
        var type = ContentTypeOf(file?.Path ?? "index.html");
        if (type.StartsWith("text/html", StringComparison.Ordinal))
        {
            bytes = LivePage.WithScript(bytes, now.Version);
        }

        if (status == StatusCodes.Status200OK)
        {
            await Results.Bytes(bytes, type, enableRangeProcessing: true).ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private async Task AnswerOwnAsync(HttpContext context, string name)
    {
        if (name == "events")
        {
            await TypedResults.ServerSentEvents(EventsAsync(context.RequestAborted)).ExecuteAsync(context);
            return;
        }

        await using var asset = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        if (asset is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = ContentTypeOf(name);
        await asset.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>Returns the current state at once, then each announced one.</summary>
    private async IAsyncEnumerable<LiveEvent> EventsAsync([EnumeratorCancellation] CancellationToken closed)
    {
        while (true)
        {
            // Read before the state, so that a state announced in between is not missed.
            var next = Volatile.Read(ref announcement).Task;
            var now = state();
            yield return new LiveEvent(now.Version, now.IsGood, now.Problems);
            await next.WaitAsync(closed);
        }
    }

    private static TaskCompletionSource NextAnnouncement() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static byte[] BytesOf(Generator.Output.OutputFile file)
    {
        using var stream = new MemoryStream();
        file.WriteTo(stream);
        return stream.ToArray();
    }

    private static string ContentTypeOf(string path)
    {
        var type = ContentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal)
            ? type + "; charset=utf-8"
            : type;
    }

    private static FileExtensionContentTypeProvider CreateContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".7z"] = "application/x-7z-compressed";
        types.Mappings[".avif"] = "image/avif";
        types.Mappings[".js"] = "text/javascript";
        types.Mappings[".md"] = "text/markdown";
        types.Mappings[".epub"] = "application/epub+zip";
        types.Mappings[".odp"] = "application/vnd.oasis.opendocument.presentation";
        types.Mappings[".ods"] = "application/vnd.oasis.opendocument.spreadsheet";
        types.Mappings[".odt"] = "application/vnd.oasis.opendocument.text";
        types.Mappings[".rar"] = "application/vnd.rar";
        types.Mappings[".zip"] = "application/zip";
        types.Mappings[".webmanifest"] = "application/manifest+json";
        return types;
    }
}
