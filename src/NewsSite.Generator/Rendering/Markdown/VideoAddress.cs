using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>Recognises links to videos and names their host.</summary>
public static class VideoAddress
{
    private static readonly string[] SubDomains = ["www.", "m.", "music."];
    private static readonly string[] Folders = ["/shorts/", "/live/", "/embed/", "/v/"];

    /// <summary>
    /// Returns the name of the video's host, such as «YouTube», or null if the address is not a video.
    /// </summary>
    public static string? HostOf(string? address)
    {
        if (address is null || WebAddress.Parse(address) is not { } url)
        {
            return null;
        }

        var host = url.Host.ToLowerInvariant();
        var subDomain = SubDomains.FirstOrDefault(name => host.StartsWith(name, StringComparison.Ordinal)) ?? "";
        var isVideo = host[subDomain.Length..] switch
        {
            "youtu.be" => url.AbsolutePath.Length > 1,
            "youtube.com" or "youtube-nocookie.com" => IsYouTubeVideo(url),
            _ => false,
        };
        return isVideo ? "YouTube" : null;
    }

    private static bool IsYouTubeVideo(Uri url) =>
        url.AbsolutePath switch
        {
            "/watch" => HasParameter(url, "v"),
            "/playlist" => HasParameter(url, "list"),
            var path => Folders.Any(folder =>
                path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length
            ),
        };

    private static bool HasParameter(Uri url, string name) =>
        url
            .Query.TrimStart('?')
            .Split('&')
            .Any(pair => pair.StartsWith(name + "=", StringComparison.Ordinal) && pair.Length > name.Length + 1);
}
