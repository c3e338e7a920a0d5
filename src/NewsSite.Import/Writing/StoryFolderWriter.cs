using System.Text;

namespace NewsSite.Import.Writing;

/// <summary>
/// Writes the folder of a story in one step: it is made beside the archive and renamed into it, so that a story is there
/// whole or not at all. What is there already is never changed.
/// </summary>
internal sealed class StoryFolderWriter : IDisposable
{
    private const string Staging = ".import";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string content;

    /// <summary>Deletes what an interrupted import left.</summary>
    /// <param name="content">The folder <c>content</c>.</param>
    public StoryFolderWriter(string content)
    {
        this.content = content;
        DeleteStaging();
    }

    /// <summary>Removes the folder that stories are made in.</summary>
    public void Dispose() => DeleteStaging();

    /// <summary>Writes a story unless its folder is there.</summary>
    /// <param name="key">The story's path in the archive: <c>2026/11/23-jangy-mektep</c>.</param>
    public WriteOutcome Write(string key, IReadOnlyList<StoryFile> files)
    {
        var target = Path.Combine(content, "news", key);
        if (Directory.Exists(target))
        {
            return files.All(file => IsSame(Path.Combine(target, file.Name), file))
                ? WriteOutcome.Unchanged
                : WriteOutcome.Kept;
        }

        var staging = Path.Combine(content, Staging, key.Replace('/', '-'));
        Directory.CreateDirectory(staging);
        foreach (var file in files)
        {
            var path = Path.Combine(staging, file.Name);
            if (file.CopyOf is not null)
            {
                File.Copy(file.CopyOf, path);
            }
            else
            {
                File.WriteAllText(path, file.Text, Utf8);
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Directory.Move(staging, target);
        return WriteOutcome.Written;
    }

    private static bool IsSame(string path, StoryFile file)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        return file.CopyOf is null
            ? File.ReadAllText(path, Utf8) == file.Text
            : File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(file.CopyOf));
    }

    private void DeleteStaging()
    {
        var staging = Path.Combine(content, Staging);
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }
}

/// <summary>Outcomes of writing a story.</summary>
internal enum WriteOutcome
{
    /// <summary>The story is new.</summary>
    Written,

    /// <summary>The story is there as it would be written.</summary>
    Unchanged,

    /// <summary>The story is there, and somebody changed it since; or the source has changed.</summary>
    Kept,
}
