namespace NewsSite.Import.Items;

/// <summary>A part of a source that could not be read.</summary>
/// <param name="Where">The file, with the line where that is known.</param>
/// <param name="Why">What is wrong, in the words of whoever found it.</param>
public sealed record SourceFailure(string Where, string Why);
