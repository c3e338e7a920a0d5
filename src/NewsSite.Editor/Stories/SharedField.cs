using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NewsSite.Generator.Tools.Authoring;

namespace NewsSite.Editor.Stories;

/// <summary>Version of a story: its path and the bytes of its file, saved or not.</summary>
internal sealed record StoryVersion(string Code, string Path, byte[] File);

/// <summary>Writes a field that belongs to the whole story, so that its versions cannot disagree.</summary>
internal static class SharedField
{
    /// <summary>
    /// Returns the versions with a field changed: in every version that has it, or in the first one if none has. A
    /// version that has the value keeps its bytes.
    /// </summary>
    /// <param name="versions">In the order of the site's languages; at least one.</param>
    /// <exception cref="StoryException">A file cannot be changed safely.</exception>
    public static ImmutableArray<StoryVersion> Set(ImmutableArray<StoryVersion> versions, string field, JsonNode? value)
    {
        var holders = versions.Where(version => FrontMatterEditor.Fields(version.File).ContainsKey(field)).ToList();
        if (holders.Count == 0)
        {
            holders.Add(versions[0]);
        }

        return [.. versions.Select(version => holders.Contains(version) ? Set(version, field, value) : version)];
    }

    /// <summary>Returns the value of a field in the first version that has it, or null.</summary>
    public static JsonNode? Find(ImmutableArray<StoryVersion> versions, string field) =>
        versions
            .Select(version => FrontMatterEditor.Fields(version.File)[field])
            .FirstOrDefault(value => value is not null);

    /// <summary>Returns a version with a field changed.</summary>
    /// <exception cref="StoryException">Its file cannot be changed safely.</exception>
    public static StoryVersion Set(StoryVersion version, string field, JsonNode? value) =>
        FrontMatterEditor.Set(version.File, field, value?.DeepClone()) is { } file
            ? version with
            {
                File = file,
            }
            : throw new StoryException(StoryTexts.CannotEdit, version.Path, field);
}
