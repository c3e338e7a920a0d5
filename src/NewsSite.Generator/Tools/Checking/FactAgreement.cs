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
    private readonly DiagnosticBag diagnostics;

    private FactAgreement(CheckedStory story, Side one, Side other, DiagnosticBag diagnostics) =>
        (this.story, this.one, this.other, this.diagnostics) = (story, one, other, diagnostics);

    /// <summary>One version, its language's words, and all its facts.</summary>
    private sealed record Side(CheckedArticle Version, Proofreading Words, FactReader Reader, FactPool Pool);

    /// <summary>Texts of two languages that should state the same facts.</summary>
    private sealed record Counterparts(ImmutableArray<PlacedText> One, ImmutableArray<PlacedText> Other);

    public static void Check(
        CheckedStory story,
        CheckedArticle one,
        CheckedArticle other,
        ImmutableArray<(Section? One, Section? Other)> sections,
        DiagnosticBag diagnostics
    )
    {
        if (SideOf(one) is { } side && SideOf(other) is { } otherSide)
        {
            new FactAgreement(story, side, otherSide, diagnostics).Check(sections);
        }
    }

    private static Side? SideOf(CheckedArticle version) =>
        Proofreading.Find(version.Language.Code) is { } words
            ? new Side(version, words, new FactReader(words), new FactPool())
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
        return facts;
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
        photo.Caption is { Length: > 0 } caption ? [PlacedText.Of(caption, photo.File.Location)] : [];

    private static ImmutableArray<PlacedText> HeadingOf(Section? section) =>
        section?.Heading is { } heading ? [heading.Text] : [];

    private static ImmutableArray<PlacedText> BlocksOf(Section? section) =>
        section is null ? [] : [.. section.Blocks.Select(block => block.Text)];

    private void Compare(Counterparts texts, ImmutableArray<Fact> facts, ImmutableArray<Fact> otherFacts)
    {
        var unsaid = facts.RemoveAll(fact => otherFacts.Any(fact.Says));
        var otherUnsaid = otherFacts.RemoveAll(fact => facts.Any(fact.Says));
        foreach (var kind in unsaid.Concat(otherUnsaid).Select(fact => fact.Kind).Distinct())
        {
            var mine = unsaid.RemoveAll(fact => fact.Kind != kind);
            var others = otherUnsaid.RemoveAll(fact => fact.Kind != kind);
            if (mine.Length == others.Length)
            {
                foreach (var (fact, otherFact) in mine.Zip(others))
                {
                    ComparePair(texts, fact, otherFact);
                }
            }
            else
            {
                foreach (var fact in mine.Where(fact => IsMissing(fact, other, texts.Other)))
                {
                    ReportMissing(fact, one, other, texts.Other);
                }

                foreach (var fact in others.Where(fact => IsMissing(fact, one, texts.One)))
                {
                    ReportMissing(fact, other, one, texts.One);
                }
            }
        }
    }

    /// <summary>Compares two facts at the same position of both versions.</summary>
    private void ComparePair(Counterparts texts, Fact fact, Fact otherFact)
    {
        // Both facts also occur elsewhere: report only if one of them occurs a different number of times.
        var uneven =
            one.Pool.CountOf(fact) != other.Pool.CountOf(fact)
            && one.Pool.CountOf(otherFact) != other.Pool.CountOf(otherFact)
            && other.Pool.CountOf(fact) > 0
            && one.Pool.CountOf(otherFact) > 0;
        if (IsMissing(fact, other, texts.Other) || IsMissing(otherFact, one, texts.One) || uneven)
        {
            var says = Difference.Between(
                one.Version.Language,
                fact.Written,
                other.Version.Language,
                otherFact.Written
            );
            diagnostics.Report(RuleOf(fact.Kind), fact.Location, says, otherFact.Location);
        }
    }

    private void ReportMissing(Fact fact, Side from, Side to, ImmutableArray<PlacedText> counterparts)
    {
        var says = Difference.OnlyIn(from.Version.Language, fact.Written, to.Version.Language);
        diagnostics.Report(RuleOf(fact.Kind), fact.Location, says, counterparts[0].Start);
    }

    private bool IsMissing(Fact fact, Side from, ImmutableArray<PlacedText> counterparts)
    {
        if (IsImplied(fact) || from.Pool.Says(fact))
        {
            return false;
        }

        var value = fact.Kind == FactKind.Date ? fact.Main.Value % 100 : fact.Main.Value;
        return !counterparts.Any(text => NumberWords.Name(text, value, from.Words));
    }

    /// <summary>True for the story's own day and year, which a text may leave out or replace by «бүгүн».</summary>
    private bool IsImplied(Fact fact) =>
        story.Day is { } day
        && fact.Main.Value
            == fact.Kind switch
            {
                FactKind.Date => day.Month * 100 + day.Day,
                FactKind.Number => day.Year,
                _ => -1,
            };

    private static DiagnosticRule RuleOf(FactKind kind) =>
        kind switch
        {
            FactKind.Percentage => AgreementRules.Percentages,
            FactKind.Date => AgreementRules.Dates,
            FactKind.Time or FactKind.Telephone => AgreementRules.Times,
            _ => AgreementRules.Numbers,
        };
}
