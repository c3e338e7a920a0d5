using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Tests.Harness;

/// <summary>Small files of sound and video, made of their parts.</summary>
internal static class TestMedia
{
    private const int FrameLength = 417; // 128 kbit/s at 44.1 kHz

    /// <summary>Returns silent MP3 of whole frames, 26 ms each.</summary>
    public static byte[] Mp3(int frames)
    {
        var bytes = new byte[frames * FrameLength];
        for (var i = 0; i < frames; i++)
        {
            new byte[] { 0xFF, 0xFB, 0x90, 0x64 }.CopyTo(bytes, i * FrameLength);
        }

        return bytes;
    }

    /// <summary>Returns an ID3v2 tag that holds a text.</summary>
    public static byte[] Id3(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var size = content.Length;
        return
        [
            .. "ID3"u8,
            4,
            0,
            0,
            (byte)(size >> 21 & 127),
            (byte)(size >> 14 & 127),
            (byte)(size >> 7 & 127),
            (byte)(size & 127),
            .. content,
        ];
    }

    /// <summary>Returns MP4 or M4A without samples.</summary>
    /// <param name="handlers">What its tracks are: <c>vide</c>, <c>soun</c> …</param>
    /// <param name="more">Further boxes of the movie.</param>
    public static byte[] Iso(string brand, double seconds, string[] handlers, params byte[][] more)
    {
        var movie = new byte[100];
        BinaryPrimitives.WriteUInt32BigEndian(movie.AsSpan(12), 1000);
        BinaryPrimitives.WriteUInt32BigEndian(movie.AsSpan(16), (uint)(seconds * 1000));
        return
        [
            .. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. "isom"u8]),
            .. Box("moov", [.. Box("mvhd", movie), .. handlers.SelectMany(Track), .. more.SelectMany(box => box)]),
            .. Box("mdat", Encoding.ASCII.GetBytes("samples")),
        ];
    }

    public static byte[] Box(string name, byte[] content)
    {
        var bytes = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        Encoding.Latin1.GetBytes(name).CopyTo(bytes, 4);
        content.CopyTo(bytes, 8);
        return bytes;
    }

    /// <summary>Returns a box that says where a video was made, as phones write it.</summary>
    public static byte[] Place(string place) =>
        Box("udta", Box("\u00A9xyz", [0, (byte)place.Length, 0x15, 0xC7, .. Encoding.ASCII.GetBytes(place)]));

    /// <summary>Returns WebM without pictures.</summary>
    /// <param name="info">Further elements of what it says of itself.</param>
    /// <param name="track">Further elements of each track.</param>
    public static byte[] WebM(
        double seconds,
        int[] trackTypes,
        string tag = "",
        string docType = "webm",
        byte[]? info = null,
        byte[]? track = null
    )
    {
        var length = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(length, seconds * 1000);
        return
        [
            .. Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], Encoding.ASCII.GetBytes(docType))),
            .. Element(
                [0x18, 0x53, 0x80, 0x67],
                [
                    .. Element(
                        [0x15, 0x49, 0xA9, 0x66],
                        [
                            .. Element([0x2A, 0xD7, 0xB1], [0x0F, 0x42, 0x40]),
                            .. Element([0x44, 0x89], length),
                            .. info ?? [],
                        ]
                    ),
                    .. tag.Length == 0 ? [] : Element([0x12, 0x54, 0xC3, 0x67], Encoding.ASCII.GetBytes(tag)),
                    .. Element(
                        [0x16, 0x54, 0xAE, 0x6B],
                        [
                            .. trackTypes.SelectMany(type =>
                                Element([0xAE], [.. Element([0x83], [(byte)type]), .. track ?? []])
                            ),
                        ]
                    ),
                    .. Element([0x1F, 0x43, 0xB6, 0x75], Element([0xE7], [0])),
                ]
            ),
        ];
    }

    /// <summary>Returns MP4 or M4A whose one track is compressed with some codecs.</summary>
    /// <param name="details">Boxes of each codec's entry, after the fields of a picture.</param>
    public static byte[] Compressed(string brand, string handler, string[] codecs, params byte[] details) =>
        Iso(
            brand,
            10.4,
            [],
            Box(
                "trak",
                Box(
                    "mdia",
                    [
                        .. Handler(handler),
                        .. Box(
                            "minf",
                            [
                                .. Box("vmhd", new byte[12]),
                                .. Box(
                                    "stbl",
                                    Box(
                                        "stsd",
                                        [
                                            .. new byte[7],
                                            (byte)codecs.Length,
                                            .. codecs.SelectMany(codec => Box(codec, [.. new byte[78], .. details])),
                                        ]
                                    )
                                ),
                            ]
                        ),
                    ]
                )
            )
        );

    /// <summary>Returns an element of WebM.</summary>
    public static byte[] Element(byte[] id, byte[] content) =>
        [.. id, (byte)(0x40 | (content.Length >> 8)), (byte)content.Length, .. content];

    private static byte[] Track(string handler) => Box("trak", Box("mdia", Handler(handler)));

    private static byte[] Handler(string handler) =>
        Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(handler), .. new byte[13]]);
}
