using System.Text.RegularExpressions;
using NewsSite.Generator.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Checking;

/// <summary>
/// A seeded audit: two hundred random mistakes in the sample archive, one a story and run, each of which the right rule
/// must report. The table of what was found is the test's output.
/// </summary>
public sealed partial class AuditTests(ITestOutputHelper output) : IDisposable
{
    private const int Edits = 200;
    private const string Now = "2027-01-01T00:00:00+06:00";
    private readonly TestFolder folder = new();
    private readonly Random random = new(20220315);

    /// <summary>A kind of mistake, the codes that may report it, and how it is made; null where a text gives no occasion.</summary>
    private sealed record Mistake(string Name, string[] Codes, Func<Pair, Random, bool> Make);

    /// <summary>The two files of a story; what is set here is written. A null is a file that is deleted.</summary>
    private sealed class Pair(string story, string ky, string ru)
    {
        public string Story { get; } = story;
        public string? Ky { get; set; } = ky;
        public string? Ru { get; set; } = ru;
        public string? RenamedTo { get; set; }
    }

    private static readonly Mistake[] Mistakes =
    [
        new("a number in one language", ["NS300", "NS301", "NS302", "NS303"], ChangeNumber),
        new("a look-alike letter", ["NS311"], (pair, random) => Change(pair, random, LookAlike)),
        new(
            "a broken link",
            ["NS141"],
            (pair, random) =>
                Change(pair, random, (text, _) => Replaced(text, "/index\\.(ky|ru)\\.md", "-x/index.$1.md"))
        ),
        new(
            "a list item less",
            ["NS307"],
            (pair, random) =>
                Change(pair, random, (text, _) => Replaced(text, @"(?m)^(- |[0-9]+\. ).*\n(?=\1|[0-9]+\. )", ""))
        ),
        new(
            "a quotation less",
            ["NS308"],
            (pair, random) => Change(pair, random, (text, _) => Replaced(text, @"(?m)^> .*\n", ""))
        ),
        new(
            "a section less",
            ["NS306"],
            (pair, random) =>
                Change(pair, random, (text, _) => Replaced(text, @"(?s)(?<=\n)## [^\n]*\n.*?(?=\n## )", ""))
        ),
        new("a paragraph in the other language", ["NS310"], ForeignParagraph),
        new(
            "Kyrgyz without its letters",
            ["NS313"],
            (pair, _) =>
                Set(pair, p => p.Ky = Body(p.Ky!, body => body.Replace('ө', 'о').Replace('ү', 'у').Replace('ң', 'н')))
        ),
        new(
            "a title in capitals",
            ["NS322"],
            (pair, random) =>
                Change(
                    pair,
                    random,
                    (text, _) =>
                        Regex.Replace(
                            text,
                            "(?m)^title: (.*)$",
                            title =>
                                "title: "
                                + title.Groups[1].Value.ToUpperInvariant().Replace(": ", " ", StringComparison.Ordinal)
                        )
                )
        ),
        new(
            "a skipped heading level",
            ["NS331"],
            (pair, random) => Change(pair, random, (text, _) => Replaced(text, "(?m)^## ", "#### "))
        ),
        new(
            "a quotation mark less",
            ["NS315"],
            (pair, random) => Change(pair, random, (text, _) => Body(text, body => Replaced(body, "»", "") ?? body))
        ),
        new(
            "an unknown topic",
            ["NS106"],
            (pair, _) => Set(pair, p => p.Ky = Replaced(p.Ky!, @"(?m)^topics: \[", "topics: [no-such-topic, "))
        ),
        new(
            "a date that is none",
            ["NS104"],
            (pair, _) => Set(pair, p => p.Ky = Replaced(p.Ky!, "(?m)^date: .*$", "date: 2022-13-45"))
        ),
        new(
            "a vague link",
            ["NS330"],
            (pair, random) =>
                Change(
                    pair,
                    random,
                    (text, ky) => Replaced(text, @"(?<!!)\[[^\]^]+\]\(\.\.", $"[{(ky ? "бул жерде" : "здесь")}](..")
                )
        ),
        new(
            "a photo's name mistyped",
            ["NS121", "NS107"],
            (pair, random) => Change(pair, random, (text, _) => Replaced(text, @"- file: (.*)\.jpg", "- file: x$1.jpg"))
        ),
        new(
            "a date in the future",
            ["NS105", "NS107"],
            (pair, _) => Set(pair, p => p.Ky = Replaced(p.Ky!, "(?m)^date: .*$", "date: 2030-01-01"))
        ),
        new("moved into the future", ["NS251", "NS250"], MoveIntoFuture),
        new("renamed", ["NS251", "NS250"], (pair, _) => Set(pair, p => p.RenamedTo = p.Story + "-jany")),
        new("a version deleted", ["NS254", "NS250"], (pair, _) => Set(pair, p => p.Ru = null)),
        new("unpublished", ["NS252"], (pair, _) => Set(pair, p => (p.Ky, p.Ru) = (AsDraft(p.Ky!), AsDraft(p.Ru!)))),
        new(
            "harmless: a sentence in both",
            [],
            (pair, _) =>
                Set(
                    pair,
                    p => (p.Ky, p.Ru) = (p.Ky + "\nБул тууралуу дагы жазабыз.\n", p.Ru + "\nМы ещё напишем об этом.\n")
                )
        ),
        new(
            "harmless: spaces and line ends",
            [],
            (pair, _) => Set(pair, p => p.Ky = p.Ky!.Replace("\n\n", "  \n\n\n", StringComparison.Ordinal))
        ),
    ];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_hundred_random_mistakes_are_found_by_the_right_rules()
    {
        CopyRepository();
        var originals = ReadPairs();
        var found = Mistakes.ToDictionary(mistake => mistake.Name, _ => (Found: 0, Missed: 0));
        var missed = new List<string>();
        for (var made = 0; made < Edits; )
        {
            var batch = new List<(Pair Pair, Mistake Mistake)>();
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

    private (Pair, Mistake)? Mistaken(string story, string ky, string ru)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var pair = new Pair(story, ky, ru);
            // Numbers first: they are the costliest, and few stories of the sample have one.
            var mistake = Mistakes[attempt == 0 && random.Next(3) == 0 ? 0 : random.Next(Mistakes.Length)];
            if (mistake.Make(pair, random))
            {
                return (pair, mistake);
            }
        }

        return null;
    }

