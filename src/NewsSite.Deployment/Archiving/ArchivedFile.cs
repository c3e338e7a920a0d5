using System.Security.Cryptography;

namespace NewsSite.Deployment.Archiving;

/// <summary>File of the site that an archive holds.</summary>
/// <param name="Source">Absolute path in the output folder.</param>
/// <param name="Path">Path relative to the output folder, with forward slashes.</param>
/// <param name="Address">Path from the site's root, as in addresses.</param>
/// <param name="Sha256">SHA-256 of the bytes, in small hexadecimal digits.</param>
internal sealed record ArchivedFile(string Source, string Path, string Address, long Length, string Sha256)
{
    /// <summary>Reads a file of the output folder.</summary>
    public static ArchivedFile Read(string folder, string path)
    {
        var source = System.IO.Path.Combine(folder, path);
        using var file = File.OpenRead(source);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        return new(source, path, YearPages.AddressOf(path), file.Position, hash);
    }

    /// <summary>Copies the file, and adds its bytes to a hash.</summary>
    /// <exception cref="FileChangedException">The file changed since it was read.</exception>
    public void CopyTo(Stream target, IncrementalHash? also = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = File.OpenRead(Source);
        var buffer = new byte[1 << 16];
        for (var count = file.Read(buffer); count > 0; count = file.Read(buffer))
        {
            hash.AppendData(buffer, 0, count);
            also?.AppendData(buffer, 0, count);
            target.Write(buffer, 0, count);
        }

        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != Sha256)
        {
            throw new FileChangedException(Source);
        }
    }
}

/// <summary>A file of the site changed while it was archived. The message is its path.</summary>
internal sealed class FileChangedException(string path) : Exception(path);
