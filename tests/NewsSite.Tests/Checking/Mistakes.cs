using System.Text.RegularExpressions;

namespace NewsSite.Tests.Checking;

/// <summary>The mistakes an audit makes in the sample archive, and harmless edits.</summary>
internal static partial class Mistakes
{
    public static readonly Mistake[] All =
    [
        new("a number in one language", ["NS300", "NS301", "NS302", "NS303"], ChangeNumber),
        new("a look-alike letter", ["NS311"], (pair, random) => pair.Change(random, LookAlike)),
        new(
            "a broken link",
            ["NS141"],
            (pair, random) =>
                pair.Change(random, (text, _) => Replaced(text, "/index\\.(ky|ru)\\.md", "-x/index.$1.md"))
        ),
        new(
            "a list item less",
            ["NS307"],
            (pair, random) =>
                pair.Change(random, (text, _) => Replaced(text, @"(?m)^(- |[0-9]+\. ).*\n(?=\1|[0-9]+\. )", ""))
        ),
        new(
            "a quotation less",
            ["NS308"],
            (pair, random) => pair.Change(random, (text, _) => Replaced(text, @"(?m)^> .*\n", ""))
        ),
        new(
            "a section less",
            ["NS306"],
            (pair, random) =>
                pair.Change(random, (text, _) => Replaced(text, @"(?s)(?<=\n)## [^\n]*\n.*?(?=\n## )", ""))
        ),
        new("a paragraph in the other language", ["NS310"], ForeignParagraph),
        new(
            "Kyrgyz without its letters",
            ["NS313"],
            (pair, _) =>
                pair.Set(p => p.Ky = Body(p.Ky!, body => body.Replace('ө', 'о').Replace('ү', 'у').Replace('ң', 'н')))
        ),
        new(
            "a title in capitals",
            ["NS322"],
            (pair, random) =>
                pair.Change(
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
            (pair, random) => pair.Change(random, (text, _) => Replaced(text, "(?m)^## ", "#### "))
        ),
        new(
            "a quotation mark less",
            ["NS315"],
            (pair, random) => pair.Change(random, (text, _) => Body(text, body => Replaced(body, "»", "") ?? body))
        ),
        new(
            "an unknown topic",
            ["NS106"],
            (pair, _) => pair.Set(p => p.Ky = Replaced(p.Ky!, @"(?m)^topics: \[", "topics: [no-such-topic, "))
        ),
        new(
            "a date that is none",
            ["NS104"],
            (pair, _) => pair.Set(p => p.Ky = Replaced(p.Ky!, "(?m)^date: .*$", "date: 2022-13-45"))
        ),
        new(
            "a vague link",
            ["NS330"],
            (pair, random) =>
                pair.Change(
                    random,
                    (text, ky) => Replaced(text, @"(?<!!)\[[^\]^]+\]\(\.\.", $"[{(ky ? "бул жерде" : "здесь")}](..")
                )
        ),
        new(
            "a photo's name mistyped",
            ["NS121"],
            (pair, random) => pair.Change(random, (text, _) => Replaced(text, @"- file: (.*)\.jpg", "- file: x$1.jpg"))
        ),
        new(
            "a date in the future",
            ["NS105"],
            (pair, _) => pair.Set(p => p.Ky = Replaced(p.Ky!, "(?m)^date: .*$", "date: 2030-01-01"))
        ),
        new("moved into the future", ["NS253", "NS251", "NS250"], MoveIntoFuture),
        new("renamed", ["NS251", "NS250"], (pair, _) => pair.Set(p => p.RenamedTo = p.Story + "-jany")),
        new("a version deleted", ["NS254", "NS250"], (pair, _) => pair.Set(p => p.Ru = null)),
        new("unpublished", ["NS252"], (pair, _) => pair.Set(p => (p.Ky, p.Ru) = (AsDraft(p.Ky!), AsDraft(p.Ru!)))),
        new(
            "harmless: a sentence in both",
            [],
            (pair, _) =>
                pair.Set(p =>
                    (p.Ky, p.Ru) = (p.Ky + "\nБул тууралуу дагы жазабыз.\n", p.Ru + "\nМы ещё напишем об этом.\n")
                )
        ),
        new(
            "harmless: spaces and line ends",
            [],
            (pair, _) => pair.Set(p => p.Ky = p.Ky!.Replace("\n\n", "  \n\n\n", StringComparison.Ordinal))
        ),
    ];

    /// <summary>Replaces the first match. Returns null if there is none.</summary>
    private static string? Replaced(string text, string pattern, string replacement) =>
        Regex.IsMatch(text, pattern) ? new Regex(pattern).Replace(text, replacement, 1) : null;

    private static string Body(string text, Func<string, string> change)
    {
        var start = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        return text[..start] + change(text[start..]);
    }

    private static string AsDraft(string text) => "---\ndraft: true\n" + text[4..];

    /// <summary>Adds 13 to a number of the text, except the story's day and year and numbers of lists.</summary>
    private static bool ChangeNumber(VersionPair pair, Random random) =>
        pair.Change(
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

    private static bool ForeignParagraph(VersionPair pair, Random random)
    {
        var paragraph = Paragraph().Match(pair.Ru!);
        return paragraph.Success && pair.Set(p => p.Ky += "\n" + paragraph.Value);
    }

    /// <summary>
    /// Moves the story's folder and date into the future, so that a published story would be held back.
    /// </summary>
    private static bool MoveIntoFuture(VersionPair pair, Random random) =>
        pair.Set(p =>
        {
            p.RenamedTo = $"content/news/2030/01/{random.Next(10, 28)}-{p.Story.Split('/')[^1][3..]}";
            var date = $"date: 2030-01-{p.RenamedTo.Split('/')[^1][..2]}";
            p.Ky = Replaced(p.Ky!, "(?m)^date: .*$", date) ?? p.Ky;
            p.Ru = Replaced(p.Ru!, "(?m)^date: .*$", date) ?? p.Ru;
        });

    [GeneratedRegex(@"(?<![\p{L}\p{N}(/.\[-])[0-9]{1,4}(?![0-9./\])]|\. )")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?m)^[А-Я][^\n|>#]{120,}\n")]
    private static partial Regex Paragraph();
}
