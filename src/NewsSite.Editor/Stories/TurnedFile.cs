using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Editor.Stories;

/// <summary>Turns a photo beside a story to the right by a quarter. The removed files keep it as it was.</summary>
internal static class TurnedFile
{
    /// <param name="key">The story's path in the archive: <c>2026/11/23-slug</c>.</param>
    /// <param name="name">Path below the story's folder.</param>
    /// <exception cref="StoryException">It is no photo that can be turned.</exception>
    public static void Turn(SourceFolder source, string key, string name)
    {
        var place = StoryPlace.Find(source, key);
        var path = $"{place.Folder}/{name}";
        if (!source.FolderExists(place.Folder) || !source.FilesBelow(place.Folder).Contains(path))
        {
            throw new StoryException(StoryTexts.NoSuchFile, name);
        }

        StoryPlace.RefuseLinks(source, path);
        var before = File.ReadAllBytes(source.Absolute(path));
        var after = TurnedPicture.ToTheRight(before) ?? throw new StoryException(StoryTexts.NotTurned, name);
        File.WriteAllBytes(RemovedFile.KeptPath(source, name), before);
        WholeFile.Replace(source.Absolute(path), after);
    }
}
