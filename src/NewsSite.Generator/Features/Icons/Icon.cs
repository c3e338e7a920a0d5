using System.Collections.Immutable;

namespace NewsSite.Generator.Features.Icons;

/// <summary>An icon of a fixed size at a fixed address.</summary>
/// <param name="Path">The path in the output folder.</param>
/// <param name="Size">Width and height in pixels.</param>
/// <param name="IsOpaque">True if nothing may be transparent.</param>
internal sealed record Icon(string Path, int Size, bool IsOpaque)
{
    public static readonly ImmutableArray<Icon> OfManifest =
    [
        new("icon-192.png", 192, IsOpaque: false),
        new("icon-512.png", 512, IsOpaque: false),
    ];

    /// <summary>All icons. Apple's devices ask for theirs at the root of the host by themselves.</summary>
    public static readonly ImmutableArray<Icon> All = [new("apple-touch-icon.png", 180, IsOpaque: true), .. OfManifest];
}
