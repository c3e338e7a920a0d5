using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Checking;

/// <summary>
/// A seeded audit: two hundred random mistakes in the sample archive, one a story and run, each of which the right rule
/// must report. The test prints a table of the results.
/// </summary>
public sealed class AuditTests(ITestOutputHelper output) : IDisposable
{
    private const int Edits = 200;
    private const string Now = "2027-01-01T00:00:00+06:00";
    private readonly TestFolder folder = new();
    private readonly Random random = new(20220315);

    public void Dispose() => folder.Dispose();

    [LongFact]
    public void Two_hundred_random_mistakes_are_found_by_the_right_rules()
    {
        folder.AddCopy("content").AddCopy("themes");
        var originals = ReadPairs();
        var found = Mistakes.All.ToDictionary(mistake => mistake.Name, _ => (Found: 0, Missed: 0));
        var missed = new List<string>();
        for (var made = 0; made < Edits; )
        {
            var batch = new List<(VersionPair Pair, Mistake Mistake)>();
            foreach (var (story, ky, ru) in originals)
            {
                if (made + batch.Count < Edits && Mistaken(story, ky, ru) is { } edit)
                {
                    batch.Add(edit);
                }
            }

            made += batch.Count;
            batch.ForEach(edit => Write(edit.Pair));
            var problems = TestCheck.InFolder(folder.Root, now: Now).Problems;
            foreach (var (pair, mistake) in batch)
            {
                var right = IsReported(pair, mistake, problems);
                var (yes, no) = found[mistake.Name];
                found[mistake.Name] = right ? (yes + 1, no) : (yes, no + 1);
                missed.AddRange(right ? [] : [$"{mistake.Name}: {pair.Story}"]);
            }

            foreach (
                var ((story, ky, ru), edit) in batch.Select(edit =>
                    (originals.First(o => o.Story == edit.Pair.Story), edit)
                )
            )
            {
                Restore(edit.Pair, story, ky, ru);
            }
        }

        output.WriteLine(
            string.Join('\n', found.Select(row => $"{row.Key}: found {row.Value.Found}, missed {row.Value.Missed}"))
        );
        output.WriteLine(string.Join('\n', missed));
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    private (VersionPair, Mistake)? Mistaken(string story, string ky, string ru)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var pair = new VersionPair(story, ky, ru);
            // Prefer numbers, the costliest mistakes: few stories of the sample have one.
            var mistake = Mistakes.All[attempt == 0 && random.Next(3) == 0 ? 0 : random.Next(Mistakes.All.Length)];
            if (mistake.Make(pair, random))
            {
                return (pair, mistake);
            }
        }

        return null;
    }

    /// <summary>
    /// True if a right rule reports the mistake or, for a harmless edit, if no text rule reports the story.
    /// </summary>
    private static bool IsReported(VersionPair pair, Mistake mistake, IEnumerable<Diagnostic> problems)
    {
        var here = problems.Where(problem =>
            problem.Location.Path.StartsWith(pair.Story, StringComparison.Ordinal)
            || problem.Related.Any(place => place.Path.StartsWith(pair.Story, StringComparison.Ordinal))
            || problem.Text(MessageLanguage.English).Contains(pair.Story["content".Length..], StringComparison.Ordinal)
        );
        return mistake.Codes.Length > 0
            ? here.Any(problem => mistake.Codes.Contains(problem.Rule.Code))
            : !here.Any(problem => string.CompareOrdinal(problem.Rule.Code, "NS300") >= 0);
    }

    /// <summary>Returns the published stories that have a folder and both languages.</summary>
    private List<(string Story, string Ky, string Ru)> ReadPairs() =>
        [
            .. Directory
                .EnumerateFiles(folder.PathOf("content/news"), "index.ky.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder.Root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
                .Where(story => File.Exists(folder.PathOf(story + "/index.ru.md")))
                .Order(StringComparer.Ordinal)
                .Select(story => (story, folder.Read(story + "/index.ky.md"), folder.Read(story + "/index.ru.md")))
                .Where(pair =>
                    !pair.Item2.Contains("draft: true", StringComparison.Ordinal)
                    && !pair.Item2.Contains("withdrawn:", StringComparison.Ordinal)
                    && !pair.story.Contains("/2035/", StringComparison.Ordinal)
                ),
        ];

    private void Write(VersionPair pair)
    {
        Save(pair.Story + "/index.ky.md", pair.Ky);
        Save(pair.Story + "/index.ru.md", pair.Ru);
        if (pair.RenamedTo is { } name)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(name))!);
            Directory.Move(folder.PathOf(pair.Story), folder.PathOf(name));
        }
    }

    private void Restore(VersionPair pair, string story, string ky, string ru)
    {
        if (pair.RenamedTo is { } name)
        {
            Directory.Move(folder.PathOf(name), folder.PathOf(story));
        }

        Save(story + "/index.ky.md", ky);
        Save(story + "/index.ru.md", ru);
    }

    private void Save(string path, string? text)
    {
        if (text is null)
        {
            File.Delete(folder.PathOf(path));
        }
        else
        {
            File.WriteAllText(folder.PathOf(path), text);
        }
    }
}
