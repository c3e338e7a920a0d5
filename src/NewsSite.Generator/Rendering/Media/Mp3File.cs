using System.Buffers.Binary;

namespace NewsSite.Generator.Rendering.Media;

/// <summary>
/// MP3 (MPEG audio, layer III). Tags are left out: they hold photos, places and names, and no player needs them.
/// </summary>
internal static class Mp3File
{
    private const int TagLength = 10; // of ID3v2's header and footer
    private const int OldTagLength = 128; // of ID3v1
    private const int ApeFooterLength = 32;

    /// <summary>Share of the file that must be frames: programs leave some bytes between them.</summary>
    private const double LeastSound = 0.9;

    private static readonly int[] Rates = [44100, 48000, 32000];
    private static readonly int[] BitRates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] LowBitRates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    public static MediaContent? Read(ReadOnlyMemory<byte> file)
    {
        var sound = WithoutTags(file);
        var bytes = sound.Span;
        var (seconds, heard, frames) = (0.0, 0L, 0);
        for (var at = 0; at + 4 <= bytes.Length; )
        {
            if (Frame(bytes[at..]) is var (length, samples, rate) && length <= bytes.Length - at)
            {
                seconds += (double)samples / rate;
                heard += length;
                frames++;
                at += length;
            }
            else
            {
                var next = bytes[(at + 1)..].IndexOf((byte)0xFF);
                at = next < 0 ? bytes.Length : at + 1 + next;
            }
        }

        return frames > 1 && heard >= bytes.Length * LeastSound
            ? new MediaContent([sound], TimeSpan.FromSeconds(seconds))
            : null;
    }

    private static ReadOnlyMemory<byte> WithoutTags(ReadOnlyMemory<byte> file)
    {
        while (file.Span.StartsWith("ID3"u8) && file.Length >= TagLength)
        {
            var bytes = file.Span;
            var size = (bytes[6] & 0x7F) << 21 | (bytes[7] & 0x7F) << 14 | (bytes[8] & 0x7F) << 7 | (bytes[9] & 0x7F);
            var footer = (bytes[5] & 0x10) != 0 ? TagLength : 0;
            file = file[Math.Min(file.Length, TagLength + size + footer)..];
        }

        while (true)
        {
            var bytes = file.Span;
            if (bytes.Length >= OldTagLength && bytes[^OldTagLength..].StartsWith("TAG"u8))
            {
                file = file[..^OldTagLength];
            }
            else if (bytes.Length >= ApeFooterLength && bytes[^ApeFooterLength..].StartsWith("APETAGEX"u8))
            {
                var footer = bytes[^ApeFooterLength..];
                var size = (long)BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]);
                var hasHeader = (BinaryPrimitives.ReadUInt32LittleEndian(footer[20..]) & 0x8000_0000) != 0;
                var whole = Math.Max(ApeFooterLength, size + (hasHeader ? ApeFooterLength : 0));
                file = file[..(int)Math.Max(0, file.Length - whole)];
            }
            else
            {
                return file;
            }
        }
    }

    /// <summary>Returns a frame's length in bytes, its samples and their rate, or null if none begins here.</summary>
    private static (int Length, int Samples, int Rate)? Frame(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != 0xFF || (bytes[1] & 0xE6) != 0xE2)
        {
            return null;
        }

        var version = (bytes[1] >> 3) & 3; // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5
        var (bitRate, rate) = (bytes[2] >> 4, (bytes[2] >> 2) & 3);
        if (version == 1 || bitRate is 0 or 15 || rate == 3)
        {
            return null;
        }

        var isFirst = version == 3;
        var samples = isFirst ? 1152 : 576;
        var hertz =
            Rates[rate]
            >> (
                isFirst ? 0
                : version == 2 ? 1
                : 2
            );
        var kilobits = (isFirst ? BitRates : LowBitRates)[bitRate];
        return ((samples / 8 * kilobits * 1000 / hertz) + ((bytes[2] >> 1) & 1), samples, hertz);
    }
}
