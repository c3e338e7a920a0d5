using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Creates photos as cameras, phones and editors write them, with the place in every part of the file.
/// </summary>
internal static class CameraPhoto
{
    /// <summary>Byte sequences that reveal the place, wherever they occur.</summary>
    public static readonly string[] Places = ["GPS", "MakerSecret", "42,52.5N", "SecondPicture", "Bishkek"];

    /// <summary>Returns Exif data with orientation, author, copyright, a maker's note and a place.</summary>
    public static byte[] Exif(int orientation, bool littleEndian = true)
    {
        var texts = new[] { "A. Author\0", "(c) Ministry\0", "MakerSecret\0", "GPS 42,52.5N\0" };
        var tiff = new byte[8 + 2 + (5 * 12) + 4 + texts.Sum(text => text.Length)];
        (littleEndian ? "II*\0"u8 : "MM\0*"u8).CopyTo(tiff);
        Write32(4, 8);
        Write16(8, 5);
        var (at, free) = (10, 8 + 2 + (5 * 12) + 4);
        Entry(0x0112, 3, 1);
        Write16(at - 4, (ushort)orientation);
        Text(0x013B, texts[0]);
        Text(0x8298, texts[1]);
        Text(0x8769, texts[2]);
        Text(0x8825, texts[3]);
        return tiff;

        void Text(ushort tag, string text)
        {
            Entry(tag, 2, text.Length);
            Write32(at - 4, free);
            Encoding.ASCII.GetBytes(text).CopyTo(tiff, free);
            free += text.Length;
        }

        void Entry(ushort tag, ushort type, int count)
        {
            Write16(at, tag);
            Write16(at + 2, type);
            Write32(at + 4, count);
            at += 12;
        }

        void Write16(int place, ushort value)
        {
            var span = tiff.AsSpan(place);
            if (littleEndian)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(span, value);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(span, value);
            }
        }

        void Write32(int place, int value)
        {
            var span = tiff.AsSpan(place);
            if (littleEndian)
            {
                BinaryPrimitives.WriteInt32LittleEndian(span, value);
            }
            else
            {
                BinaryPrimitives.WriteInt32BigEndian(span, value);
            }
        }
    }

    /// <summary>Returns a JPEG with metadata before, between and after its pixels.</summary>
    /// <param name="plain">A JPEG that begins with a JFIF segment.</param>
    public static byte[] Jpeg(byte[] plain, byte[] exif)
    {
        var jfif = 4 + plain[5];
        return
        [
            .. plain[..jfif],
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. exif]),
            .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='42,52.5N'/>"u8),
            .. Segment(0xE2, "MPF\0SecondPicture"u8),
            .. Segment(0xED, "Photoshop 3.0\0Bishkek"u8),
            .. Segment(0xFE, "GPS 42,52.5N"u8),
            .. plain[jfif..],
            .. plain[..jfif],
            .. "SecondPicture, GPS"u8,
        ];
    }

    /// <summary>Returns a JPEG segment.</summary>
    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        var length = content.Length + 2;
        return [0xFF, marker, (byte)(length >> 8), (byte)length, .. content];
    }

    /// <summary>Returns a PNG chunk with a zero checksum, which no test reads.</summary>
    public static byte[] PngChunk(string name, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
    }

    /// <summary>Returns a WebP chunk, padded to an even length.</summary>
    public static byte[] RiffChunk(string name, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. content, .. new byte[content.Length & 1]];
    }
}
