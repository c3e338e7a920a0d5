using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Browser.Tests.Harness;

/// <summary>The sample archive, built in this process and served from memory as it would be deployed.</summary>
public sealed class SampleSite : IAsyncDisposable
{
    /// <summary>Request header that makes pages arrive in pieces.</summary>
    public const string InPieces = "NewsSite-In-Pieces";

    private const int Pieces = 12;

    /// <summary>Pause long enough to paint the received part.</summary>
    private static readonly TimeSpan BetweenPieces = TimeSpan.FromMilliseconds(50);

    /// <summary>A day that has stories in several years of the sample.</summary>
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse(
        "2026-11-23T12:00:00+06:00",
        CultureInfo.InvariantCulture
    );

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private readonly Dictionary<string, byte[]> files;
    private readonly DeployedHeaders headers = DeployedHeaders.Read(Repository.PathOf("netlify.toml"));
    private readonly WebApplication server;

    private SampleSite(Dictionary<string, byte[]> files)
    {
        this.files = files;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(AnswerAsync);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin => server.Urls.First();

    public static Task<SampleSite> StartAsync() => StartAsync(Repository.Root);

    /// <summary>Starts a site of one's own: see <see cref="MadeFolder"/>.</summary>
    public static async Task<SampleSite> StartAsync(string root)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions(new SourceFolder(root), Now, Preview.None);
        using var caches = BuildCaches.InMemory(options.Cache);
        var built = SiteBuilder.Compose(options, caches, diagnostics);
        PendingImages.Make(built!.Images.Missing());
        var files = built.Files.Concat(built.SearchIndex.Value).ToDictionary(file => "/" + file.Path, Bytes);
        Assert.Empty(diagnostics.ToSorted().Where(problem => problem.Severity == Severity.Error));
        var site = new SampleSite(files);
        await site.server.StartAsync();
        return site;
    }

    /// <summary>Paths of all files.</summary>
    public IEnumerable<string> Paths => files.Keys;

    /// <summary>Returns the bytes at a path, or null if there is no file.</summary>
    public byte[]? File(string path) => files.GetValueOrDefault(path.EndsWith('/') ? path + "index.html" : path);

    /// <summary>Returns the number of bytes transferred for a path, compressed as hosts compress.</summary>
    public int Weight(string path)
    {
        var bytes = File(path) ?? throw new FileNotFoundException(path);
        if (Path.GetExtension(path) is ".jpg" or ".png")
        {
            return bytes.Length;
        }

        return Compressed(bytes);
    }

    /// <summary>Returns the number of bytes as hosts compress them.</summary>
    public static int Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)compressed.Length;
    }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync(new CancellationToken(canceled: true));
        await server.DisposeAsync();
    }

    private static byte[] Bytes(OutputFile file)
    {
        using var stream = new MemoryStream();
        file.WriteTo(stream);
        return stream.ToArray();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var bytes = File(path);
        if (bytes is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            var language = path.Length > 4 ? path[..4] : "/";
            path = files.ContainsKey(language + "404.html") ? language + "404.html" : "/404.html";
            bytes = files[path];
        }

        var name = path.EndsWith('/') ? "index.html" : path;
        context.Response.ContentType = ContentTypes.TryGetContentType(name, out var type)
            ? type
            : "application/octet-stream";
        if (type is "text/html")
        {
            context.Response.ContentType += "; charset=utf-8";
        }

        foreach (var (header, value) in headers.For(context.Request.Path.Value!))
        {
            context.Response.Headers[header] = value;
        }

        if (context.Request.Headers.ContainsKey(InPieces) && type is "text/html")
        {
            await WriteInPiecesAsync(context, bytes);
        }
        else
        {
            await context.Response.Body.WriteAsync(bytes);
        }
    }

    private static async Task WriteInPiecesAsync(HttpContext context, byte[] bytes)
    {
        for (var at = 0; at < bytes.Length; )
        {
            var end = EndOfPiece(bytes, at);
            await context.Response.Body.WriteAsync(bytes.AsMemory(at..end), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(BetweenPieces, context.RequestAborted);
            at = end;
        }
    }

    /// <summary>Returns the start of the next tag. Between tags a busy browser pauses parsing and paints.</summary>
    private static int EndOfPiece(byte[] bytes, int start)
    {
        var least = Math.Min(bytes.Length, start + (bytes.Length / Pieces) + 1);
        var further = bytes.AsSpan(least).IndexOf((byte)'<');
        return further < 0 ? bytes.Length : least + further;
    }
}
