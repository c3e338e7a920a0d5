using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Desk;

/// <summary>Button at a problem.</summary>
/// <param name="Id">Names the problem, its place and the button.</param>
internal sealed record RemedyView(string Id, string Text);

/// <summary>
/// The edits that end problems at a press of a button: of each code, what the button says and what it does. A button is
/// offered only where its edit fits.
/// </summary>
internal static partial class Remedies
{
    private static readonly Message Delete = new("Delete it", "Удалить", "Өчүрүү");
    private static readonly Message DeleteLine = new("Delete the line", "Удалить строку", "Сапты өчүрүү");
    private static readonly Message Quote = new("Put it in quotation marks", "Взять в кавычки", "Тырмакчага алуу");
    private static readonly Message Write = new("Write «{0}»", "Написать «{0}»", "«{0}» деп жазуу");
    private static readonly Message AddSpace = new("Put a space", "Поставить пробел", "Боштук коюу");
    private static readonly Message Decoration = new("Mere decoration", "Просто украшение", "Жөн гана кооздук");
    private static readonly Message AddAlias = new(
        "Keep the old address",
        "Сохранить старый адрес",
        "Эски даректи сактоо"
    );
    private static readonly Message AsDraft = new("Make it a draft", "Сделать черновиком", "Каралама кылуу");
    private static readonly Message LeaveToOther = new(
        "Take it from the other version",
        "Взять из другой версии",
        "Башка нускадан алуу"
    );
    private static readonly Message WithoutLink = new("Take the link off", "Убрать ссылку", "Шилтемени алып салуу");

    /// <summary>A button of a rule.</summary>
    /// <param name="Label">Text of the button; the argument is what <paramref name="Shown"/> returns.</param>
    /// <param name="Edit">Returns the file after it, or null if it does not fit.</param>
    private sealed record Remedy(
        DiagnosticRule Rule,
        Message Label,
        Func<RemedyPlace, byte[]?> Edit,
        Func<RemedyPlace, string?>? Shown = null
    );

