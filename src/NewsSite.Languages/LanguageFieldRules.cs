using System.Text.RegularExpressions;
using Kind = NewsSite.Languages.LanguageFaultKind;

namespace NewsSite.Languages;

/// <summary>Requirements on the values of a language's data besides their types, as a table.</summary>
internal static partial class LanguageFieldRules
{
    private const string DateParts = "{year} {month} {monthInDates} {Month} {day} {dd} {mm}";

    private const string TimeParts = "{HH} {MM}";

    private static readonly string[] StemmingLists = ["steps", "further", "finish"];

    private static readonly string[] PluralCategories = ["zero", "one", "two", "few", "many"];

    /// <summary>A rule: the file, the fields, and what is wrong with a value, or null.</summary>
    /// <param name="Fields">Path of the fields; an asterisk stands for every name or item.</param>
    private sealed record Rule(string File, string Fields, Func<PlacedJson, (Kind, string)?> Check);

    private static readonly Rule[] Rules =
    [
        new(LanguageFolder.LanguageFile, "name", NotEmpty),
        new(LanguageFolder.LanguageFile, "openGraphLocale", NotEmpty),
        new(LanguageFolder.LanguageFile, "months", Count(12)),
        new(LanguageFolder.LanguageFile, "months.*", NotEmpty),
        new(LanguageFolder.LanguageFile, "monthsInDates", Count(12)),
        new(LanguageFolder.LanguageFile, "monthsInDates.*", NotEmpty),
        new(LanguageFolder.LanguageFile, "weekdays", Count(7)),
        new(LanguageFolder.LanguageFile, "weekdays.*", NotEmpty),
        new(LanguageFolder.LanguageFile, "dates.*", NotEmpty),
        .. new[] { "long", "medium", "short", "dayAndMonth", "monthAndYear", "monthInYear" }.Select(name => new Rule(
            LanguageFolder.LanguageFile,
            $"dates.{name}",
            Placeholders(DateParts)
        )),
        new(LanguageFolder.LanguageFile, "dates.time", Placeholders(TimeParts)),
        new(LanguageFolder.LanguageFile, "plurals", KeysAmong(PluralCategories)),
        new(LanguageFolder.LanguageFile, "plurals.*", PluralRuleIsReadable),
        new(LanguageFolder.LanguageFile, "numbers.decimal", NotEmpty),
        new(LanguageFolder.LanguageFile, "numbers.percent", Format("{0}")),
        new(LanguageFolder.LanguageFile, "numbers.oneOf", FormsForAllNumbers),
        new(LanguageFolder.LanguageFile, "numbers.oneOf.*.text", Format("{0}")),
        new(LanguageFolder.LanguageFile, "quotes.*", Count(2)),
        new(LanguageFolder.LanguageFile, "quotes.*.*", NotEmpty),
        new(LanguageFolder.LanguageFile, "lists.*", Format("{0}", "{1}")),
        new(LanguageFolder.LanguageFile, "reading.*", Format("{0}")),
        new(LanguageFolder.LanguageFile, "shortNumbers.after", NotEmptyList),
        new(LanguageFolder.LanguageFile, "shortNumbers.*.*", NotEmpty),
        new(LanguageFolder.LanguageFile, "alphabet", NotEmpty),
        new(LanguageFolder.LanguageFile, "transliteration.*", LatinOrNothing),
        new(LanguageFolder.SearchFile, "letters", NotEmpty),
        new(LanguageFolder.SearchFile, "homoglyphs", SameLength("letters", "meant")),
        new(LanguageFolder.SearchFile, "homoglyphs.letters", NoneTwice),
        new(LanguageFolder.SearchFile, "layout", SameLength("keys", "letters")),
        new(LanguageFolder.SearchFile, "layout.keys", NoneTwice),
        new(LanguageFolder.SearchFile, "latin", KeysNotEmpty),
        new(LanguageFolder.SearchFile, "stemming.vowels", NotEmpty),
        new(LanguageFolder.SearchFile, "stemming", StemmingStepsAreWhole),
        new(LanguageFolder.NumbersFile, "decimalMarks", NotEmpty),
        new(LanguageFolder.NumbersFile, "months", Count(12)),
        new(LanguageFolder.NumbersFile, "scales", ValuesAsKeys),
        new(LanguageFolder.NumbersFile, "scaleLetters", ValuesAsKeys),
        new(LanguageFolder.NumbersFile, "words", ValuesAsKeys),
        new(LanguageFolder.NumbersFile, "fractions", ValuesAsKeys),
        new(LanguageFolder.NumbersFile, "days", WholeNumbersAsKeys),
        new(LanguageFolder.NumbersFile, "otherYears", WholeNumbersAsKeys),
        new(LanguageFolder.ProofreadingFile, "fillers.*", NotEmpty),
        new(LanguageFolder.ProofreadingFile, "instructions.*", NotEmpty),
        new(LanguageFolder.ProofreadingFile, "leftOutLetters", SameLength("letters", "typedAs")),
        new(LanguageFolder.ProofreadingFile, "leftOutLetters.letters", NoneTwice),
        new(LanguageFolder.ProofreadingFile, "leftOutLetters.words", WordsHaveLetters),
        new(LanguageFolder.ProofreadingFile, "leftOutLetters.endings.*.typed", NotEmpty),
    ];

