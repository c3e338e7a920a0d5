using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>A quotation that stands in no other one.</summary>
/// <param name="Text">The text in which it begins.</param>
/// <param name="Index">Index of its mark in the text.</param>
internal sealed record OuterQuotation(QuotationKind Kind, PlacedText Text, int Index)
{
    public SourceLocation Location => Text.At(Index);
}
