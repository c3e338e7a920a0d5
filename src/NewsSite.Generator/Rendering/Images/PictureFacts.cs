using MemoryPack;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The properties of a picture that pages need before its variants are made.</summary>
/// <param name="Hash">A hash of the picture's bytes and of the encoder's recipe; part of every variant's name.</param>
/// <param name="Width">In pixels, after rotation upright.</param>
/// <param name="Height">In pixels, after rotation upright.</param>
/// <param name="HasAlpha">True if any pixel is transparent, at least partly; always for drawings.</param>
/// <param name="IsAnimated">True for a picture of several frames: only the first is published.</param>
/// <param name="Colour">
/// The average colour, such as <c>#8a6b4f</c>; null for drawings and pictures with transparency.
/// </param>
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
