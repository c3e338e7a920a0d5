using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NewsSite.Tests.Harness;

/// <summary>Creates small documents of every kind, as programs write them.</summary>
internal static class TestDocument
{
    private const string Word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private const string Core =
        "xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/'";

    /// <summary>Returns a ZIP of these parts.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts) =>
        ZipOf([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content)))]);

    /// <inheritdoc cref="Zip"/>
    public static byte[] ZipOf(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Docx(string author = "", string body = "", params (string Name, string Content)[] more) =>
        Zip([
            ("[Content_Types].xml", "<Types/>"),
            ("docProps/core.xml", $"<cp:coreProperties {Core}><dc:creator>{author}</dc:creator></cp:coreProperties>"),
            ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"),
            .. more,
        ]);

    public static byte[] Xlsx(params (string Name, string Content)[] more) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), .. more]);

    public static byte[] Pptx(params (string Name, string Content)[] more) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>"), .. more]);

    /// <summary>Returns an OpenDocument file or an e-book.</summary>
    public static byte[] Package(string mediaType, params (string Name, string Content)[] more) =>
        Zip([("mimetype", mediaType), .. more]);

    public static byte[] OpenDocument(string kind, params (string Name, string Content)[] more) =>
        Package("application/vnd.oasis.opendocument." + kind, more);

    /// <summary>Returns a PDF of one empty page and these further objects, from number 4 on.</summary>
    /// <param name="trailer">Further entries of the trailer.</param>
    public static byte[] Pdf(string trailer = "", params string[] objects)
    {
        string[] all =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
            .. objects,
        ];
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < all.Length; i++)
        {
            places.Add(text.Length);
            text.Append($"{i + 1} 0 obj\n{all[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append($"xref\n0 {all.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => text.Append($"{place:0000000000} 00000 n \n"));
        text.Append($"trailer\n<< /Size {all.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    /// <summary>Returns a compound file, as Office wrote before 2007, with empty streams of these names.</summary>
    public static byte[] Compound(params string[] streams) =>
        CompoundOf([.. streams.Select(name => (name, Array.Empty<byte>()))]);

    /// <summary>Returns a compound file with these streams. Those below 4,096 bytes are in sectors of 64 bytes.</summary>
    public static byte[] CompoundOf(params (string Name, byte[] Content)[] streams)
    {
        const int sector = 512;
        const uint none = 0xFFFFFFFF;
        const uint end = 0xFFFFFFFE;
        var table = new List<uint> { 0xFFFFFFFD };
        var shortTable = new List<uint>();
        var body = new MemoryStream();
        var shorts = new MemoryStream();
        var places = streams.Select(stream =>
            stream.Content.Length < 4096
                ? Add(stream.Content, 64, shorts, shortTable)
                : Add(stream.Content, sector, body, table)
        );
        var directory = new MemoryStream();
        var entries = places.Zip(streams, (start, stream) => (stream.Name, Kind: 2, start, stream.Content.Length));
        var all = entries.ToList();
        all.Insert(0, ("Root Entry", 5, Add(shorts.ToArray(), sector, body, table), (int)shorts.Length));
        foreach (var (name, kind, start, length) in all)
        {
            var entry = new byte[128];
            var written = Encoding.Unicode.GetBytes(name, entry);
            BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(64), (ushort)(written + 2));
            entry[66] = (byte)kind;
            BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(116), start);
            BinaryPrimitives.WriteInt32LittleEndian(entry.AsSpan(120), length);
            directory.Write(entry);
        }

        var file = new byte[sector * 2];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        Write(44, 1);
        Write(48, Add(directory.ToArray(), sector, body, table));
        var shortNumbers = shortTable.SelectMany(BitConverter.GetBytes).ToArray();
        Write(60, Add(shortNumbers, sector, body, table));
        Write(68, none);
        Enumerable.Range(1, 108).ToList().ForEach(i => Write(76 + (i * 4), none));
        for (var i = 0; i < sector / 4; i++)
        {
            Write(sector + (i * 4), i < table.Count ? table[i] : none);
        }

        return [.. file, .. body.ToArray()];

        void Write(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);

        static uint Add(byte[] content, int length, MemoryStream target, List<uint> chain)
        {
            if (content.Length == 0)
            {
                return end;
            }

            var start = (uint)chain.Count;
            for (var at = 0; at < content.Length; at += length)
            {
                var part = new byte[length];
                content.AsSpan(at, Math.Min(length, content.Length - at)).CopyTo(part);
                target.Write(part);
                chain.Add(at + length < content.Length ? (uint)chain.Count + 1 : end);
            }

            return start;
        }
    }
}
