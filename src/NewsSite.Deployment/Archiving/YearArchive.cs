using System.Collections.Immutable;
using System.Security.Cryptography;
using NewsSite.Generator.Model;

namespace NewsSite.Deployment.Archiving;

/// <summary>
/// A year's pages for the state archive: a ZIP, a WARC file, the checksums of both, and a signature of the checksums.
/// </summary>
internal static class YearArchive
{
    private const string PartEnding = ".part";

    /// <summary>Writes the archive, or returns null if the site has no story of that year.</summary>
    /// <param name="site">Model of the site that was written.</param>
    /// <param name="folder">Absolute path of the output folder, which holds the finished site.</param>
    /// <param name="target">Absolute path of the folder for the archive. Older files of the same names are replaced.</param>
    /// <param name="signature">How the checksums are signed; null for no signature.</param>
    /// <param name="messages">Receives what the signing program says.</param>
    /// <exception cref="SignatureException">The signing program is missing or refuses. Nothing was replaced.</exception>
    /// <exception cref="FileChangedException">A file of the site changed meanwhile. Nothing was replaced.</exception>
    public static YearArchiveReport? Write(
        Site site,
        int year,
        string folder,
        string target,
        Signature? signature,
        TextWriter messages
    )
    {
        var routes = YearPages.Of(site, year);
        if (routes.IsEmpty)
        {
            return null;
        }

        var contents = YearContents.Of(site, folder, routes);
        ImmutableArray<ArchivedFile> files = [.. contents.Files.Select(path => ArchivedFile.Read(folder, path))];
        var info = YearArchiveInfo.Of(site, year);
        var part = Path.Combine(target, $".{info.Name}{PartEnding}");
        Directory.CreateDirectory(target);
        DeletePart(part);
        Directory.CreateDirectory(part);
        try
        {
            var names = WriteTo(part, info, files, contents.Outside, signature, messages);
            Replace(part, target, info, names);
            return new YearArchiveReport(
                contents.Pages.Length,
                files.Length,
                files.Sum(file => file.Length),
                contents.Outside.Length,
                names
            );
        }
        finally
        {
            DeletePart(part);
        }
    }

    /// <summary>Writes all files of the archive to a folder, and returns their names.</summary>
    private static ImmutableArray<string> WriteTo(
        string part,
        YearArchiveInfo info,
        ImmutableArray<ArchivedFile> files,
        ImmutableArray<string> outside,
        Signature? signature,
        TextWriter messages
    )
    {
        var zip = info.Name + ".zip";
        var warc = info.Name + ".warc.gz";
        var sums = info.Name + ".sha256";
        WriteFile(zip, stream => Bag.Write(stream, info, files, outside));
        WriteFile(warc, stream => WarcWriter.Write(stream, warc, info, files));
        var file = Path.Combine(part, sums);
        File.WriteAllText(file, string.Concat(new[] { warc, zip }.Select(name => $"{HashOf(name)}  {name}\n")));
        if (signature is null)
        {
            return [zip, warc, sums];
        }

        signature.Sign(file, info.Name, messages);
        return [zip, warc, sums, sums + Signature.EndingOf(signature.Kind)];

        void WriteFile(string name, Action<Stream> write)
        {
            using var stream = File.Create(Path.Combine(part, name));
            write(stream);
        }

        string HashOf(string name)
        {
            using var stream = File.OpenRead(Path.Combine(part, name));
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
    }

    /// <summary>Moves the files in place. Signatures of the archive before them go first: they would be wrong.</summary>
    private static void Replace(string part, string target, YearArchiveInfo info, ImmutableArray<string> names)
    {
        foreach (var kind in Signature.Kinds)
        {
            File.Delete(Path.Combine(target, info.Name + ".sha256" + Signature.EndingOf(kind)));
        }

        foreach (var name in names)
        {
            File.Move(Path.Combine(part, name), Path.Combine(target, name), overwrite: true);
        }
    }

    private static void DeletePart(string part)
    {
        if (Directory.Exists(part))
        {
            Directory.Delete(part, recursive: true);
        }
    }
}

/// <summary>Size of a written archive.</summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="Files">Number of all files, pages included.</param>
/// <param name="Bytes">Size of all files before they are compressed.</param>
/// <param name="Outside">Number of addresses that the pages lead to and that are not inside.</param>
/// <param name="Names">Names of the archive's own files, the ZIP first.</param>
internal sealed record YearArchiveReport(int Pages, int Files, long Bytes, int Outside, ImmutableArray<string> Names);
