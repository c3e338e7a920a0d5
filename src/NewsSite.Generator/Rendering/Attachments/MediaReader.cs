using System.IO.Hashing;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Media;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Checks that a file is sound or video that browsers play, by its name and its content.</summary>
internal static class MediaReader
{
    /// <summary>Limit of a file, in megabytes: git hosts take no larger ones.</summary>
    public const int MaxMegabytes = 100;

    /// <summary>Returns the problem of a file's name or size, or null.</summary>
    public static DocumentReading? ProblemOf(string name, long length, bool isVideo) =>
        MediaKind.Of(name, isVideo) is null ? DocumentReading.Bad(MediaRules.OtherKind, MediaKind.Names(isVideo))
        : length == 0 ? DocumentReading.Bad(AttachmentRules.Empty)
        : length > MaxMegabytes * 1_000_000L
            ? DocumentReading.Bad(MediaRules.TooLarge, length / 1_000_000, MaxMegabytes)
        : null;

    public static DocumentReading Read(string name, ReadOnlyMemory<byte> bytes, bool isVideo)
    {
        var kind = MediaKind.Of(name, isVideo)!;
        return kind.Read(bytes) switch
        {
            null => DocumentReading.Bad(AttachmentRules.Mislabelled, kind.Name),
            { HasOtherTracks: true } => DocumentReading.Bad(MediaRules.OtherTracks),
            { OtherCodec: { } codec } => DocumentReading.Bad(
                MediaRules.OtherCodec,
                codec,
                $"{kind.Name} ({kind.Codecs})"
            ),
            var content => DocumentReading.Of(
                new DocumentFacts(XxHash128.HashToUInt128(bytes.Span), content.Parts.Sum(part => (long)part.Length), [])
                {
                    Seconds = content.Length is { } length ? Math.Max(1, (int)Math.Round(length.TotalSeconds)) : null,
                }
            ),
        };
    }
}
