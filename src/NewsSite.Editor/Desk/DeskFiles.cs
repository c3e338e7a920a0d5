using System.Collections.Immutable;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;

namespace NewsSite.Editor.Desk;

/// <summary>Photos, documents and recordings beside stories. Each change leads to another build. Thread-safe.</summary>
/// <param name="source">Source folder as it is on disk.</param>
/// <param name="gate">Held while nothing is typed or saved.</param>
/// <param name="versions">Returns the versions of a story as they are typed.</param>
internal sealed class DeskFiles(
    SourceFolder source,
    Lock gate,
    OwnChanges own,
    StoryPictures pictures,
    DeskBuilds builds,
    Func<ImmutableArray<Language>> languages,
    Func<StoryName, ImmutableArray<StoryVersion>> versions
)
{
    /// <summary>Returns the files beside a story.</summary>
    public ImmutableArray<StoryFile> Of(StoryName story) => StoryFile.Of(source, story, pictures);

    /// <summary>Lays a file beside a story. The watch over the files sees it, and has the site built.</summary>
    public AddedFile Lay(StoryName story, string name, byte[] bytes)
    {
        var added = AddedFile.Save(source, story.Key, name, bytes, languages());
        own.Note($"{story.Folder}/{added.Name}");
        return added;
    }

    /// <summary>Lays a file beside a story, and builds.</summary>
    public async Task<(AddedFile Added, StoryFile File)> AddAsync(StoryName story, string name, byte[] bytes)
    {
        var added = Lay(story, name, bytes);
        await builds.AnswerAsync(builds.Note(story));
        return (added, Find(story, added.Name));
    }

    /// <summary>Turns a photo beside a story to the right by a quarter.</summary>
    public async Task<StoryFile> TurnAsync(StoryName story, string name)
    {
        lock (gate)
        {
            TurnedFile.Turn(source, story.Key, name);
            own.Note($"{story.Folder}/{name}");
        }

        await builds.RebuildAsync();
        return Find(story, name);
    }

    /// <summary>Deletes a file beside a story that no version names.</summary>
    public async Task RemoveAsync(StoryName story, string name)
    {
        lock (gate)
        {
            RemovedFile.Delete(source, story.Key, name, versions(story));
            own.Note($"{story.Folder}/{name}");
        }

        await builds.AnswerAsync(builds.Note(story));
    }

    /// <summary>Returns a photo beside a story, small; null if there is none.</summary>
    public (byte[] Bytes, string MediaType)? Picture(StoryName story, string name)
    {
        var path = $"{story.Folder}/{name}";
        return
            StoryFile.KindOf(name) == "photo"
            && source.FilesBelow(story.Folder).Contains(path)
            && !source.Escapes(story.Folder, name)
            ? pictures.Small(source, path)
            : null;
    }

    private StoryFile Find(StoryName story, string name) => Of(story).Single(file => file.Name == name);
}
