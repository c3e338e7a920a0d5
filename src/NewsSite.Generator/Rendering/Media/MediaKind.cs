using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Media;

/// <summary>A kind of recorded sound or video that every browser plays. All others are refused.</summary>
/// <param name="Codecs">How its sound and pictures must be compressed.</param>
/// <param name="Read">Reads a file of the kind; null if it is none.</param>
internal sealed record MediaKind(
    string Name,
    string Extension,
    string MediaType,
    bool IsVideo,
    string Codecs,
    Func<ReadOnlyMemory<byte>, MediaContent?> Read
)
{
    public static readonly ImmutableArray<MediaKind> All =
    [
        new("MP3", ".mp3", "audio/mpeg", false, "MP3", Mp3File.Read),
        new("M4A", ".m4a", "audio/mp4", false, "AAC", file => IsoMedia.Read(file, isVideo: false)),
        new("MP4", ".mp4", "video/mp4", true, "H.264, AAC", file => IsoMedia.Read(file, isVideo: true)),
        new("WebM", ".webm", "video/webm", true, "VP9, Opus", WebMedia.Read),
    ];

    /// <summary>Returns the kind that a file name declares, or null.</summary>
    public static MediaKind? Of(string file, bool isVideo) =>
        All.FirstOrDefault(kind =>
            kind.IsVideo == isVideo
            && kind.Extension.Equals(Path.GetExtension(file), StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Returns the names of the kinds, for messages.</summary>
    public static string Names(bool isVideo) =>
        string.Join(", ", All.Where(kind => kind.IsVideo == isVideo).Select(kind => kind.Name));
}

/// <summary>Content of a file of sound or video.</summary>
/// <param name="Parts">The published copy, in parts: the file without what tells where and with what it was made.</param>
/// <param name="Length">Length, or null if the file does not say.</param>
/// <param name="HasOtherTracks">True if it has a track that is neither sound nor picture, such as places.</param>
/// <param name="OtherCodec">Name of a way to compress that some browsers do not play, or null.</param>
internal sealed record MediaContent(
    ImmutableArray<ReadOnlyMemory<byte>> Parts,
    TimeSpan? Length,
    bool HasOtherTracks = false,
    string? OtherCodec = null
);
