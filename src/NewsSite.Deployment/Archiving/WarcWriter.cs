using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Features.Hosting;

namespace NewsSite.Deployment.Archiving;

/// <summary>
/// Writes a WARC 1.1 file (ISO 28500), compressed a record at a time: one record about the file, then the answer for each
/// address with the headers that hosts send. The same files give the same bytes.
/// </summary>
internal sealed class WarcWriter
{
    /// <summary>Place and value of «unknown» for the operating system in the header of gzip: all machines write the same.</summary>
    private const int GzipSystemPlace = 9;
    private const byte GzipUnknownSystem = 255;

    private const string LineEnd = "\r\n";
    private const string EndOfRecord = LineEnd + LineEnd;

    private readonly Stream target;
    private readonly string date;
    private readonly string origin;

    private WarcWriter(Stream target, YearArchiveInfo info)
    {
        this.target = target;
        date = info.Made.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
        origin = info.Root;
    }

    /// <summary>Writes all records.</summary>
    /// <param name="target">A seekable stream.</param>
    /// <param name="name">Name of the WARC file.</param>
    public static void Write(Stream target, string name, YearArchiveInfo info, ImmutableArray<ArchivedFile> files)
    {
        var writer = new WarcWriter(target, info);
        var about = writer.WriteInfo(name, info);
        foreach (var file in files.OrderBy(file => file.Address, StringComparer.Ordinal))
        {
            writer.WriteResponse(file, about);
        }
    }

    /// <summary>Writes the record about the WARC file, and returns its id.</summary>
    private string WriteInfo(string name, YearArchiveInfo info)
    {
        (string Name, string Value)[] fields =
        [
            ("software", info.Software),
            ("format", "WARC File Format 1.1"),
            ("conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
            ("operator", info.Publisher),
            ("isPartOf", info.Name),
            ("description", info.Description),
        ];
        var block = Encoding.UTF8.GetBytes(Lines(fields));
        var digest = DigestOf(SHA256.HashData(block));
        var id = IdOf("warcinfo", name, digest);
        WriteRecord(
            [
                ("WARC-Type", "warcinfo"),
                ("WARC-Record-ID", id),
                ("WARC-Date", date),
                ("WARC-Filename", name),
                ("WARC-Block-Digest", digest),
                ("Content-Type", "application/warc-fields"),
                ("Content-Length", $"{block.Length}"),
            ],
            record => record.Write(block)
        );
        return id;
    }

    private void WriteResponse(ArchivedFile file, string about)
    {
        var head = Encoding.ASCII.GetBytes(
            "HTTP/1.1 200 OK"
                + LineEnd
                + Lines([.. HostedFiles.HeadersOf(file.Address), ("Content-Length", $"{file.Length}")])
                + LineEnd
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        file.CopyTo(Stream.Null, hash);
        var url = origin + file.Address;
        var payload = "sha256:" + file.Sha256;
        WriteRecord(
            [
                ("WARC-Type", "response"),
                ("WARC-Record-ID", IdOf("response", url, payload)),
                ("WARC-Date", date),
                ("WARC-Target-URI", url),
                ("WARC-Warcinfo-ID", about),
                ("WARC-Block-Digest", DigestOf(hash.GetHashAndReset())),
                ("WARC-Payload-Digest", payload),
                ("Content-Type", "application/http;msgtype=response"),
                ("Content-Length", $"{head.Length + file.Length}"),
            ],
            record =>
            {
                record.Write(head);
                file.CopyTo(record);
            }
        );
    }

    private void WriteRecord(ImmutableArray<(string Name, string Value)> fields, Action<Stream> block)
    {
        var start = target.Position;
        using (var record = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            record.Write(Encoding.UTF8.GetBytes("WARC/1.1" + LineEnd + Lines(fields) + LineEnd));
            block(record);
            record.Write(Encoding.ASCII.GetBytes(EndOfRecord));
        }

        var end = target.Position;
        target.Position = start + GzipSystemPlace;
        target.WriteByte(GzipUnknownSystem);
        target.Position = end;
    }

    private static string Lines(IEnumerable<(string Name, string Value)> fields) =>
        string.Concat(fields.Select(field => $"{field.Name}: {field.Value}{LineEnd}"));

    private static string DigestOf(byte[] hash) => "sha256:" + Convert.ToHexStringLower(hash);

    /// <summary>Returns an id made of what the record holds: a UUID of version 8, which may be any hash.</summary>
    private string IdOf(string type, string url, string digest)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{type} {url} {date} {digest}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"<urn:uuid:{new Guid(bytes, bigEndian: true)}>";
    }
}
