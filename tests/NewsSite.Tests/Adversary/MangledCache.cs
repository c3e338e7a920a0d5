using NewsSite.Generator.Core.Sources;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Adversary;

/// <summary>Mangles a random file or folder of a cache, as people, other programs and broken disks do.</summary>
internal static class MangledCache
{
    /// <summary>Mangles one entry. Returns what was done.</summary>
    /// <param name="cache">Folder of the cache.</param>
    /// <param name="outside">A folder that links lead to.</param>
    public static string Mangle(string cache, string outside, Random random)
    {
        try
        {
            return MangleAny(cache, outside, random);
        }
        catch (UnauthorizedAccessException)
        {
            return "nothing: an earlier change closed the folder";
        }
    }

    private static string MangleAny(string cache, string outside, Random random)
    {
        // Links are not followed: their targets must not be mangled here.
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        var files = Directory
            .EnumerateFiles(cache, "*", options)
            .Where(path => FileFacts.OfEntry(path).Kind == FileKind.File)
            .Order(StringComparer.Ordinal)
            .ToList();
        var folders = Directory.EnumerateDirectories(cache, "*", options).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0 || folders.Count == 0)
        {
            return "nothing";
        }

        var file = files[random.Next(files.Count)];
        var folder = folders[random.Next(folders.Count)];
        switch (random.Next(16))
        {
            case 0:
                File.Delete(file);
                return $"deleted {file}";
            case 1:
                Replace(file, File.ReadAllBytes(file)[..random.Next((int)new FileInfo(file).Length + 1)]);
                return $"shortened {file}";
            case 2:
                Replace(file, Flipped(File.ReadAllBytes(file), random));
                return $"changed {file}";
            case 3:
                ChangeInPlace(file, random);
                return $"changed {file} in place, time restored";
            case 4:
            case 5:
                var other = files[random.Next(files.Count)];
                Swap(file, other);
                return $"exchanged {file} and {other}";
            case 6:
                File.Delete(file);
                Directory.CreateDirectory(file);
                File.WriteAllText(Path.Combine(file, "a.txt"), "a");
                return $"put a folder in the place of {file}";
            case 7:
                File.Delete(file);
                File.CreateSymbolicLink(file, Path.Combine(outside, "mine/a.txt"));
                return $"put a link to a file in the place of {file}";
            case 8:
                File.Delete(file);
                File.CreateSymbolicLink(file, Path.Combine(outside, "mine"));
                return $"put a link to a folder in the place of {file}";
            case 9:
                File.Delete(file);
                File.CreateSymbolicLink(file, random.Next(2) == 0 ? file : Path.Combine(outside, "nowhere"));
                return $"put a link to nothing in the place of {file}";
            case 10:
                Directory.Delete(folder, recursive: true);
                return $"deleted {folder}";
            case 11 when folder.Contains(".tree", StringComparison.Ordinal):
                Directory.Delete(folder, recursive: true);
                Directory.CreateSymbolicLink(folder, Path.Combine(outside, "mine"));
                return $"put a link in the place of {folder}";
            case 12:
                // A name of its own: a pipe may stand in the place of an earlier one.
                File.WriteAllText(Path.Combine(folder, $"planted-{random.Next()}.html"), "planted");
                return $"planted a file in {folder}";
            case 13:
                Directory.CreateSymbolicLink(
                    Path.Combine(folder, $"planted-{random.Next()}"),
                    Path.Combine(outside, "mine")
                );
                return $"planted a link in {folder}";
            case 14 when OperatingSystem.IsLinux():
                File.Delete(file);
                SpecialFile.CreatePipe(file);
                return $"put a pipe in the place of {file}";
            case 15 when !OperatingSystem.IsWindows():
                File.SetUnixFileMode(file, UnixFileMode.None);
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
                return $"closed {file} and {folder}";
            default:
                Replace(file, [.. File.ReadAllBytes(file), 7]);
                return $"lengthened {file}";
        }
    }

    public static void Swap(string one, string other)
    {
        if (one == other)
        {
            return;
        }

        File.Move(one, one + ".aside");
        File.Move(other, one);
        File.Move(one + ".aside", other);
    }

    /// <summary>Replaces a file. Its other names keep the old bytes.</summary>
    private static void Replace(string file, byte[] bytes)
    {
        File.Delete(file);
        File.WriteAllBytes(file, bytes);
    }

    private static void ChangeInPlace(string file, Random random)
    {
        var time = File.GetLastWriteTimeUtc(file);
        File.WriteAllBytes(file, Flipped(File.ReadAllBytes(file), random));
        File.SetLastWriteTimeUtc(file, time);
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        if (bytes.Length > 0)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 + random.Next(255));
        }

        return bytes;
    }
}
