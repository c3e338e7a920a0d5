using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Serving;

/// <summary>A diagnostic for the page's overlay, with the source lines around its location.</summary>
internal sealed record Problem(string Place, string Text, bool IsError, ImmutableArray<ProblemLine> Lines)
{
    private const int LinesAround = 2;

    public static Problem Of(Diagnostic diagnostic, MessageLanguage language, SourceFolder source) =>
        new(
            diagnostic.Location.ToString(),
            $"{diagnostic.Rule.Code}: {diagnostic.Text(language)}",
            diagnostic.Severity == Severity.Error,
            LinesOf(diagnostic.Location, source)
        );

    private static ImmutableArray<ProblemLine> LinesOf(SourceLocation location, SourceFolder source)
    {
        if (location.Line == 0 || !source.FileExists(location.Path))
        {
            return [];
        }

        try
        {
            var first = Math.Max(1, location.Line - LinesAround);
            return
            [
                .. File.ReadLines(source.Absolute(location.Path))
                    .Skip(first - 1)
                    .Take(location.Line + LinesAround - first + 1)
                    .Select((text, i) => new ProblemLine(first + i, text, first + i == location.Line)),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file is gone: show the message without lines.
            return [];
        }
    }
}

/// <summary>A line of a source file. <paramref name="Number"/> counts from 1.</summary>
internal sealed record ProblemLine(int Number, string Text, bool IsPlace);
