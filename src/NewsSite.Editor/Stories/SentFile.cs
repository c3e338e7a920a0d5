using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Stories;

/// <summary>Lays a photo or document that a colleague sent beside the story whose text names it.</summary>
internal static class SentFile
{
    /// <param name="key">The story's path in the archive: <c>2026/11/23-slug</c>.</param>
    /// <param name="name">Path below the story's folder.</param>
    /// <exception cref="StoryException">The story is not there, or behind a link.</exception>
    public static void Lay(SourceFolder source, string key, string name, byte[] bytes)
    {
        var path = $"{StoryPlace.Find(source, key).Folder}/{name}";
        StoryPlace.RefuseLinks(source, path);
        var file = source.Absolute(path);
        if (File.Exists(file))
        {
            if (File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
            {
                return;
            }

            File.Copy(file, RemovedFile.KeptPath(source, name));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        WholeFile.Replace(file, bytes);
    }
}
