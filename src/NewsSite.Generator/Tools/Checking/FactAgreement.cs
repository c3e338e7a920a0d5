using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Finds numbers, percentages, dates, times and telephone numbers that only one version has. If two sections have the
/// same shape, their paragraphs are compared pair by pair; otherwise the whole sections are compared. A fact found
/// elsewhere in the other version is not reported, since translators may move a sentence.
/// </summary>
internal sealed class FactAgreement
{
    private readonly CheckedStory story;
    private readonly Side one;
    private readonly Side other;
    private readonly Differences differences;

    private FactAgreement(CheckedStory story, Side one, Side other, Differences differences) =>
        (this.story, this.one, this.other, this.differences) = (story, one, other, differences);

    /// <summary>One version, its language's words, and all its facts.</summary>
    private sealed record Side(CheckedArticle Version, NumberGrammar Grammar, FactReader Reader, FactPool Pool);

    /// <summary>Texts of two languages that should state the same facts.</summary>
    private sealed record Counterparts(ImmutableArray<PlacedText> One, ImmutableArray<PlacedText> Other);

    public static void Check(
        CheckedStory story,
        CheckedArticle one,
        CheckedArticle other,
        ImmutableArray<(Section? One, Section? Other)> sections,
        Differences differences
    )
    {
        if (SideOf(one) is { } side && SideOf(other) is { } otherSide)
        {
            new FactAgreement(story, side, otherSide, differences).Check(sections);
        }
    }

    private static Side? SideOf(CheckedArticle version) =>
        version.Language.NumberGrammar is { } grammar
            ? new Side(version, grammar, new FactReader(grammar), new FactPool())
            : null;

    private void Check(ImmutableArray<(Section? One, Section? Other)> sections)
    {
        var read = Texts(sections)
            .Select(texts => (Texts: texts, One: Read(one, texts.One), Other: Read(other, texts.Other)))
            .ToList();
        foreach (var (texts, facts, otherFacts) in read)
        {
            // A whole part that only one version has, such as a summary or a section, is reported once, not for each
            // number.
            if (!texts.One.IsEmpty && !texts.Other.IsEmpty)
            {
                Compare(texts, facts, otherFacts);
            }
        }
    }

    private static ImmutableArray<Fact> Read(Side side, ImmutableArray<PlacedText> texts)
    {
        ImmutableArray<Fact> facts = [.. texts.SelectMany(side.Reader.Read)];
        side.Pool.Add(facts);
        return facts.RemoveAll(fact => fact.IsOptional);
    }

    private IEnumerable<Counterparts> Texts(ImmutableArray<(Section? One, Section? Other)> sections)
    {
        yield return new([one.Version.Title], [other.Version.Title]);
        yield return new(
            one.Version.Summary is { } summary ? [summary] : [],
            other.Version.Summary is { } otherSummary ? [otherSummary] : []
        );
        foreach (var (photo, otherPhoto) in one.Version.Article.Photos.Zip(other.Version.Article.Photos))
        {
            yield return new(Caption(photo), Caption(otherPhoto));
        }

        foreach (var (section, counterpart) in sections)
        {
            yield return new(HeadingOf(section), HeadingOf(counterpart));
            if (section is not null && counterpart is not null && section.IsShapedLike(counterpart))
            {
                foreach (var (block, otherBlock) in section.Blocks.Zip(counterpart.Blocks))
                {
                    yield return new([block.Text], [otherBlock.Text]);
                }
            }
            else
            {
                yield return new(BlocksOf(section), BlocksOf(counterpart));
            }
        }
    }

    private static ImmutableArray<PlacedText> Caption(Photo photo) =>
        photo.Caption is { Value.Length: > 0 } caption
            ? [Prose.Of(PlacedText.Of(caption.Value, caption.Location))]
            : [];

    private static ImmutableArray<PlacedText> HeadingOf(Section? section) =>
        section?.Heading is { } heading ? [heading.Text] : [];

    private static ImmutableArray<PlacedText> BlocksOf(Section? section) =>
        section is null ? [] : [.. section.Blocks.Select(block => block.Text)];

