using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NewsSite.Generator.Features.Hosting;

namespace NewsSite.Deployment.Archiving;

/// <summary>
/// Writes a ZIP with a bag in BagIt's layout (RFC 8493): the files in <c>data/</c>, as they lie below the host's root,
/// and beside it their SHA-256 checksums and what is said of them. The same files give the same bytes.
/// </summary>
internal sealed class Bag
{
    /// <summary>A regular file that its owner may write and all may read, in the upper half as Unix says it.</summary>
    private const int PlainFile = 0x81A4 << 16;

    // A ZIP can store times from 1980 to 2107.
    private static readonly DateTimeOffset FirstTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastTime = new(2107, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly YearArchiveInfo info;
    private readonly DateTimeOffset time;

    private Bag(ZipArchive zip, YearArchiveInfo info)
    {
        (this.zip, this.info) = (zip, info);
        var made = info.Made.ToUniversalTime();
        time =
            made < FirstTime ? FirstTime
            : made > LastTime ? LastTime
            : made;
    }

    /// <summary>Writes the bag.</summary>
    /// <param name="target">A seekable stream.</param>
    /// <param name="outside">URLs that the pages lead to and that are not inside.</param>
    public static void Write(
        Stream target,
        YearArchiveInfo info,
        ImmutableArray<ArchivedFile> files,
        ImmutableArray<string> outside
    )
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var bag = new Bag(zip, info);
        (string Name, string Text)[] tags =
        [
            ("bag-info.txt", bag.Info(files)),
            ("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
            ("manifest-sha256.txt", Manifest(files.Select(file => (bag.PathOf(file), file.Sha256)))),
            ("not-inside.txt", string.Concat(outside.Select(url => url + "\n"))),
            ("README.txt", BagReadme.Text(info)),
        ];
        var sums = tags.Select(tag =>
            (tag.Name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tag.Text))))
        );
        foreach (var (name, text) in tags.Append(("tagmanifest-sha256.txt", Manifest(sums))))
        {
            bag.Add(name, isText: true, entry => entry.Write(Encoding.UTF8.GetBytes(text)));
        }

        foreach (var file in files)
        {
            bag.Add(bag.PathOf(file), HostedFiles.IsText(file.Address), entry => file.CopyTo(entry));
        }
    }

    /// <summary>Returns a file's path in the bag. A site below a path of its host lies below it here too.</summary>
    private string PathOf(ArchivedFile file) => $"data{Uri.UnescapeDataString(info.BasePath)}/{file.Path}";

    private string Info(ImmutableArray<ArchivedFile> files) =>
        $"""
            Source-Organization: {info.Publisher}
            External-Description: {info.Description}
            External-Identifier: {info.Start}
            Bagging-Date: {info.Made:yyyy-MM-dd}
            Bag-Software-Agent: {info.Software}
            Payload-Oxum: {files.Sum(file => file.Length)}.{files.Length}

            """;

    private static string Manifest(IEnumerable<(string Path, string Sha256)> files) =>
        string.Concat(files.Select(file => $"{file.Sha256}  {Encode(file.Path)}\n"));

    /// <summary>Writes a path as manifests must. Names of a site have no line breaks.</summary>
    private static string Encode(string path) => path.Replace("%", "%25", StringComparison.Ordinal);

    private void Add(string path, bool isText, Action<Stream> write)
    {
        // Pictures and recordings are compressed already.
        var entry = zip.CreateEntry(
            $"{info.Name}/{path}",
            isText ? CompressionLevel.Optimal : CompressionLevel.NoCompression
        );
        entry.LastWriteTime = time;
        entry.ExternalAttributes = PlainFile;
        using var content = entry.Open();
        write(content);
    }
}
