using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Editor.Desk;

/// <summary>Changes the files of one story, as they are typed. Nothing is written.</summary>
internal sealed class StoryEdit(StoryName story, SourceFolder typed, ImmutableArray<Language> languages)
{
    /// <summary>File of a new version. It is held back until its author says otherwise.</summary>
    private static readonly byte[] Empty = "---\ndraft: true\n---\n\n"u8.ToArray();

    private readonly SortedDictionary<string, byte[]> edited = new(StringComparer.Ordinal);

    /// <summary>Returns the files that are changed, with their new bytes.</summary>
    /// <exception cref="DeskException">A change cannot be made; then none is.</exception>
    public IReadOnlyCollection<KeyValuePair<string, byte[]>> Apply(StoryChanges changes)
    {
        var existing = story.VersionsIn(typed, languages);
        if (existing.IsEmpty)
        {
            throw new DeskException(DeskRefusal.Missing, DeskTexts.NoSuchStory, story.ToString());
        }

        foreach (var (name, value) in changes.Shared ?? [])
        {
            SetShared(existing, name, value);
        }

        foreach (var (code, version) in changes.Versions ?? [])
        {
            var language =
                languages.FirstOrDefault(language => language.Code == code)
                ?? throw new DeskException(DeskRefusal.Unusable, DeskTexts.NoSuchLanguage, code);
            Change(story.PathOf(typed, language), version);
        }

        return edited;
    }

    private void SetShared(ImmutableArray<(Language Language, string Path)> existing, string name, JsonNode? value)
    {
        if (!FieldView.Shared.Contains(name))
        {
            throw new DeskException(DeskRefusal.Unusable, DeskTexts.NoSuchField, name);
        }

        var versions = existing.Select(version => new StoryVersion(
            version.Language.Code,
            version.Path,
            BytesOf(version.Path)
        ));
        foreach (var version in SharedField.Set([.. versions], name, value))
        {
            edited[version.Path] = version.File;
        }
    }

    private void Change(string path, VersionChanges version)
    {
        foreach (var (name, value) in version.Fields ?? [])
        {
            if (FieldView.Shared.Contains(name) || !ArticleFields.All.Names.Contains(name))
            {
                throw new DeskException(DeskRefusal.Unusable, DeskTexts.NoSuchField, name);
            }

            Set(path, name, value);
        }

        if (version.Text is { } text)
        {
            edited[path] =
                FrontMatterEditor.SetText(BytesOf(path), text)
                ?? throw new DeskException(DeskRefusal.Unusable, DeskTexts.NotText);
        }
    }

    private void Set(string path, string name, JsonNode? value) =>
        edited[path] =
            FrontMatterEditor.Set(BytesOf(path), name, value)
            ?? throw new DeskException(DeskRefusal.Unusable, DeskTexts.CannotChange, FieldLabels.Of(name), path);

    private byte[] BytesOf(string path) =>
        edited.TryGetValue(path, out var bytes) ? bytes
        : typed.FileExists(path) ? typed.BytesOf(path)
        : Empty;
}
