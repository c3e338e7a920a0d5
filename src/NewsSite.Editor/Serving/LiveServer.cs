using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Features.Hosting;
using NewsSite.Generator.Output;

namespace NewsSite.Editor.Serving;

/// <summary>
/// Serves a live site on the loopback address. Paths are looked up among the site's files, so requests cannot reach
/// other files.
/// </summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private const string OwnPrefix = "/.newssite/";
    private const string ExplanationPrefix = "explain/";

    /// <summary>Number of requests answered at once while a build runs: a page and what it asks for.</summary>
    private const int ThreadsForAnswers = 8;

    private readonly WebApplication application;
    private readonly Func<LiveState> state;
    private readonly MessageLanguage language;
    private readonly LocalPort port;
    private readonly PreviewFrame? frame;
    private TaskCompletionSource announcement = NextAnnouncement();

    /// <param name="port">Closed with the server.</param>
    /// <param name="language">Language of explanations.</param>
    /// <param name="frame">Frame that shows the site; null for windows of their own, with an overlay of problems.</param>
    public LiveServer(
        LocalPort port,
        Func<LiveState> state,
        MessageLanguage language = MessageLanguage.English,
        PreviewFrame? frame = null
    )
    {
        this.port = port;
        this.frame = frame;
        this.state = state;
        this.language = language;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "newssite" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
        });
        port.Serve(builder.WebHost);
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address => port.Address;

    public Task StartAsync()
    {
        // A build keeps as many threads of the pool busy as there are cores. Further ones answer meanwhile, instead of
        // waiting until it ends.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount + ThreadsForAnswers), ports);
        return application.StartAsync();
    }

    /// <summary>Notifies every open page of a new state.</summary>
    public void Announce() => Interlocked.Exchange(ref announcement, NextAnnouncement()).SetResult();

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
        port.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        if (!LocalRequest.IsForOwnHost(context.Request, port.Number))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (LocalRequest.IsOfOtherOrigin(context.Request) && !MayBeShown(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        if (path.StartsWith(OwnPrefix, StringComparison.Ordinal))
        {
            await AnswerOwnAsync(context, path[OwnPrefix.Length..]);
            return;
        }

        var now = state();
        if (now.RedirectOf(path, context.Request.QueryString.Value ?? "") is { } moved)
        {
            context.Response.Redirect(moved, permanent: false);
        }
        else if (!path.EndsWith('/') && FindAt(now, path + "/") is not null)
        {
            var folder = new PathString(path + "/").ToUriComponent();
            context.Response.Redirect(folder + context.Request.QueryString, permanent: false);
        }
        else
        {
            await AnswerFileAsync(context, now, path);
        }
    }

    /// <summary>
    /// Policy beside that of the pages. A frame has an origin, since the theme's script is a module; it is another one
    /// than that of the page around it.
    /// </summary>
    private string Policy =>
        frame is null
            ? "frame-ancestors 'none'"
            : $"sandbox allow-scripts allow-same-origin; frame-ancestors {string.Join(' ', frame.Origins)}";

    /// <summary>True if a page elsewhere may lead here: by a link, or by the frame that shows the site.</summary>
    private bool MayBeShown(HttpRequest request) =>
        LocalRequest.IsNavigation(request) || (frame is not null && LocalRequest.IsFrameOfSameMachine(request));

    /// <summary>Returns the file at a path of the site, which begins with one slash; or null.</summary>
    private static OutputFile? FindAt(LiveState now, string path)
    {
        // "//ru" would be the host "ru" in a redirect, so it is no other way to write "/ru".
        var name = path.Length > 0 ? path[1..] : "";
        return now.Find(name.Length == 0 || name.EndsWith('/') ? name + "index.html" : name);
    }

    private async Task AnswerFileAsync(HttpContext context, LiveState now, string path)
    {
        var file = FindAt(now, path);
        var status = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        file ??= now.Find(path.TrimStart('/').Split('/')[0] + "/404.html") ?? now.Find("404.html");
        var bytes = file is null ? Encoding.UTF8.GetBytes(LivePage.Empty) : now.Render(file);
        var type = HostedFiles.TypeOf("/" + file?.Path);
        if (type.StartsWith("text/html", StringComparison.Ordinal))
        {
            bytes = LivePage.WithHead(bytes, frame is null ? LivePage.Overlay(now.Version) : LivePage.FrameScript);
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
        if (name.StartsWith(ExplanationPrefix, StringComparison.Ordinal))
        {
            await AnswerExplanationAsync(context, name[ExplanationPrefix.Length..]);
            return;
        }

        if (frame is not null && name == "preview.js")
        {
            context.Response.ContentType = HostedFiles.TypeOf("/" + name);
            await context.Response.Body.WriteAsync(frame.Script, context.RequestAborted);
            return;
        }

        if (name == "events" && HttpMethods.IsGet(context.Request.Method))
        {
            await TypedResults.ServerSentEvents(EventsAsync(context.RequestAborted)).ExecuteAsync(context);
            return;
        }

        await using var asset = Assembly.GetExecutingAssembly().GetManifestResourceStream("Serving/" + name);
        if (asset is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = HostedFiles.TypeOf("/" + name);
        await asset.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task AnswerExplanationAsync(HttpContext context, string code)
    {
        if (RuleTable.Find(code) is not { } rule)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = HostedFiles.TypeOf("/");
        await context.Response.WriteAsync(ExplanationPage.Of(rule, language), context.RequestAborted);
    }

    /// <summary>Returns the current state at once, then each announced one.</summary>
    private async IAsyncEnumerable<LiveEvent> EventsAsync([EnumeratorCancellation] CancellationToken closed)
    {
        while (true)
        {
            // Read before the state, so that a state announced in between is not missed.
            var next = Volatile.Read(ref announcement).Task;
            var now = state();
            yield return new LiveEvent(now.Version, now.IsGood, now.Problems, OverlayWords.In(language));
            await next.WaitAsync(closed);
        }
    }

    private static TaskCompletionSource NextAnnouncement() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
