using System.Security.Cryptography;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Tests.Harness;

/// <summary>
/// A temporary folder created from one string and deleted at the end. Paths in it use forward slashes.
/// </summary>
public sealed partial class TestFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("newssite-test-").FullName;

    /// <summary>
    /// Creates a folder with the files of a string. Each file begins with a line <c>-- path --</c>. A file named like a
    /// photo becomes one; another text gives another photo.
    /// </summary>
    public static TestFolder Of(string files) => new TestFolder().Add(files);

    public TestFolder Add(string files)
    {
        foreach (var (path, bytes) in Parse(files))
        {
            Add(path, bytes);
        }

        return this;
    }

    /// <summary>Adds the files that do not exist yet.</summary>
    public TestFolder AddMissing(IEnumerable<(string Path, byte[] Bytes)> files)
    {
        foreach (var (path, bytes) in files.Where(file => !File.Exists(PathOf(file.Path))))
        {
            Add(path, bytes);
        }

        return this;
    }

    public TestFolder Add(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
        return this;
    }

    /// <summary>
    /// Copies a folder of the repository, if it exists, to the same path. Existing files stay.
    /// </summary>
    /// <param name="below">The subfolder that stands for the repository's root.</param>
    public TestFolder AddCopy(string path, string below = "")
    {
        var folder = Repository.PathOf(path);
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
        foreach (var file in files)
        {
            var copy = Path.Combine(below, Path.GetRelativePath(Repository.Root, file));
            if (!File.Exists(PathOf(copy)))
            {
                Add(copy, File.ReadAllBytes(file));
            }
        }

        return this;
    }

    /// <summary>Adds a symbolic link to a file or folder, which may be missing.</summary>
    public TestFolder AddLink(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.CreateSymbolicLink(PathOf(path), target);
        return this;
    }

    /// <summary>
    /// Shares the repository's cache. Its pictures are keyed by content, so the sample's variants are not made again.
    /// </summary>
    public TestFolder ShareCache()
    {
        Directory.CreateDirectory(Repository.PathOf(".cache"));
        return AddLink(".cache", Repository.PathOf(".cache"));
    }

    /// <summary>Sets the time of newer files to a minute ago.</summary>
    public TestFolder Age(string path = "")
    {
        var then = DateTime.UtcNow.AddMinutes(-1);
        foreach (var file in Directory.EnumerateFiles(PathOf(path), "*", SearchOption.AllDirectories))
        {
            if (File.GetLastWriteTimeUtc(file) > then)
            {
                File.SetLastWriteTimeUtc(file, then);
            }
        }

        return this;
    }

    /// <summary>
    /// Makes the folders below a folder as old as if nothing in them had changed for a while. Links are not followed.
    /// </summary>
    public TestFolder AgeFolders(string path = "")
    {
        var then = DateTime.UtcNow.AddMinutes(-1);
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        foreach (var found in Directory.EnumerateDirectories(PathOf(path), "*", all).ToList())
        {
            Directory.SetLastWriteTimeUtc(found, then);
        }

        // Nobody can set the time of the last change.
        Thread.Sleep(FileClock.KernelTick + TimeSpan.FromMilliseconds(2));
        return this;
    }

    public string PathOf(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>Lists every file of a folder with the hash of its bytes, and every empty folder, sorted.</summary>
    public IReadOnlyList<string> Fingerprint(string path = "")
    {
        var root = PathOf(path);
        return !Directory.Exists(root)
            ? []
            :
            [
                .. Directory
                    .EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)
                    .Where(entry => File.Exists(entry) || !Directory.EnumerateFileSystemEntries(entry).Any())
                    .Select(entry => $"{Path.GetRelativePath(root, entry)} {HashOf(entry)}")
                    .Order(StringComparer.Ordinal),
            ];
    }

    public void Dispose()
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    }

    private static byte[] BytesOf(string path, string text) =>
        Path.GetExtension(path) switch
        {
            ".jpg" => TestPicture.Jpeg(WidthOf(text)),
            ".png" => TestPicture.Png(WidthOf(text)),
            _ => System.Text.Encoding.UTF8.GetBytes(text),
        };

    /// <summary>Returns a photo's width, which depends on its text, so that photos differ.</summary>
    private static int WidthOf(string text) => 40 + (text.Sum(letter => letter) % 64);

    private static string HashOf(string entry) =>
        File.Exists(entry) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(entry))) : "(empty folder)";

    /// <summary>Returns the files of a string: see <see cref="Of"/>.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Parse(string files)
    {
        var parts = FileLine().Split(files.ReplaceLineEndings("\n"));
        Assert.True(string.IsNullOrWhiteSpace(parts[0]), "a site in a string begins with a line \"-- path --\"");
        for (var i = 1; i < parts.Length; i += 2)
        {
            yield return (parts[i], BytesOf(parts[i], parts[i + 1]));
        }
    }

    [GeneratedRegex(@"^-- (\S.*) --\n?", RegexOptions.Multiline)]
    private static partial Regex FileLine();
}
