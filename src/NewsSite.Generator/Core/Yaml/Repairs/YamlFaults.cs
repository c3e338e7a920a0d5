using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>
/// Finds the cause of a YAML error: that repair of a known mistake after which the text can be read, or read further
/// than before.
/// </summary>
internal static class YamlFaults
{
    /// <summary>Number of lines before an error that may be its cause, whatever they contain.</summary>
    private const int LinesNear = 12;

    /// <summary>
    /// Number of lines before an error in which a bracket or quotation mark may be open. Larger texts are parsed too
    /// slowly to try every one.
    /// </summary>
    private const int LinesFar = 200;

    /// <summary>Returns the best repair, or null if none helps.</summary>
    /// <param name="error">Index of the error in the text.</param>
    public static YamlFix? Find(string yaml, int error, DeclaredKeys declared, bool isFrontMatter)
    {
        var texts = yaml.Split('\n');
        var lines = texts.Select((text, number) => new YamlLine(number, text)).ToArray();
        var at = yaml.AsSpan(0, Math.Min(error, yaml.Length)).Count('\n');
        var (best, fewest) = ((YamlFix?)null, Unread(yaml));
        foreach (var fix in Candidates(lines, at, declared, isFrontMatter))
        {
            var unread = Unread(fix.ApplyTo(texts));
            if (unread < fewest)
            {
                (best, fewest) = (fix, unread);
            }

            if (fewest < 0)
            {
                break;
            }
        }

        return best;
    }

    private static IEnumerable<YamlFix> Candidates(YamlLine[] lines, int at, DeclaredKeys declared, bool isFrontMatter)
    {
        var tried = lines[Math.Max(0, at - LinesFar)..Math.Min(lines.Length, at + 2)]
            .Where(line => at - line.Number <= LinesNear || line.Value is ['"' or '\'' or '[' or '{', ..])
            .ToArray();
        IEnumerable<YamlFix?> fixes =
        [
            SpaceRepairs.ReplaceOddCharacters(lines, declared),
            SpaceRepairs.MoveToLeftEdge(lines, declared),
            SpaceRepairs.RemoveDashes(lines, declared),
            .. tried.Select(line => SpaceRepairs.AddSpaceAfterDash(lines, line)),
            .. LineRepairs.All(declared).SelectMany(repair => tried.Select(repair)),
            .. BlockRepairs.Align(lines, at, declared).Where(_ => lines[at].Key is { } key && declared.Contains(key)),
            BlockRepairs.JoinText(lines, at),
            BlockRepairs.JoinQuoted(lines, at),
            isFrontMatter ? BlockRepairs.CloseFrontMatter(lines, declared, isSure: true) : null,
            BlockRepairs.IndentContinuation(lines, at, declared),
            at > 0 ? BlockRepairs.IndentContinuation(lines, at - 1, declared) : null,
            isFrontMatter ? BlockRepairs.CloseFrontMatter(lines, declared, isSure: false) : null,
            .. BlockRepairs.Align(lines, at, declared),
            .. BlockRepairs.Align(lines, at - 1, declared),
        ];
        return fixes.OfType<YamlFix>();
    }

    /// <summary>
    /// Returns the number of characters of a text after its first error; all of them if it is no map, and -1 if it has
    /// no error.
    /// </summary>
    private static int Unread(string yaml)
    {
        var events = new YamlEvents(yaml);
        try
        {
            events.Consume<StreamStart>();
            events.Consume<DocumentStart>();
            var isMap =
                events.Accept<MappingStart>(out _) || events.Accept<Scalar>(out var scalar) && scalar.Value == "";
            while (events.MoveNext()) { }

            return isMap ? -1 : yaml.Length;
        }
        catch (YamlException e)
        {
            return yaml.Length - (int)Math.Min(e.Start.Index, yaml.Length);
        }
    }
}
