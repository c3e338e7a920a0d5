using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Input.Ledger;

/// <summary>
/// Ledger of all addresses ever published, <c>content/published.txt</c>. It has one address per line in ordinal order,
/// so that git merges it well. The program never removes a line.
/// </summary>
public sealed partial record AddressLedger(ImmutableArray<LedgerEntry> Entries)
{
    public const string Path = "content/published.txt";

    private const string Header = """
        # Every address this site has published, with its language and a hash of what stood there. Commit it with the articles.
        # Ар бир жарыяланган дарек. Бул файлды «newssite ledger update» буйругу жазат; аны макалалар менен кошо сактаңыз.
        # Все опубликованные адреса. Файл ведёт команда «newssite ledger update»; сохраняйте его вместе со статьями.

        """;

    private static readonly string[] ConflictMarks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

    /// <summary>Returns the ledger, or null if the site has none. Damaged lines are reported and skipped.</summary>
    public static AddressLedger? Load(SourceFolder source, DiagnosticBag diagnostics)
    {
        if (!source.FileExists(Path))
        {
            return null;
        }

        var bytes = SourceReader.ReadBytes(source, Path, diagnostics);
        var file = bytes is null ? null : SourceReader.DecodeAny(Path, bytes, diagnostics);
        return new AddressLedger(file is null ? [] : Parse(file.Text, diagnostics));
    }

    /// <summary>Returns the ledger that an earlier state of the file holds.</summary>
    internal static AddressLedger Of(byte[] content) =>
        new(Parse(Encoding.UTF8.GetString(content), new DiagnosticBag()));

    /// <summary>Returns the text of the file: the header, then the entries by address.</summary>
    public string ToText() =>
        Header.ReplaceLineEndings("\n")
        + string.Concat(
            Entries
                .OrderBy(entry => entry.Address, StringComparer.Ordinal)
                .Select(entry => $"{entry.Address} {entry.Language} {entry.Hash}\n")
        );

    private static ImmutableArray<LedgerEntry> Parse(string text, DiagnosticBag diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        var conflicts = MergeConflict.FindAll(text);
        foreach (var conflict in conflicts)
        {
            var location = new SourceLocation(Path, conflict.FirstLine, 1);
            diagnostics.Report(LedgerRules.Conflict, location, conflict.Ours, conflict.Theirs);
        }

        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            var location = new SourceLocation(Path, ++number, 1);
            var trimmed = line.TrimEnd();
            if (trimmed.Length == 0 || trimmed[0] == '#')
            {
                continue;
            }

            var match = Line().Match(trimmed);
            if (match.Success)
            {
                var groups = match.Groups;
                entries.Add(
                    new LedgerEntry(groups["address"].Value, groups["language"].Value, groups["hash"].Value, location)
                );
            }
            else if (!ConflictMarks.Any(mark => trimmed.StartsWith(mark, StringComparison.Ordinal)))
            {
                diagnostics.Report(LedgerRules.Damaged, location);
            }
            else if (!conflicts.Any(conflict => conflict.FirstLine <= number && number <= conflict.LastLine))
            {
                const string unnamed = MergeConflict.Unnamed;
                diagnostics.Report(LedgerRules.Conflict, location, unnamed, unnamed);
            }
        }

        return entries.DrainToImmutable();
    }

    [GeneratedRegex(
        @"^(?<address>(?!.*/\.\.?(?:/| ))/(?!/)[!-~]*) (?<language>[a-z]{2,3}|-) (?<hash>[0-9a-f]{16}|-)\z"
    )]
    private static partial Regex Line();
}
