using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSite.Editor.Browser;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Serving;

namespace NewsSite.Editor.Web;

/// <summary>Answers the editor's page on the loopback address.</summary>
internal sealed class EditorServer : IAsyncDisposable
{
    private readonly LocalPort port;
    private readonly WebApplication application;
    private readonly Secret secret;
    private readonly Announcements announcements = new();

    /// <param name="port">Closed with the server.</param>
    /// <param name="preview">Address of the preview, with a final slash.</param>
    public EditorServer(LocalPort port, string preview, WritingDesk desk, Func<DateTimeOffset> clock)
    {
        this.port = port;
        secret = new Secret(port.Number);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "newssite" });
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Api.LargestText;
        });
        port.Serve(builder.WebHost);
        application = builder.Build();
        var guard = new RequestGuard(port.Number, secret, preview.TrimEnd('/'), desk.Messages);
        application.Use(
            async (context, next) =>
            {
                guard.SetHeaders(context.Response);
                if (guard.Refuse(context.Request) is { } refusal)
                {
                    await refusal.ExecuteAsync(context);
                    return;
                }

                await next(context);
            }
        );
        application.UseRouting();
        var api = new Api(
            application,
            desk.Messages,
            (story, window) => Announce(new EditorEvent(desk.State.Version, [story.ToString()], window))
        );
        api.Get("/", request => Task.FromResult(Page(request)));
        api.Get("/app/{**name}", request => Task.FromResult(File($"{request.RouteValues["name"]}") ?? api.Missing()));
        api.Get("/api/start", _ => Task.FromResult(Api.Json(StartView.Of(desk, preview, clock()))));
        api.Get(
            "/api/events",
            request =>
                Task.FromResult<IResult>(
                    TypedResults.ServerSentEvents(
                        announcements.ListenAsync(desk.State.Version, request.HttpContext.RequestAborted)
                    )
                )
        );
        StoryEndpoints.Map(api, desk);
        ConversionEndpoints.Map(api, desk);
        FileEndpoints.Map(api, desk);
        StepEndpoints.Map(api, desk);
        PublishEndpoints.Map(api, desk, clock);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address => port.Address;

    /// <summary>Address that opens the editor, with the secret.</summary>
    public string Entrance => Address + secret.Entrance;

    public Task StartAsync() => application.StartAsync();

    /// <summary>Tells open pages that stories changed.</summary>
    public void Announce(EditorEvent happened) => announcements.Send(happened);

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync(new CancellationToken(canceled: true));
        await application.DisposeAsync();
        port.Dispose();
    }

    private IResult Page(HttpRequest request)
    {
        if (!request.Query.TryGetValue("key", out var key))
        {
            return File("index.html")!;
        }

        if (!secret.IsSame(key.ToString()))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        secret.SetCookie(request.HttpContext.Response);
        // The secret leaves the address bar, and so the history.
        return Results.Redirect("/");
    }

    private static IResult? File(string name) =>
        BrowserFiles.Find(name) is { } file ? Results.Bytes(file.Bytes, file.MediaType) : null;
}