    /// <summary>Returns the values of a file that break a rule.</summary>
    public static IEnumerable<(PlacedJson Node, string Field, Kind Kind, string Detail)> Broken(
        string file,
        PlacedJson root,
        string code
    )
    {
        if (file == LanguageFolder.LanguageFile && root["code"] is { } written && written.Text != code)
        {
            yield return (written, "code", Kind.NotOneOf, code);
        }

        foreach (var rule in Rules.Where(rule => rule.File == file))
        {
            foreach (var (node, field) in Select(root, "", rule.Fields.Split('.')))
            {
                if (rule.Check(node) is var (kind, detail))
                {
                    yield return (node, field, kind, detail);
                }
            }
        }
    }

    private static IEnumerable<(PlacedJson Node, string Field)> Select(PlacedJson node, string field, string[] path)
    {
        if (path is not [var first, .. var rest])
        {
            return [(node, field)];
        }

        var members = node.Members.Where(member => first == "*" || member.Name == first);
        var items = first == "*" ? node.Items : [];
        return members
            .SelectMany(member =>
                Select(member.Value, field.Length == 0 ? member.Name : $"{field}.{member.Name}", rest)
            )
            .Concat(items.SelectMany((item, i) => Select(item, $"{field}[{i + 1}]", rest)));
    }

    private static (Kind, string)? NotEmpty(PlacedJson node) => node.Text.Trim().Length == 0 ? (Kind.Empty, "") : null;

    private static (Kind, string)? NotEmptyList(PlacedJson node) => node.Items.Count == 0 ? (Kind.Empty, "") : null;

    private static (Kind, string)? KeysNotEmpty(PlacedJson node) =>
        node.Members.Any(member => member.Name.Length == 0) ? (Kind.Empty, "") : null;

    private static Func<PlacedJson, (Kind, string)?> Count(int count) =>
        node => node.Items.Count != count ? (Kind.Count, $"{count}") : null;

    private static Func<PlacedJson, (Kind, string)?> KeysAmong(string[] names) =>
        node =>
            node.Members.FirstOrDefault(member => !names.Contains(member.Name)) is { Name: not null }
                ? (Kind.NotOneOf, string.Join(", ", names))
                : null;

    /// <summary>Allows placeholders of the table only, with both braces.</summary>
    private static Func<PlacedJson, (Kind, string)?> Placeholders(string known)
    {
        var names = known.Split(' ');
        return node =>
        {
            var rest = Placeholder().Replace(node.Text, match => names.Contains(match.Value) ? "" : match.Value);
            return rest.AsSpan().IndexOfAny('{', '}') >= 0 ? (Kind.Placeholder, string.Join(", ", names)) : null;
        };
    }

    /// <summary>Allows these placeholders and needs each of them.</summary>
    private static Func<PlacedJson, (Kind, string)?> Format(params string[] placeholders)
    {
        var allowed = Placeholders(string.Join(' ', placeholders));
        return node =>
            allowed(node)
            ?? (
                Array.Find(placeholders, name => !node.Text.Contains(name, StringComparison.Ordinal)) is { } missing
                    ? (Kind.NoPlaceholder, missing)
                    : null
            );
    }

    private static (Kind, string)? PluralRuleIsReadable(PlacedJson node) =>
        PluralRuleText().IsMatch(node.Text) ? null : (Kind.Rule, node.Text);

