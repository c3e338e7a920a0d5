using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>
/// Checks that an article uses one kind of quotation marks, in pairs. „…“ may be nested in «…», and straight marks
/// after a digit mean inches.
/// </summary>
internal static class QuotationMarks
{
    public static void Check(CheckedArticle version, DiagnosticBag diagnostics)
    {
        var passage = new QuotationReader(diagnostics);
        var outer = new List<OuterQuotation>();
        Alone(version.Title);
        if (version.Summary is { } summary)
        {
            Alone(summary);
        }

        foreach (var block in version.Outline.Blocks)
        {
            switch (block.Kind)
            {
                case BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quote:
                    passage.Read(block.Text, mayRepeat: block.Kind != BlockKind.ListItem);
                    break;
                case BlockKind.Heading:
                    EndPassage();
                    Alone(block.Text);
                    break;
                default:
                    Alone(block.Text);
                    break;
            }
        }

        EndPassage();
        CheckKinds(outer, version, diagnostics);

        void Alone(PlacedText text)
        {
            if (text.Text.AsSpan().IndexOfAny(QuotationKind.AllMarks) >= 0)
            {
                var reader = new QuotationReader(diagnostics);
                reader.Read(text);
                reader.End();
                outer.AddRange(reader.Outer);
            }
        }

        void EndPassage()
        {
            passage.End();
            outer.AddRange(passage.Outer);
            passage.Outer.Clear();
        }
    }

    private static void CheckKinds(List<OuterQuotation> quotations, CheckedArticle version, DiagnosticBag diagnostics)
    {
        if (!quotations.Exists(quotation => quotation.Kind != quotations[0].Kind))
        {
            return;
        }

        // A paragraph in another language has marks of its own. It is reported as such.
        quotations.RemoveAll(quotation => ParagraphLanguage.OtherLanguageOf(quotation.Text, version) is not null);
        if (quotations.Find(quotation => quotation.Kind != quotations[0].Kind) is { } other)
        {
            diagnostics.Report(
                WritingRules.MixedQuotationMarks,
                other.Location,
                other.Kind.Marks,
                quotations[0].Kind.Marks,
                quotations[0].Location
            );
        }
    }
}
