namespace NewsSite.Generator.Model.Ledger;

/// <summary>Lost address that an article can take over.</summary>
/// <param name="Alias">Lost address as an alias, from the host's root.</param>
/// <param name="Path">Path of the article's file, relative to the source folder.</param>
public sealed record MovedAddress(string Alias, string Path);