    private static readonly FrozenDictionary<string, ImmutableArray<Remedy>> ByCode = new Remedy[]
    {
        // Front matter that cannot be read as meant.
        new(YamlRules.Invalid, Quote, QuoteValue),
        new(YamlRules.Anchor, Quote, QuoteValue),
        new(YamlRules.CommentInText, Quote, QuoteValue),
        new(YamlRules.MisspelledKey, Write, at => at.Replace(at.Argument(0), at.Argument(1)), at => at.Argument(1)),
        new(YamlRules.EmptyValue, DeleteLine, at => at.RemoveLine()),
        new(YamlRules.UnknownKey, DeleteLine, RemoveKey),
        new(FileRules.ControlCharacter, Delete, RemoveCharacter),
        // Fields.
        new(ContentRules.NoDate, Write, at => at.Set("date", at.Argument(0)), at => at.Argument(0)),
        new(ContentRules.BadDate, Write, at => SetSuggested(at, "date"), at => at.Suggested),
        new(ContentRules.DateNotFolder, Write, SetDayOfFolder, at => at.Argument(1)),
        new(ContentRules.UnknownTopic, Write, at => SetSuggested(at, at.Field), at => at.Suggested),
        new(ContentRules.UnknownTopic, Delete, at => at.RemoveItem()),
        new(RegionRules.Unknown, Write, at => SetSuggested(at, at.Field), at => at.Suggested),
        new(ContentRules.Conflict, LeaveToOther, at => at.Set(at.Argument(0), null)),
        new(ContentRules.NoText, AsDraft, at => at.Set("draft", true)),
        new(ContentRules.NoAlternativeText, Decoration, at => at.Field is { } alt ? at.Set(alt, "") : null),
        new(ContentRules.NoSuchFile, Write, at => SetSuggested(at, at.Field), at => at.Suggested),
        new(PictureRules.ListedTwice, Delete, at => at.RemoveItem()),
        new(PressKitRules.NoPhotos, DeleteLine, at => at.Set("pressKit", null)),
        new(FormRules.SummaryRepeats, DeleteLine, at => at.Set("summary", null)),
        new(SettingRules.SilencesNothing, Delete, at => at.RemoveItem()),
        // Addresses.
        new(LedgerRules.Moved, AddAlias, AppendAlias),
        new(AddressRules.AliasOfItself, Delete, at => at.RemoveItem()),
        new(AddressRules.AliasTaken, Delete, at => at.RemoveItem()),
        new(AddressRules.AliasTwice, Delete, at => at.RemoveItem()),
        new(AddressRules.AliasIsFile, Delete, at => at.RemoveItem()),
        new(AddressRules.AliasTooLong, Delete, at => at.RemoveItem()),
        new(LinkRules.Broken, Write, ReplaceLink, LinkMeant),
        new(FormRules.LinkToOtherLanguage, Write, LinkOwnLanguage, at => at.Argument(2)),
        new(FormRules.LinkWithoutTarget, WithoutLink, RemoveEmptyLink),
        // The text.
        new(MarkRules.NoSpace, AddSpace, SpaceAfterMark),
        new(FormRules.SkippedLevel, Write, at => ReplaceMarks(at, at.Argument(2)), at => at.Argument(2)),
        new(WritingRules.ForeignLetters, Write, at => at.Replace(at.Argument(0), at.Argument(2)), at => at.Argument(2)),
        new(
            WritingRules.CyrillicInLatin,
            Write,
            at => at.Replace(at.Argument(0), at.Argument(2)),
            at => at.Argument(2)
        ),
        new(WritingRules.GluedSentence, Write, at => at.Replace(at.Argument(0), at.Argument(1)), at => at.Argument(1)),
        new(WritingRules.InvisibleCharacter, Delete, RemoveInvisible),
        new(WritingRules.GalleryRemains, Delete, at => at.Replace(at.Argument(0), "")),
    }
        .GroupBy(remedy => remedy.Rule.Code)
        .ToFrozenDictionary(same => same.Key, same => same.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Codes that have a button.</summary>
    public static IEnumerable<string> Codes => ByCode.Keys;

    /// <summary>Returns the buttons of a problem.</summary>
    public static ImmutableArray<RemedyView> Of(Diagnostic problem, SourceFolder typed, MessageLanguage messages) =>
        [
            .. Fitting(problem, typed)
                .Select(fit => new RemedyView(
                    fit.Id,
                    fit.Remedy.Label.In(messages, [fit.Remedy.Shown?.Invoke(fit.Place) ?? ""])
                )),
        ];

    /// <summary>Returns a file after the remedy of one of the problems; null if none has the id.</summary>
    public static (string Path, byte[] Bytes)? Find(IEnumerable<Diagnostic> problems, SourceFolder typed, string id) =>
        problems
            .SelectMany(problem => Fitting(problem, typed))
            .Where(fit => fit.Id == id)
            .Select(fit => ((string, byte[])?)(fit.Place.Problem.Location.Path, fit.Bytes))
            .FirstOrDefault();

    private static IEnumerable<(string Id, Remedy Remedy, RemedyPlace Place, byte[] Bytes)> Fitting(
        Diagnostic problem,
        SourceFolder typed
    )
    {
        var path = problem.Location.Path;
        if (
            !ByCode.TryGetValue(problem.Rule.Code, out var remedies)
            || !path.EndsWith(".md", StringComparison.Ordinal)
            || !typed.FileExists(path)
        )
        {
            yield break;
        }

        var place = new RemedyPlace(problem, typed.BytesOf(path));
        for (var i = 0; i < remedies.Length; i++)
        {
            if (remedies[i].Edit(place) is { } bytes && !bytes.AsSpan().SequenceEqual(place.Bytes))
            {
                yield return ($"{problem.Rule.Code}.{i} {problem.Location}", remedies[i], place, bytes);
            }
        }
    }

    /// <summary>Puts the value of a line's key in quotation marks, with its comment sign and all.</summary>
    private static byte[]? QuoteValue(RemedyPlace at) =>
        at.InLine(
            (line, _) =>
                KeyLine().Match(line) is { Success: true } match
                    ? match.Groups["key"].Value
                        + "\""
                        + match
                            .Groups["value"]
                            .Value.Replace("\\", "\\\\", StringComparison.Ordinal)
                            .Replace("\"", "\\\"", StringComparison.Ordinal)
                        + "\""
                        + match.Groups["rest"].Value
                    : null
        );

    /// <summary>Takes out a key with its value, if the value is no more than its line.</summary>
    private static byte[]? RemoveKey(RemedyPlace at) =>
        at.InLine((line, _) => TopLevelKeyWithValue().IsMatch(line) ? line : null) is null ? null : at.RemoveLine();

    private static byte[]? RemoveCharacter(RemedyPlace at) =>
        at.InLine(
            (line, column) =>
                column >= 0 && column < line.Length && ForbiddenCharacters.IndexIn(line.AsSpan(column, 1)) == 0
                    ? line.Remove(column, 1)
                    : null
        );

    private static byte[]? SetSuggested(RemedyPlace at, string? field) =>
        field is not null && at.Suggested is { } word ? at.Set(field, word) : null;

    /// <summary>Puts the day of the folder in place of the date's, and leaves the time of day.</summary>
    private static byte[]? SetDayOfFolder(RemedyPlace at) =>
        at.InLine(
            (line, _) =>
                DayInLine().Match(line) is { Success: true } match
                    ? match.Groups["before"].Value + at.Argument(1) + match.Groups["after"].Value
                    : null
        );

    private static byte[]? AppendAlias(RemedyPlace at) =>
        AliasLine().Match(at.Argument(1)) is { Success: true } line
            ? at.Append("aliases", line.Groups["last"].Value)
            : null;

    private static byte[]? ReplaceLink(RemedyPlace at) =>
        LinkMeant(at) is { } address ? ReplaceWritten(at, address) : null;

    /// <summary>Returns the suggested address as a link has it: a file of the content by its way from the article.</summary>
    private static string? LinkMeant(RemedyPlace at)
    {
        const string content = "content/";
        var (meant, own) = (at.Suggested, at.Problem.Location.Path);
        return meant is null || meant == own ? null
            : meant.StartsWith(content, StringComparison.Ordinal)
                ? Path.GetRelativePath(Path.GetDirectoryName(own)!, meant).Replace('\\', '/')
            : meant;
    }

    /// <summary>Replaces the address that the message names, as it stands in a link.</summary>
    private static byte[]? ReplaceWritten(RemedyPlace at, string address) =>
        at.Replace($"]({at.Argument(0)}", $"]({address}") ?? at.Replace($"]: {at.Argument(0)}", $"]: {address}");

    private static byte[]? LinkOwnLanguage(RemedyPlace at)
    {
        var (other, own, meant) = (at.Argument(0), at.Argument(1), at.Argument(2));
        return at.Replace(string.Concat(meant.AsSpan(..^$".{own}.md".Length), $".{other}.md"), meant);
    }

    private static byte[]? RemoveEmptyLink(RemedyPlace at) =>
        at.InLine(
            (line, _) =>
                EmptyLink().Match(line) is { Success: true } match
                    ? line[..match.Index] + match.Groups["text"].Value + line[(match.Index + match.Length)..]
                    : null
        );

    private static byte[]? SpaceAfterMark(RemedyPlace at) =>
        at.InLine(
            (line, _) =>
                MarkWithoutSpace().Match(line) is { Success: true } match ? line.Insert(match.Length, " ") : null
        );

    private static byte[]? ReplaceMarks(RemedyPlace at, string marks) =>
        at.InLine(
            (line, _) =>
                HeadingMarks().Match(line) is { Success: true } match
                    ? match.Groups["indent"].Value + marks + line[match.Length..]
                    : null
        );

    private static byte[]? RemoveInvisible(RemedyPlace at) =>
        at.InLine(
            (line, column) =>
                column >= 0 && column < line.Length && InvisibleCharacters.IsInvisible(line[column])
                    ? line.Remove(column, 1)
                    : null
        );

    [GeneratedRegex(@"^(?<key>\s*(?:- )?[\p{L}_][\p{L}\d_ ]*:[ \t]+)(?<value>[^""'\s|>\[{](?:.*\S)?)(?<rest>\s*)\z")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\d_ -]*:[ \t]+\S")]
    private static partial Regex TopLevelKeyWithValue();

    [GeneratedRegex(@"^(?<before>\s*date:\s*[""']?)[0-9]{4}-[0-9]{2}-[0-9]{2}(?<after>.*)\z")]
    private static partial Regex DayInLine();

    [GeneratedRegex(@"^aliases: \[(?:.*, )?(?<last>[^,\]]+)\]\z")]
    private static partial Regex AliasLine();

    [GeneratedRegex(@"(?<!!)\[(?<text>[^\[\]]*)\]\(\s*\)")]
    private static partial Regex EmptyLink();

    [GeneratedRegex(@"^ {0,3}(?:#{1,6}|[-+*]|[0-9]{1,9}[.)])(?=[^\s#+*-])")]
    private static partial Regex MarkWithoutSpace();

    [GeneratedRegex(@"^(?<indent> {0,3})#{1,6}(?=\s)")]
    private static partial Regex HeadingMarks();
}
