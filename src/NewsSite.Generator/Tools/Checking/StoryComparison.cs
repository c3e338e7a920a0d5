using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Compares two versions of a story.</summary>
internal static class StoryComparison
{
    public static void Check(CheckedStory story, ArticlePaths articles, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < story.Versions.Length; i++)
        {
            for (var j = i + 1; j < story.Versions.Length; j++)
            {
                Check(story, story.Versions[i], story.Versions[j], articles, diagnostics);
            }
        }
    }

    private static void Check(
        CheckedStory story,
        CheckedArticle one,
        CheckedArticle other,
        ArticlePaths articles,
        DiagnosticBag diagnostics
    )
    {
        if (one.Outline.Blocks.IsEmpty || other.Outline.Blocks.IsEmpty)
        {
            // Missing translations have a rule of their own.
            return;
        }

        var pairs = SectionAlignment.Align(Section.WithParts(one), Section.WithParts(other));
        CheckSections(one, other, pairs, diagnostics);
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
                    diagnostics
                );
                CheckCounts(
                    AgreementRules.Quotes,
                    one,
                    section,
                    section.Quotes,
                    other,
                    counterpart,
                    counterpart.Quotes,
                    diagnostics
                );
            }
        }

        FactAgreement.Check(story, one, other, pairs, diagnostics);
        LinkAgreement.Check(one, other, articles, diagnostics);
        FileAgreement.Check(one, other, diagnostics);
    }

    private static void CheckSections(
        CheckedArticle one,
        CheckedArticle other,
        ImmutableArray<(Section? One, Section? Other)> pairs,
        DiagnosticBag diagnostics
    )
    {
        var (last, otherLast) = (one.BodyStart, other.BodyStart);
        foreach (var (section, counterpart) in pairs)
        {
            if (section?.Heading is { } heading && counterpart is null)
            {
                var says = Difference.OnlyIn(one.Language, $"«{heading.Text.Text}»", other.Language);
                diagnostics.Report(AgreementRules.Sections, section.Start, says, otherLast);
            }
            else if (counterpart?.Heading is { } otherHeading && section is null)
            {
                var says = Difference.OnlyIn(other.Language, $"«{otherHeading.Text.Text}»", one.Language);
                diagnostics.Report(AgreementRules.Sections, counterpart.Start, says, last);
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
        DiagnosticBag diagnostics
    )
    {
        if (parts.Length > otherParts.Length)
        {
            var says = Difference.Between(one.Language, parts.Length, other.Language, otherParts.Length);
            diagnostics.Report(rule, parts[0], says, otherParts.IsEmpty ? counterpart.Start : otherParts[0]);
        }
        else if (otherParts.Length > parts.Length)
        {
            var says = Difference.Between(other.Language, otherParts.Length, one.Language, parts.Length);
            diagnostics.Report(rule, otherParts[0], says, parts.IsEmpty ? section.Start : parts[0]);
        }
    }
}