    private void Compare(Counterparts texts, ImmutableArray<Fact> facts, ImmutableArray<Fact> otherFacts)
    {
        var unsaid = Without(facts, otherFacts);
        var otherUnsaid = Without(otherFacts, facts);
        if ((unsaid.IsEmpty && otherUnsaid.IsEmpty) || IsUntranslated(texts))
        {
            return;
        }

        var words = new NumberWords(one.Grammar, texts.One);
        var otherWords = new NumberWords(other.Grammar, texts.Other);
        foreach (var kind in unsaid.Concat(otherUnsaid).Select(fact => fact.Kind).Distinct())
        {
            var mine = unsaid.RemoveAll(fact => fact.Kind != kind);
            var others = otherUnsaid.RemoveAll(fact => fact.Kind != kind);
            if (mine.Length == others.Length)
            {
                foreach (var (fact, otherFact) in mine.Zip(others))
                {
                    ComparePair(fact, words, otherFact, otherWords);
                }
            }
            else
            {
                foreach (var fact in mine.Where(fact => IsMissing(fact, other, otherWords)))
                {
                    ReportMissing(fact, one, other, texts.Other);
                }

                foreach (var fact in others.Where(fact => IsMissing(fact, one, words)))
                {
                    ReportMissing(fact, other, one, texts.One);
                }
            }
        }
    }

    /// <summary>True for a pair of which one is in another language. It is reported as such, not for its numbers.</summary>
    private bool IsUntranslated(Counterparts texts) =>
        (texts.One is [var text] && ParagraphLanguage.OtherLanguageOf(text, one.Version) is not null)
        || (
            texts.Other is [var counterpart]
            && ParagraphLanguage.OtherLanguageOf(counterpart, other.Version) is not null
        );

    private static ImmutableArray<Fact> Without(ImmutableArray<Fact> facts, ImmutableArray<Fact> others)
    {
        if (facts.IsEmpty || others.IsEmpty)
        {
            return facts;
        }

        var said = new FactPool(others);
        return facts.RemoveAll(said.Says);
    }

    /// <summary>Compares two facts at the same position of both versions.</summary>
    /// <param name="words">Words of the texts that state the facts, in each version.</param>
    private void ComparePair(Fact fact, NumberWords words, Fact otherFact, NumberWords otherWords)
    {
        // Both facts also occur elsewhere: report only if one of them occurs a different number of times.
        var uneven =
            one.Pool.CountOf(fact) != other.Pool.CountOf(fact)
            && one.Pool.CountOf(otherFact) != other.Pool.CountOf(otherFact)
            && other.Pool.CountOf(fact) > 0
            && one.Pool.CountOf(otherFact) > 0;
        if (IsMissing(fact, other, otherWords) || IsMissing(otherFact, one, words) || uneven)
        {
            differences.Between(
                RuleOf(fact.Kind),
                new(one.Version, fact.Location, fact.Written),
                new(other.Version, otherFact.Location, otherFact.Written)
            );
        }
    }

    private void ReportMissing(Fact fact, Side from, Side to, ImmutableArray<PlacedText> counterparts)
    {
        var says = new Differences.Statement(from.Version, fact.Location, fact.Written);
        differences.OnlyIn(RuleOf(fact.Kind), says, to.Version, counterparts[0].Start, fact.Main);
    }

    private bool IsMissing(Fact fact, Side from, NumberWords words) =>
        !IsImplied(fact) && !from.Pool.Says(fact) && !words.Name(fact) && !IsRelative(fact, from.Grammar, words);

    /// <summary>True for the story's own day and year, which a text may leave out or replace by «бүгүн».</summary>
    private bool IsImplied(Fact fact) =>
        story.Day is { } day && (fact.Main == DateOf(day) || fact.Main == new Reading(FactKind.Number, day.Year));

    /// <summary>True for a day or year near the story's own, which the texts name by «кечээ» or «былтыр».</summary>
    private bool IsRelative(Fact fact, NumberGrammar grammar, NumberWords words)
    {
        if (story.Day is not { } day)
        {
            return false;
        }

        return fact.Main.Kind == FactKind.Date
            ? grammar.Days.Any(near => fact.Main == DateOf(day.AddDays(near.Distance)) && words.Has(near.Words))
            : grammar.OtherYears.Any(near => fact.Main.Value == day.Year + near.Distance && words.Has(near.Words));
    }

    private static Reading DateOf(DateOnly day) => new(FactKind.Date, day.Month * 100 + day.Day);

    private static DiagnosticRule RuleOf(FactKind kind) =>
        kind switch
        {
            FactKind.Percentage => AgreementRules.Percentages,
            FactKind.Date => AgreementRules.Dates,
            FactKind.Time or FactKind.Telephone => AgreementRules.Times,
            _ => AgreementRules.Numbers,
        };
}
