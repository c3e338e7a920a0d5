using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>
/// Finds the titles of a new story: given or asked for, each in its language. Asks nothing where nobody can answer.
/// </summary>
internal sealed class NewStoryTitles(ImmutableArray<Language> languages, Report report)
{
    /// <summary>
    /// Returns a title or null for each language. A title that was given belongs to the language it is written in. Asks
    /// for what is not clear; reports it and returns null if nobody can be asked.
    /// </summary>
    public ImmutableArray<(Language Language, string? Title)>? Find(ImmutableArray<string> given)
    {
        var titles = given.IsEmpty ? Ask() : given;
        if (titles.IsEmpty)
        {
            report.WriteError(Texts.NeedsTitle);
            return null;
        }

        var isClear = given.IsEmpty || languages.Length == 1;
        if ((isClear ? languages : OrderOf(titles)) is not { } order)
        {
            var hasLetters = titles[0].Any(char.IsLetter);
            report.WriteError(hasLetters ? Texts.NeedsLanguage : Texts.NoSlug, titles[0], string.Join(", ", languages));
            return null;
        }

        // An empty answer leaves a title out.
        return
        [
            .. languages.Select(language =>
                (language, titles.ElementAtOrDefault(order.IndexOf(language)) is { Length: > 0 } title ? title : null)
            ),
        ];
    }

    /// <summary>Normalizes a title to NFC and single spaces.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', ComposedText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Returns the languages in the order of the titles, or null if it is not clear and nobody says.</summary>
    private ImmutableArray<Language>? OrderOf(ImmutableArray<string> titles)
    {
        if (TitleLanguages.Of(titles, languages) is { } recognized)
        {
            return recognized;
        }

        return titles.Length == 1 && AskLanguage(titles[0]) is { } answer
            ? [answer, .. languages.Remove(answer)]
            : null;
    }

    /// <summary>Asks for the title in each language. An empty answer leaves it out.</summary>
    private ImmutableArray<string> Ask()
    {
        if (!report.Terminal.IsInteractive)
        {
            return [];
        }

        var titles = ImmutableArray.CreateBuilder<string>();
        foreach (var language in languages)
        {
            var question = titles.Count == 0 ? Texts.AskTitle : Texts.AskOtherTitle;
            report.Terminal.Out.Write(question.In(report.Language, language.Name));
            titles.Add(OneLine(report.Terminal.In.ReadLine() ?? ""));
        }

        return titles.All(title => title.Length == 0) ? [] : titles.DrainToImmutable();
    }

    /// <summary>Asks which language a title is in. Returns null if nobody answers.</summary>
    private Language? AskLanguage(string title)
    {
        if (!report.Terminal.IsInteractive)
        {
            return null;
        }

        var names = string.Join(", ", languages.Select(language => $"{language.Code} ({language.Name})"));
        report.Terminal.Out.Write(Texts.AskLanguage.In(report.Language, title, names));
        var answer = (report.Terminal.In.ReadLine() ?? "").Trim();
        return languages.FirstOrDefault(language =>
            answer.Length > 0
            && (
                language.Code.Equals(answer, StringComparison.OrdinalIgnoreCase)
                || language.Name.StartsWith(answer, StringComparison.OrdinalIgnoreCase)
            )
        );
    }
}
