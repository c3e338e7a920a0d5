using System.Collections.Immutable;
using MemoryPack;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>One problem at one location. <see cref="DiagnosticFormatter"/> serialises it for caches.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
public sealed partial record Diagnostic(DiagnosticRule Rule, SourceLocation Location, ImmutableArray<object> Arguments)
    : IComparable<Diagnostic>,
        IMemoryPackFormatterRegister
{
    static void IMemoryPackFormatterRegister.RegisterFormatter() =>
        MemoryPackFormatterProvider.Register(new DiagnosticFormatter());

    /// <summary>Severity of the rule, or the one set in <c>site.yaml</c>.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>Other locations that the text mentions.</summary>
    public IEnumerable<SourceLocation> Related => Arguments.OfType<SourceLocation>();

    /// <summary>Returns the text without code and location: «the article has no title; add "title:"».</summary>
    public string Text(MessageLanguage language) => Rule.Text.In(language, Arguments.AsSpan());

    /// <summary>Returns the whole line: <c>path:line:column: error NS102: text</c>.</summary>
    public string Format(MessageLanguage language) => $"{Location}: {Label(language)}";

    /// <summary>Returns the line without the location: <c>error NS102: text</c>.</summary>
    public string Label(MessageLanguage language) =>
        $"{SeverityNames.Of(Severity).In(language)} {Rule.Code}: {Text(language)}";

    /// <summary>Compares by location, code and English text, so that the order does not depend on threads.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byLocation = Location.CompareTo(other.Location);
        var byCode = byLocation != 0 ? byLocation : string.CompareOrdinal(Rule.Code, other.Rule.Code);
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
