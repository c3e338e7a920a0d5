namespace NewsSite.Editor.Desk;

/// <summary>Text that is typed and not saved yet.</summary>
/// <param name="Bytes">The whole file as it would be saved.</param>
/// <param name="Base">
/// <see cref="ContentVersion"/> of the file when the typing began; null if there was no file.
/// </param>
internal sealed record Draft(byte[] Bytes, string? Base);
