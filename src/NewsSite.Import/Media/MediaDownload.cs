using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Import.Media;

/// <summary>
/// Fetches pictures and documents over HTTP into the media folder. A file that broke off stays beside as <c>.part</c> and is
/// continued, in the same import or the next, if the server still has the same version of it.
/// </summary>
internal sealed class MediaDownload(string folder, DownloadLimits limits) : IDisposable
{
    private const int Buffer = 64 * 1024;
    private const int MostRedirects = 5;

    private readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            MaxAutomaticRedirections = MostRedirects,
            ConnectTimeout = limits.Wait,
            UseCookies = false,
        }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", "newssite-import" } },
    };
    private readonly Dictionary<string, (string? File, Message? Why)> known = new(StringComparer.Ordinal);

    public void Dispose() => http.Dispose();

    /// <summary>Returns the file, fetched now or earlier, or null and why there is none.</summary>
    public (string? File, Message? Why) Fetch(Uri address)
    {
        var key = address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        if (!known.TryGetValue(key, out var answer))
        {
            known[key] = answer = FetchNew(new Uri(key));
        }

        return answer;
    }

    private (string? File, Message? Why) FetchNew(Uri address)
    {
        var target = PlaceOf(address);
        if (File.Exists(target))
        {
            return (target, null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Message? why = null;
        for (var attempt = 0; attempt < limits.Attempts; attempt++)
        {
            try
            {
                (var isFinal, why) = FetchOnce(address, target);
                if (isFinal)
                {
                    return why is null ? (target, null) : (null, why);
                }
            }
            catch (OperationCanceledException)
            {
                why = RequestFault.NoAnswer(limits.Wait);
            }
            // A full disk is no fault of the server's.
            catch (Exception e) when (e is HttpRequestException or HttpIOException)
            {
                why = RequestFault.Of(e);
            }
        }

        return (null, why);
    }

    /// <summary>Asks once. The answer is final if the file is there or another request would not help.</summary>
    private (bool IsFinal, Message? Why) FetchOnce(Uri address, string target)
    {
        var part = target + ".part";
        var versionFile = part + ".version";
        var version = File.Exists(part) && File.Exists(versionFile) ? File.ReadAllText(versionFile) : "";
        var have = version.Length > 0 ? new FileInfo(part).Length : 0;

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (have > 0)
        {
            request.Headers.Range = new RangeHeaderValue(have, null);
            request.Headers.TryAddWithoutValidation("If-Range", version);
        }

        using var silence = new CancellationTokenSource(limits.Wait);
        using var response = http.Send(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
        var isContinued =
            response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == have;
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            File.Delete(part);
            return (false, RequestFault.OfStatus((int)response.StatusCode));
        }

        if (!isContinued && response.StatusCode != HttpStatusCode.OK)
        {
            var status = (int)response.StatusCode;
            return (status is not (429 or >= 500), RequestFault.OfStatus(status));
        }

        if (response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            return (true, RequestFault.PageInstead);
        }

        File.WriteAllText(versionFile, VersionOf(response));
        return Receive(response, part, isContinued ? have : 0, silence) is { } why
            ? (true, why)
            : Finish(response, part, versionFile, target, isContinued ? have : 0);
    }

    /// <summary>Appends what comes. Returns why it is refused, or null.</summary>
    private Message? Receive(HttpResponseMessage response, string part, long have, CancellationTokenSource silence)
    {
        var refusal = RequestFault.LargerThan(limits.LargestFile);
        if (have + response.Content.Headers.ContentLength > limits.LargestFile)
        {
            return refusal;
        }

        using var body = response.Content.ReadAsStream(silence.Token);
        using var file = new FileStream(part, have > 0 ? FileMode.Append : FileMode.Create);
        var buffer = new byte[Buffer];
        while (true)
        {
            silence.CancelAfter(limits.Wait);
            var count = body.ReadAsync(buffer, silence.Token).AsTask().GetAwaiter().GetResult();
            if (count == 0)
            {
                return null;
            }

            have += count;
            if (have > limits.LargestFile)
            {
                file.Dispose();
                File.Delete(part);
                return refusal;
            }

            file.Write(buffer, 0, count);
        }
    }

    private static (bool IsFinal, Message? Why) Finish(
        HttpResponseMessage response,
        string part,
        string versionFile,
        string target,
        long have
    )
    {
        if (response.Content.Headers.ContentLength is { } length && new FileInfo(part).Length != have + length)
        {
            return (false, RequestFault.BrokenOff);
        }

        File.Move(part, target, overwrite: true);
        File.Delete(versionFile);
        return (true, null);
    }

    /// <summary>Returns what tells one version of a file from another, or nothing if the server does not say.</summary>
    private static string VersionOf(HttpResponseMessage response) =>
        response.Headers.ETag is { IsWeak: false } tag ? tag.ToString()
        : response.Content.Headers.LastModified is { } modified ? modified.ToString("R")
        : "";

    /// <summary>Returns where a file is kept: by host and path, and by a hash of the query if it has one.</summary>
    private string PlaceOf(Uri address)
    {
        var (host, parts) = (Path.Combine(folder, Portable(address.Authority)), PartsOf(address));
        var place = Path.Combine([host, .. parts]);
        // A server can have both /a.jpg and /a.jpg/large.jpg; on a disk, the later one is beside the other.
        var isTaken =
            Directory.Exists(place)
            || parts.Index().Skip(1).Any(part => File.Exists(Path.Combine([host, .. parts[..part.Index]])));
        return isTaken ? Path.Combine(host, HashOf(address.AbsolutePath) + "-" + parts[^1]) : place;
    }

    private static List<string> PartsOf(Uri address)
    {
        var parts = Uri.UnescapeDataString(address.AbsolutePath)
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Portable)
            .ToList();
        if (parts.Count == 0)
        {
            parts.Add("file");
        }

        if (address.Query.Length > 0)
        {
            var name = parts[^1];
            parts[^1] = Path.GetFileNameWithoutExtension(name) + "-" + HashOf(address.Query) + Path.GetExtension(name);
        }

        return parts;
    }

    private static string HashOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static string Portable(string part)
    {
        var name = string.Concat(part.Select(one => char.IsLetterOrDigit(one) || one is '-' or '_' or '.' ? one : '_'));
        return name.Trim('.').Length == 0 ? "_"
            : name.Length > 120 ? name[^120..]
            : name;
    }
}
