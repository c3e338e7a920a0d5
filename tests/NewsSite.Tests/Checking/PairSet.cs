using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Checking;

/// <summary>
/// Texts a check is measured by, from a file of <c>Checking/Pairs</c>. Each block is a case: a line <c>right</c> or
/// <c>fault</c>, then a line for each version, which begins with its language.
/// </summary>
internal sealed record PairSet(IReadOnlyList<PairCase> Cases)
{
    /// <summary>Stories that the cases link to. One exists in Kyrgyz only.</summary>
    private static readonly string Others =
        Sample.Pair("2024/05/08-b", "Билим жаңылыгы")
        + Sample.Pair("2024/05/10-d", "Илим жаңылыгы")
        + Sample.Story("2024/05/09-c", "ky", "Бир тилдеги жаңылык");

    public static PairSet Read(string name)
    {
        var cases = new List<PairCase>();
        var lines = File.ReadAllLines(
            Path.Combine(Repository.PathOf("tests/NewsSite.Tests/Checking/Pairs"), $"{name}.txt")
        );
        for (var i = 0; i < lines.Length; i++)
        {
            var line = i + 1;
            var isFault = lines[i] == "fault";
            Assert.True(isFault || lines[i] == "right", $"{name}:{line}: a case begins with right or fault");
            var versions = new List<(string, string)>();
            while (++i < lines.Length && lines[i].Length > 0)
            {
                versions.Add((lines[i][..2], lines[i][3..]));
            }

            cases.Add(new PairCase(line, isFault, versions));
        }

        return new PairSet(cases);
    }

    /// <summary>Checks all cases as one archive, and counts those where one of the codes was reported.</summary>
    public PairFigures Measure(string settings, params string[] codes)
    {
        var check = TestCheck.Of(Sample.Settings(settings) + Others + string.Concat(Cases.Select(one => one.Files())));
        var reported = check
            .Problems.Where(problem => codes.Contains(problem.Rule.Code))
            .ToLookup(problem => problem.Location.Path.Split('/')[^2], problem => problem.ToString());
        var wrong = Cases
            .Where(one => reported.Contains(NameOf(one)) != one.IsFault)
            .Select(one => $"line {one.Line}: {string.Join('\n', reported[NameOf(one)].DefaultIfEmpty("not found"))}");
        return new PairFigures(
            Cases.Count(one => one.IsFault && reported.Contains(NameOf(one))),
            Cases.Count(one => !one.IsFault && reported.Contains(NameOf(one))),
            Cases.Count(one => one.IsFault && !reported.Contains(NameOf(one))),
            [.. wrong]
        );
    }

    private static string NameOf(PairCase one) => one.Key.Split('/')[^1];
}

/// <summary>How often a check was right.</summary>
/// <param name="Wrong">The cases where it was not, for a person to read.</param>
internal sealed record PairFigures(int Found, int FalseAlarms, int Missed, IReadOnlyList<string> Wrong)
{
    /// <summary>Share of the reports that were right.</summary>
    public double Precision => Found + FalseAlarms == 0 ? 0 : (double)Found / (Found + FalseAlarms);

    /// <summary>Share of the faults that were reported.</summary>
    public double Recall => Found + Missed == 0 ? 0 : (double)Found / (Found + Missed);

    public override string ToString() =>
        FormattableString.Invariant(
            $"precision {Precision:0.00}, recall {Recall:0.00} (found {Found}, false alarms {FalseAlarms}, missed {Missed})"
        );
}
