using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Import.Media;

/// <summary>The old site's pictures and documents: those in the media folder and, if asked for, those still on its server.</summary>
internal sealed class MediaFiles(MediaFolder? folder, MediaDownload? download)
{
    /// <summary>Returns the file, or null and what a server said if one was asked.</summary>
    /// <param name="page">The address of the page that names it, for relative addresses, or null.</param>
    /// <param name="hash">Hexadecimal hash of the bytes, or null.</param>
    public (string? File, Message? Why) Find(string address, string? page, string? hash)
    {
        if (folder?.Find(address, hash) is { } file)
        {
            return (file, null);
        }

        var whole = Uri.TryCreate(page, UriKind.Absolute, out var onPage) ? onPage : null;
        return
            download is not null
            && (
                Uri.TryCreate(address, UriKind.Absolute, out var url) && !url.IsFile
                || whole is not null && Uri.TryCreate(whole, address, out url)
            )
            && url!.Scheme is "http" or "https"
            ? download.Fetch(url)
            : (null, null);
    }
}
