using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>A quotation that was opened.</summary>
/// <param name="Block">Number of its block in the article.</param>
/// <param name="Index">Index of its mark in the block.</param>
internal sealed record OpenQuotation(QuotationKind Kind, int Block, int Index, SourceLocation Location)
{
    /// <summary>True if the block repeated the mark of a quotation that began before.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>True if an inner quotation right after a word or two was closed: «Фонд «Билим».</summary>
    public bool SharesItsEnd { get; set; }
}
