using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Caching;

/// <summary>A problem as a cache keeps it: its words in every language, and the places it speaks of.</summary>
[MemoryPackable]
internal sealed partial record StoredDiagnostic(
    string Code,
    Severity Severity,
    SourceLocation Location,
    string En,
    string Ru,
    string Ky,
    ImmutableArray<SourceLocation> Related
)
{
    public static StoredDiagnostic Of(Diagnostic diagnostic) =>
        new(
            diagnostic.Rule.Code,
            diagnostic.Severity,
            diagnostic.Location,
            diagnostic.Text(MessageLanguage.English),
            diagnostic.Text(MessageLanguage.Russian),
            diagnostic.Text(MessageLanguage.Kyrgyz),
            [.. diagnostic.Related]
        );

    /// <summary>The problem again: the same for everybody who asks for its place, weight or words.</summary>
    public Diagnostic Restore()
    {
        var text = new Message(Escaped(En), Escaped(Ru), Escaped(Ky));
        return new Diagnostic(
            new DiagnosticRule(Code, Severity, text),
            Location,
            // With no argument a text is taken as it is, with some it is a pattern; so there is always one.
            [.. Related.Cast<object>(), ""]
        );
    }

    private static string Escaped(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
