using System.Security.Cryptography;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Output;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>Writes files and folders that web servers may read, whatever this user's mask is. Thread-safe.</summary>
/// <param name="root">Absolute path of the target, whose parents keep their rights.</param>
internal sealed class ReadableFiles(string root)
{
    /// <summary>Extension of a file that is being written.</summary>
    public const string PartExtension = ".newssite-part";

    private const UnixFileMode ReadableFile = (UnixFileMode)0b110_100_100;
    private const UnixFileMode ReadableFolder = (UnixFileMode)0b111_101_101;

    /// <summary>Makes another name of a file, or a copy where the disk has no hard links.</summary>
    public void Link(string existing, string file)
    {
        CreateFolder(Path.GetDirectoryName(file)!);
        FileSystemCalls.LinkOrCopy(existing, file);
    }

    /// <summary>
    /// Copies a file, unless these bytes are there. Writes under another name first, so that its own name never stands for
    /// half of it.
    /// </summary>
    /// <param name="hash">Hash that the bytes must have.</param>
    public void Copy(string source, string target, string hash)
    {
        if (FileFacts.OfEntry(target).Kind == FileKind.File && HashOf(target) == hash)
        {
            return;
        }

        CreateFolder(Path.GetDirectoryName(target)!);
        if (Directory.Exists(target))
        {
            // A run that was broken off sent another site, which had a folder of this name.
            FolderTree.TryDelete(target);
        }

        File.Copy(source, target + PartExtension, overwrite: true);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(target + PartExtension, ReadableFile);
        }

        if (HashOf(target + PartExtension) != hash)
        {
            throw new DeliveryFault(DeliveryTexts.SiteChanged, source);
        }

        File.Move(target + PartExtension, target, overwrite: true);
    }

    /// <summary>Creates a folder and its parents, if they are not there.</summary>
    public void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (folder.Length > root.Length)
        {
            CreateFolder(Path.GetDirectoryName(folder)!);
        }

        if (File.Exists(folder))
        {
            // As above, a file.
            File.Delete(folder);
        }

        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, ReadableFolder);
        }
    }

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
