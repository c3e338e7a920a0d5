using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml.Repairs;

namespace NewsSite.Generator.Input.Content;

/// <summary>Says which line keeps a file from having front matter between two lines <c>---</c>.</summary>
internal static class FenceAdvice
{
    private const string Fence = "---";

    private static readonly Message EmptyLines = new(
        "; delete the empty lines before it",
        "; удалите пустые строки перед ней",
        "; анын алдындагы бош саптарды өчүрүңүз"
    );

    private static readonly Message Write = YamlCauses.Write(Fence);

    /// <summary>Reports a file without front matter, or whose front matter is not closed.</summary>
    public static void Report(SourceFile file, DiagnosticBag diagnostics)
    {
        var texts = file.Text.Split('\n');
        if (FrontMatter.Opens(file.Text))
        {
            diagnostics.Report(ContentRules.FrontMatterOpen, UnclosedAt(file.Path, texts));
            return;
        }

        var first = Array.FindIndex(texts, text => text.Trim().Length > 0);
        var location = new SourceLocation(file.Path, first + 1, 1);
        var advice =
            texts[first].TrimEnd() == Fence ? EmptyLines
            : IsFenceLike(texts[first]) ? Write
            : Message.Empty;
        diagnostics.Report(ContentRules.NoFrontMatter, location, advice);
    }

    /// <summary>Returns the line that should be the second fence, or before which it is missing.</summary>
    private static SourceLocation UnclosedAt(string path, string[] texts)
    {
        var lines = texts.Select((text, number) => new YamlLine(number, text)).ToArray();
        var fence = Array.FindIndex(texts, 1, IsFenceLike);
        if (fence >= 0)
        {
            return new SourceLocation(path, fence + 1, 1);
        }

        var declared = DeclaredKeys.Of(ArticleFields.All);
        var text = BlockRepairs.CloseFrontMatter(lines, declared, isSure: false)?.Line;
        // Without a text the line is missing at the end.
        var last = Array.FindLastIndex(texts, line => line.Trim().Length > 0);
        return new SourceLocation(path, (text ?? last) + 1, 1);
    }

    /// <summary>True for a line that somebody took for a fence: <c>----</c>, <c>—</c>, <c> ---</c>, <c>...</c>.</summary>
    private static bool IsFenceLike(string line)
    {
        var visible = string.Concat(
            line.Where(character => !char.IsWhiteSpace(character) && !InvisibleCharacters.IsInvisible(character))
        );
        return visible is "—" or "```yaml" or "```"
            || (visible.Length >= 2 && visible.All(character => "-–—―−‐‑_*+=~".Contains(character)))
            || visible is "...";
    }
}
