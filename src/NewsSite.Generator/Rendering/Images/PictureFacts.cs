using MemoryPack;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>What pages need to know of a picture before any variant of it is made.</summary>
/// <param name="Hash">Names its variants: of its bytes, and of how variants are made of them.</param>
/// <param name="Width">In pixels, as it is looked at: turned upright.</param>
/// <param name="Height">In pixels, as it is looked at: turned upright.</param>
/// <param name="HasAlpha">True where something shows through.</param>
/// <param name="IsAnimated">True for a GIF of several frames: only the first is published.</param>
/// <param name="Colour">Its average colour, <c>#8a6b4f</c>; null where something shows through, and for drawings.</param>
[MemoryPackable]
public sealed partial record PictureFacts(
    string Hash,
    PictureFormat Format,
    int Width,
    int Height,
    bool HasAlpha,
    bool IsAnimated,
    string? Colour
);
