using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>A statement of a style sheet or script that takes in another file of the theme.</summary>
/// <param name="Target">The other file's name below <c>assets/</c>.</param>
/// <param name="Start">Index of the statement's first character.</param>
internal sealed record AssetImport(string Target, int Start)
{
    /// <summary>The cascade layer of the imported rules; empty for a nameless layer, null for none.</summary>
    public string? Layer { get; init; }

    /// <summary>The media query the imported rules hold for; empty for all media.</summary>
    public string Media { get; init; } = "";

    /// <summary>The names a script asks for.</summary>
    public ImmutableArray<string> Names { get; init; } = [];
}

/// <summary>A style sheet or script as written, with what stands at its head.</summary>
/// <param name="Name">Its name below <c>assets/</c>.</param>
/// <param name="Path">Its path in the source folder, for diagnostics.</param>
internal sealed record AssetSource(string Name, string Path, string Text)
{
    /// <summary>Imports that lead to other files, in the order of the file.</summary>
    public ImmutableArray<AssetImport> Imports { get; init; } = [];

    /// <summary>Where imports stand, those included that lead nowhere.</summary>
    public ImmutableArray<Range> Statements { get; init; } = [];

    /// <summary>The text with its imports blanked: every other character keeps its line and column.</summary>
    public string OwnText
    {
        get
        {
            var text = Text.ToCharArray();
            foreach (var statement in Statements)
            {
                foreach (ref var character in text.AsSpan(statement))
                {
                    character = character == '\n' ? '\n' : ' ';
                }
            }

            return new string(text);
        }
    }
}
