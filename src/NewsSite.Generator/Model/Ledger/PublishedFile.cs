namespace NewsSite.Generator.Model.Ledger;

/// <summary>Document or press kit that the site publishes.</summary>
/// <param name="Address">Path of the site: <c>/news/2022/03/15-protokol/plan.pdf</c>.</param>
/// <param name="Source">Path of the document, relative to the source folder; null for a press kit.</param>
public sealed record PublishedFile(string Address, string? Source);