    /// <summary>The last form must take what the others leave.</summary>
    private static (Kind, string)? FormsForAllNumbers(PlacedJson node)
    {
        if (
            node.Items.Select(item => item["when"]!.Text).FirstOrDefault(rule => !PluralRuleText().IsMatch(rule)) is
            { } bad
        )
        {
            return (Kind.Rule, bad);
        }

        return node.Items is [.., var last] && TakesAll(PluralRule.Parse(last["when"]!.Text))
            ? null
            : (Kind.Rule, "n % 1 = 0");

        static bool TakesAll(PluralRule rule) => Enumerable.Range(0, 101).All(number => rule.Takes(number));
    }

    private static (Kind, string)? LatinOrNothing(PlacedJson node) =>
        node.Text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            ? null
            : (Kind.NotLatin, node.Text);

    private static Func<PlacedJson, (Kind, string)?> SameLength(string one, string other) =>
        node =>
            node.Kind == System.Text.Json.JsonTokenType.StartObject
            && node[one]!.Text.Length != node[other]!.Text.Length
                ? (Kind.Length, $"{one}, {other}")
                : null;

    private static (Kind, string)? NoneTwice(PlacedJson node) =>
        node.Text.GroupBy(letter => letter).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? (Kind.Repeated, $"{twice.Key}")
            : null;

    private static (Kind, string)? WordsHaveLetters(PlacedJson node) =>
        node.Text.Split(' ').Contains("*") ? (Kind.NoStem, "") : null;

    private static (Kind, string)? ValuesAsKeys(PlacedJson node) =>
        node.Members.All(member => NumberOrFraction().IsMatch(member.Name)) ? null : (Kind.NoNumber, "");

    private static (Kind, string)? WholeNumbersAsKeys(PlacedJson node) =>
        node.Members.All(member => int.TryParse(member.Name, out _)) ? null : (Kind.NoNumber, "");

    /// <summary>Each step does one thing, and each of its groups has a known region and endings.</summary>
    private static (Kind, string)? StemmingStepsAreWhole(PlacedJson stemming)
    {
        var shapes = stemming["shapes"]?.Members ?? [];
        if (
            shapes.Find(shape => !ShapeText().IsMatch(shape.Value.Text) || !IsPattern(shape.Value.Text)) is
            { Name: { } bad }
        )
        {
            return (Kind.NotOneOf, $"{bad}: [ ] ( ) | ^ $");
        }

        string[] regions =
        [
            .. stemming["regions"]!.Members.Select(region => region.Name),
            .. shapes.Select(shape => shape.Name),
            "root",
            "abbreviation",
        ];
        var steps = StemmingLists.SelectMany(name => stemming[name]!.Items);
        return steps.Select(step => Fault(step, regions)).FirstOrDefault(fault => fault is not null);
    }

    private static (Kind, string)? Fault(PlacedJson step, string[] regions)
    {
        var kinds = step.Members.Where(member => member.Name is "strip" or "first" or "all").ToList();
        if (kinds is not [var only])
        {
            return (Kind.NotOneOf, "strip, first, all");
        }

        if (only.Name != "strip")
        {
            return only.Value.Items.Select(inner => Fault(inner, regions)).FirstOrDefault(fault => fault is not null);
        }

        foreach (var group in only.Value.Items)
        {
            if (group.Items.Count is not (3 or 4))
            {
                return (Kind.Count, "3–4");
            }

            var conditions = group.Items[0].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!conditions.All(condition => regions.Contains(condition.TrimStart('!'))))
            {
                return (Kind.NotOneOf, string.Join(", ", regions));
            }
        }

        if (step["times"] is { } times && (!int.TryParse(times.Text, out var count) || count is < 1 or > 20))
        {
            return (Kind.Count, "1–20");
        }

        return (step["then"]?.Items ?? []).Select(inner => Fault(inner, regions)).FirstOrDefault(f => f is not null);
    }

    private static bool IsPattern(string text)
    {
        try
        {
            _ = new Regex(text, RegexOptions.ECMAScript);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Patterns that C# and browsers read alike: letters, classes, groups and alternatives.</summary>
    [GeneratedRegex(@"^[\p{L}'\[\]^()|$-]*$")]
    private static partial Regex ShapeText();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(
        @"^(?:[niv](?: % [1-9][0-9]{0,8})? !?= [0-9]{1,9}(?:\.\.[0-9]{1,9})?(?:,[0-9]{1,9}(?:\.\.[0-9]{1,9})?)*(?: (?:and|or) (?=[niv])|$))+$"
    )]
    private static partial Regex PluralRuleText();

    [GeneratedRegex(@"^[0-9]{1,15}(?:\.[0-9]{1,6}|/[1-9][0-9]{0,5})?$")]
    private static partial Regex NumberOrFraction();
}
