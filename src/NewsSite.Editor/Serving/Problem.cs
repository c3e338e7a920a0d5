using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Serving;

/// <summary>A diagnostic for the page's overlay, with the source lines around its location.</summary>
internal sealed record Problem(string Place, string Text, bool IsError, ImmutableArray<ProblemLine> Lines)
{
    private const int LinesAround = 2;

    public required string Code { get; init; }

    /// <summary>Address that opens the file at the problem's place in Visual Studio Code.</summary>
    public required string Editor { get; init; }

    /// <summary>Addresses of the pages that the problem concerns; empty if it concerns the whole site.</summary>
    public required ImmutableArray<string> Pages { get; init; }

    public static Problem Of(
        Diagnostic diagnostic,
        MessageLanguage language,
        SourceFolder source,
        PageSources sources
    ) =>
        new(
            diagnostic.Location.ToString(),
            $"{diagnostic.Rule.Code}: {diagnostic.Text(language)}",
            diagnostic.Severity == Severity.Error,
            LinesOf(diagnostic.Location, source)
        )
        {
            Code = diagnostic.Rule.Code,
            Editor = EditorLink(diagnostic.Location, source),
            Pages = sources.PagesOf(diagnostic.Location.Path),
        };

    private static string EditorLink(SourceLocation location, SourceFolder source)
    {
        var path = source.Absolute(location.Path).Replace('\\', '/').TrimStart('/');
        var place = location.Line == 0 ? "" : $":{location.Line}:{location.Column}";
        return $"vscode://file/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}{place}";
    }

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
                .. source
                    .LinesOf(location.Path)
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
