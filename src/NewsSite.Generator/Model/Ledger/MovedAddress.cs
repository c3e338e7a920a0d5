namespace NewsSite.Generator.Model.Ledger;

/// <summary>Article whose address differs from the one it was published at.</summary>
/// <param name="Path">Path of the article's file, relative to the source folder.</param>
public sealed record MovedAddress(string OldAddress, string NewAddress, string Path);
