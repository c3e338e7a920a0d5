using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NewsSite.Editor.Desk;

/// <summary>One version of an open story, as typed.</summary>
/// <param name="Fields">Fields of this version alone, each as JSON of its shape.</param>
/// <param name="Text">The Markdown.</param>
/// <param name="Hash">Hash of the saved file; null if it is not saved yet.</param>
internal sealed record VersionView(JsonObject Fields, string Text, string? Hash);

/// <summary>An open story, as typed. Languages are codes.</summary>
/// <param name="Shared">Fields that stand once a story.</param>
/// <param name="Paths">Paths of the versions below <c>content/</c>, of all languages.</param>
/// <param name="Addresses">Paths on the site, of all languages.</param>
/// <param name="Pages">Full addresses in the preview, of the versions that can be read.</param>
/// <param name="Version">Number of the build that the problems are of.</param>
internal sealed record StoryView(
    string Story,
    JsonObject Shared,
    ImmutableSortedDictionary<string, VersionView> Versions,
    ImmutableArray<StoryFile> Files,
    ImmutableSortedDictionary<string, string> Paths,
    ImmutableSortedDictionary<string, string> Addresses,
    ImmutableSortedDictionary<string, string> Pages,
    ImmutableSortedDictionary<string, string> States,
    bool Unsaved,
    int Version,
    ImmutableArray<StoryProblem> Problems
);

/// <summary>Answer after typing.</summary>
internal sealed record ChangeView(
    ImmutableArray<StoryProblem> Problems,
    ImmutableSortedDictionary<string, string> Pages,
    ImmutableSortedDictionary<string, string> States,
    bool Unsaved,
    int Version
);

/// <summary>Changes typed by a writer: fields that stand once, and those and the text of versions. Null removes a field.</summary>
internal sealed record StoryChanges(JsonObject? Shared, Dictionary<string, VersionChanges>? Versions);

/// <inheritdoc cref="StoryChanges"/>
internal sealed record VersionChanges(JsonObject? Fields, string? Text);

/// <summary>A version as others saved it.</summary>
internal sealed record TheirVersion(JsonObject Fields, string Text);

/// <summary>Outcome of saving.</summary>
/// <param name="Hashes">Hashes of the saved files by language; null if nothing was saved.</param>
/// <param name="Theirs">The versions that others changed meanwhile; null for one that they deleted.</param>
internal sealed record SaveResult(
    ImmutableSortedDictionary<string, string>? Hashes,
    ImmutableSortedDictionary<string, TheirVersion?> Theirs
);

/// <summary>A story to be created.</summary>
/// <param name="Titles">Titles by language; languages without one get no version yet.</param>
/// <param name="Try">True to write nothing.</param>
internal sealed record NewStory(
    Dictionary<string, string>? Titles,
    string? Date,
    string? Slug,
    ImmutableArray<string>? Topics,
    bool Try
);

/// <summary>Name and addresses of a story that was, or would be, created.</summary>
internal sealed record NewStoryView(string Story, ImmutableSortedDictionary<string, string> Addresses);