    /// <summary>Of a harmless edit: no rule of the texts says anything of the story itself.</summary>
    private static bool IsReported(Pair pair, Mistake mistake, IEnumerable<Diagnostic> problems)
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

    private static bool Set(Pair pair, Action<Pair> set)
    {
        var (ky, ru) = (pair.Ky, pair.Ru);
        set(pair);
        return pair.RenamedTo is not null || (pair.Ky, pair.Ru) != (ky, ru) && (pair.Ky is not null || ky is null);
    }

    /// <summary>Changes one of the two files; false where that changed nothing.</summary>
    private static bool Change(Pair pair, Random random, Func<string, bool, string?> change)
    {
        var ky = random.Next(2) == 0;
        var text = ky ? pair.Ky! : pair.Ru!;
        if (change(text, ky) is not { } changed || changed == text)
        {
            return false;
        }

        (pair.Ky, pair.Ru) = ky ? (changed, pair.Ru) : (pair.Ky, changed);
        return true;
    }

    /// <summary>The first match replaced; null where there is none.</summary>
    private static string? Replaced(string text, string pattern, string replacement) =>
        Regex.IsMatch(text, pattern) ? new Regex(pattern).Replace(text, replacement, 1) : null;

    private static string Body(string text, Func<string, string> change)
    {
        var start = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        return text[..start] + change(text[start..]);
    }

    private static string AsDraft(string text) => "---\ndraft: true\n" + text[4..];

    /// <summary>Adds 13 to a number of the text that is not its own day or year, nor that of a list.</summary>
    private static bool ChangeNumber(Pair pair, Random random) =>
        Change(
            pair,
            random,
            (text, _) =>
                Body(
                    text,
                    body =>
                    {
                        var numbers = Numbers().Matches(body);
                        return numbers.Count == 0
                            ? body
                            : Numbers()
                                .Replace(
                                    body,
                                    number => $"{int.Parse(number.Value) + 13}",
                                    1,
                                    numbers[random.Next(numbers.Count)].Index
                                );
                    }
                )
        );

    private static string? LookAlike(string text, bool ky) =>
        Replaced(text, @"(?<=\n[^\n#|>\[]*[а-я]{3})[ао](?=[а-я]{2})", "a");

    private static bool ForeignParagraph(Pair pair, Random random)
    {
        var paragraph = Paragraph().Match(pair.Ru!);
        return paragraph.Success && Set(pair, p => p.Ky += "\n" + paragraph.Value);
    }

    /// <summary>Its folder and its date say a day to come, so that what was published would be held back.</summary>
    private static bool MoveIntoFuture(Pair pair, Random random) =>
        Set(
            pair,
            p =>
            {
                p.RenamedTo = $"content/news/2030/01/{random.Next(10, 28)}-{p.Story.Split('/')[^1][3..]}";
                var date = $"date: 2030-01-{p.RenamedTo.Split('/')[^1][..2]}";
                p.Ky = Replaced(p.Ky!, "(?m)^date: .*$", date) ?? p.Ky;
                p.Ru = Replaced(p.Ru!, "(?m)^date: .*$", date) ?? p.Ru;
            }
        );

    private void CopyRepository()
    {
        foreach (var part in new[] { "content", "themes" })
        {
            var root = Repository.PathOf(part);
            foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                folder.Add($"{part}/{Path.GetRelativePath(root, file)}", File.ReadAllBytes(file));
            }
        }
    }

    /// <summary>The published stories that have a folder and both languages.</summary>
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

    private void Write(Pair pair)
    {
        Save(pair.Story + "/index.ky.md", pair.Ky);
        Save(pair.Story + "/index.ru.md", pair.Ru);
        if (pair.RenamedTo is { } name)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(name))!);
            Directory.Move(folder.PathOf(pair.Story), folder.PathOf(name));
        }
    }

    private void Restore(Pair pair, string story, string ky, string ru)
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

    [GeneratedRegex(@"(?<![\p{L}\p{N}(/.\[-])[0-9]{1,4}(?![0-9./\])]|\. )")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?m)^[А-Я][^\n|>#]{120,}\n")]
    private static partial Regex Paragraph();
}
