using System.Collections.Immutable;
using MemoryPack;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>One problem at one place. Caches serialise it by a formatter of its own.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
public sealed partial record Diagnostic(DiagnosticRule Rule, SourceLocation Location, ImmutableArray<object> Arguments)
    : IComparable<Diagnostic>,
        IMemoryPackFormatterRegister
{
    static void IMemoryPackFormatterRegister.RegisterFormatter() =>
        MemoryPackFormatterProvider.Register(new DiagnosticFormatter());

    /// <summary>The rule's own, unless <c>site.yaml</c> sets another.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>Other places the text speaks of.</summary>
    public IEnumerable<SourceLocation> Related => Arguments.OfType<SourceLocation>();

    /// <summary>The text without its place: «the article has no title; add "title:"».</summary>
    public string Text(MessageLanguage language) => Rule.Text.In(language, Arguments.AsSpan());

    /// <summary>The whole line: <c>path:line:column: error NS102: text</c>.</summary>
    public string Format(MessageLanguage language) => $"{Location}: {Label(language)}";

    /// <summary>The line without its place: <c>error NS102: text</c>.</summary>
    public string Label(MessageLanguage language) =>
        $"{SeverityNames.Of(Severity).In(language)} {Rule.Code}: {Text(language)}";

    /// <summary>By place, then code, then text: the order does not depend on which thread found it first.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byPlace = Location.CompareTo(other.Location);
        var byCode = byPlace != 0 ? byPlace : string.CompareOrdinal(Rule.Code, other.Rule.Code);
        return byCode != 0
            ? byCode
            : string.CompareOrdinal(Text(MessageLanguage.English), other.Text(MessageLanguage.English));
    }

    public bool Equals(Diagnostic? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Rule.Code, Location);

    public override string ToString() => Format(MessageLanguage.English);

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
