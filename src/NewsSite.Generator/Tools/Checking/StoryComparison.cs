using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Compares two versions of a story.</summary>
internal static class StoryComparison
{
    public static void Check(CheckedStory story, SiteLinks site, DiagnosticBag diagnostics)
    {
        var differences = new Differences(diagnostics, hasOnePair: story.Versions.Length <= 2);
        for (var i = 0; i < story.Versions.Length; i++)
        {
            for (var j = i + 1; j < story.Versions.Length; j++)
            {
                Check(story, story.Versions[i], story.Versions[j], site, differences);
            }
        }
    }

    private static void Check(
        CheckedStory story,
        CheckedArticle one,
        CheckedArticle other,
        SiteLinks site,
        Differences differences
    )
    {
        if (one.Outline.Blocks.IsEmpty || other.Outline.Blocks.IsEmpty)
        {
            // Missing translations have a rule of their own.
            return;
        }

        var pairs = SectionAlignment.Align(Section.WithParts(one), Section.WithParts(other));
        CheckSections(one, other, pairs, differences);
        foreach (var (section, counterpart) in pairs)
        {
            if (section is not null && counterpart is not null)
            {
                CheckCounts(
                    AgreementRules.ListItems,
                    one,
                    section,
                    section.ListItems,
                    other,
                    counterpart,
                    counterpart.ListItems,
                    differences
                );
                CheckCounts(
                    AgreementRules.Quotes,
                    one,
                    section,
                    section.Quotes,
                    other,
                    counterpart,
                    counterpart.Quotes,
                    differences
                );
            }
        }

        FactAgreement.Check(story, one, other, pairs, differences);
        LinkAgreement.Check(one, other, site, differences);
        FileAgreement.Check(one, other, differences);
    }

    private static void CheckSections(
        CheckedArticle one,
        CheckedArticle other,
        ImmutableArray<(Section? One, Section? Other)> pairs,
        Differences differences
    )
    {
        var (last, otherLast) = (one.BodyStart, other.BodyStart);
        foreach (var (section, counterpart) in pairs)
        {
            if (section?.Heading is { } heading && counterpart is null)
            {
                var says = new Differences.Statement(one, section.Start, $"«{heading.Text.Text}»");
                differences.OnlyIn(AgreementRules.Sections, says, other, otherLast, key: null);
            }
            else if (counterpart?.Heading is { } otherHeading && section is null)
            {
                var says = new Differences.Statement(other, counterpart.Start, $"«{otherHeading.Text.Text}»");
                differences.OnlyIn(AgreementRules.Sections, says, one, last, key: null);
            }

            (last, otherLast) = (section?.Start ?? last, counterpart?.Start ?? otherLast);
        }
    }

    /// <summary>Reports differing counts at the version that has more.</summary>
    private static void CheckCounts(
        DiagnosticRule rule,
        CheckedArticle one,
        Section section,
        ImmutableArray<SourceLocation> parts,
        CheckedArticle other,
        Section counterpart,
        ImmutableArray<SourceLocation> otherParts,
        Differences differences
    )
    {
        var place = parts.IsEmpty ? section.Start : parts[0];
        var otherPlace = otherParts.IsEmpty ? counterpart.Start : otherParts[0];
        var says = new Differences.Statement(one, place, parts.Length);
        var otherSays = new Differences.Statement(other, otherPlace, otherParts.Length);
        if (parts.Length > otherParts.Length)
        {
            differences.Between(rule, says, otherSays);
        }
        else if (otherParts.Length > parts.Length)
        {
            differences.Between(rule, otherSays, says);
        }
    }
}
