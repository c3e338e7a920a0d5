namespace NewsSite.Generator.Model.Ledger;

/// <summary>An article that stands at another address than it was published at, and where its file is.</summary>
public sealed record MovedAddress(string OldAddress, string NewAddress, string Path);
