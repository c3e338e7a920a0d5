using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Merges the corrections and the withdrawal of a story's versions and checks that they agree.</summary>
internal sealed class AmendmentMerger(SiteConfiguration configuration, DiagnosticBag diagnostics)
{
    private readonly SharedFields shared = new(diagnostics);

    /// <summary>Returns the corrections, oldest first, including future ones.</summary>
    public ImmutableArray<Correction> Corrections(ImmutableArray<Article> versions, DateTimeOffset storyDate)
    {
        var corrections = shared.FirstOf(
            versions,
            version => version.Corrections,
            (one, other) =>
                one.Length == other.Length
                && one.Zip(other).All(pair => pair.First.Date.Value == pair.Second.Date.Value)
                && one.Zip(other).All(pair => pair.First.Note.HasSameTexts(pair.Second.Note)),
            list => list[0].Date.Location,
            "corrections"
        );
        var languages = versions.Select(version => version.Language).ToImmutableArray();
        foreach (var correction in corrections)
        {
            CheckLanguages(correction.Note, "note", languages);
            if (IsBefore(correction.Date.Value, storyDate))
            {
                diagnostics.Report(
                    ContentRules.CorrectedBeforeStory,
                    correction.Date.Location,
                    Iso(correction.Date.Value),
                    Iso(storyDate)
                );
            }
        }

        return corrections.Sort((a, b) => a.Date.Value.CompareTo(b.Date.Value));
    }

    /// <summary>Returns the withdrawal, which may lie in the future, or null if there is none.</summary>
    public Withdrawal? Withdrawal(ImmutableArray<Article> versions, DateTimeOffset storyDate)
    {
        var withdrawn = shared.FirstOf(
            versions,
            version => version.Withdrawn is null ? [] : ImmutableArray.Create(version.Withdrawn),
            (one, other) => one[0].Date.Value == other[0].Date.Value && one[0].Reason.HasSameTexts(other[0].Reason),
            list => list[0].Date.Location,
            "withdrawn"
        );
        foreach (var withdrawal in withdrawn)
        {
            // The notice appears in every language of the site, even if the story had no version in it.
            CheckLanguages(withdrawal.Reason, "reason", configuration.Languages);
            if (IsBefore(withdrawal.Date.Value, storyDate))
            {
                diagnostics.Report(
                    ScheduleRules.WithdrawnBeforeStory,
                    withdrawal.Date.Location,
                    Iso(withdrawal.Date.Value),
                    Iso(storyDate)
                );
            }
        }

        return withdrawn.FirstOrDefault();
    }

    /// <summary>Reports languages in which a text is missing, and languages that the site does not have.</summary>
    public void CheckLanguages(TranslatedText text, string name, ImmutableArray<Language> languages)
    {
        foreach (var language in languages.Where(language => text.In(language) is null))
        {
            diagnostics.Report(ContentRules.NoteNotInLanguage, text.Location, name, language.Code, language.Name);
        }

        foreach (
            var code in text
                .Texts.Select(text => text.LanguageCode)
                .Where(code => configuration.Languages.All(l => l.Code != code))
        )
        {
            var known = string.Join(", ", configuration.Languages);
            diagnostics.Report(ContentRules.NoteInOtherLanguage, text.Location, code, known);
        }
    }

    /// <summary>
    /// True if an amendment is dated before its story came out. Midnight stands for a day without an hour.
    /// </summary>
    private static bool IsBefore(DateTimeOffset amendment, DateTimeOffset story) =>
        amendment < story && (amendment.Date < story.Date || amendment.TimeOfDay != TimeSpan.Zero);

    private static string Iso(DateTimeOffset date) =>
        date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm");
}
