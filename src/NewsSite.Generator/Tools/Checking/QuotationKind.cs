using System.Buffers;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>A kind of quotation marks.</summary>
/// <param name="Marks">The pair, for messages.</param>
/// <param name="Close">The closing mark, first the usual one.</param>
internal sealed record QuotationKind(string Marks, char Open, string Close)
{
    public static readonly QuotationKind Guillemets = new("«…»", '«', "»");
    public static readonly QuotationKind Low = new("„…“", '„', "“”");
    public static readonly QuotationKind High = new("“…”", '“', "”");
    public static readonly QuotationKind Straight = new("\"…\"", '"', "\"");

    private static readonly QuotationKind[] All = [Guillemets, Low, High, Straight];

    /// <summary>Every mark of any kind.</summary>
    public static readonly SearchValues<char> AllMarks = SearchValues.Create("«»„“”\"");

    public static QuotationKind? OpenedBy(char mark) => Array.Find(All, kind => kind.Open == mark);

    /// <summary>Returns the kind that only closes with this mark, for a mark that closes nothing.</summary>
    public static QuotationKind ClosedBy(char mark) => Array.Find(All, kind => kind.Close.Contains(mark))!;
}
