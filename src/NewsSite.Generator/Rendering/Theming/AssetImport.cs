using System.Collections.Immutable;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>An import of another file of the theme by a style sheet or script.</summary>
/// <param name="Target">The imported file's name below <c>assets/</c>.</param>
/// <param name="Start">Index of the statement's first character.</param>
internal sealed record AssetImport(string Target, int Start)
{
    /// <summary>The cascade layer of the imported rules; empty for an anonymous layer, null for none.</summary>
    public string? Layer { get; init; }

    /// <summary>The media query of the imported rules; empty for all media.</summary>
    public string Media { get; init; } = "";

    /// <summary>The names that a script imports.</summary>
    public ImmutableArray<string> Names { get; init; } = [];
}

/// <summary>A style sheet or script as written, with its imports.</summary>
/// <param name="Name">The file's name below <c>assets/</c>.</param>
/// <param name="Path">The file's path in the source folder, for diagnostics.</param>
internal sealed record AssetSource(string Name, string Path, string Text)
{
    /// <summary>True if the file could not be read, which was reported; its text is empty.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Valid imports, in the order of the file.</summary>
    public ImmutableArray<AssetImport> Imports { get; init; } = [];

    /// <summary>The ranges of all imports in the text, invalid ones included.</summary>
    public ImmutableArray<Range> Statements { get; init; } = [];

    /// <summary>The text with imports replaced by spaces, so that all else keeps its line and column.</summary>
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
