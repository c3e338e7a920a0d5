using System.Collections.Immutable;

namespace NewsSite.Import.Markup;

/// <summary>Steps of cleaning that take something out of a text or change its shape.</summary>
internal enum Change
{
    /// <summary>A block whose letters stand in the text again.</summary>
    Repeated,

    /// <summary>The counter of a gallery: «1 из 3».</summary>
    GalleryCounter,

    /// <summary>A paragraph parted where sentences or list items were glued.</summary>
    Parted,

    /// <summary>A part of the page that readers did not see: a script, a style, hidden text.</summary>
    Hidden,

    /// <summary>A part of the page that cannot be shown.</summary>
    LeftOut,

    /// <summary>A player that became a link which shows as a card.</summary>
    Embedded,

    /// <summary>A date other than that of the story's first version.</summary>
    Date,

    /// <summary>The title, which stood in the text again.</summary>
    Title,
}

/// <summary>One change to a text.</summary>
/// <param name="Removed">The text that was taken out, or the one that was parted.</param>
/// <param name="Letters">Letters and digits that are gone; empty where nothing is.</param>
/// <param name="Added">Letters and digits that the source has not: the address of an embedded player.</param>
internal sealed record LogEntry(Change Change, string Removed, string Letters, string Added = "");

/// <summary>A cleaned text and what was done to it.</summary>
internal sealed record Cleaned(ImmutableArray<Block> Blocks, ImmutableArray<LogEntry> Log);
