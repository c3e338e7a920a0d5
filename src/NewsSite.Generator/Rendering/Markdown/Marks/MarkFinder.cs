using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Input.Texts;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds everything in an article's Markdown that readers would see as marks, would see as something else, or would
/// not see.
/// </summary>
internal sealed class MarkFinder
{
    private readonly SourceText source;
    private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<string> elements = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(LeftMark Mark, VisibleText Text)> several = [];
    private readonly StarSigns stars = new();
    private readonly bool mayHaveSwitches;

    /// <summary>True if the text gives targets of links by name.</summary>
    private readonly bool hasTargets;

    private MarkFinder(MarkdownDocument document, SourceText source)
    {
        this.source = source;
        mayHaveSwitches = WikiSwitches.MayBeIn(source.Text);
        hasTargets = UnusedTargets.HasAny(document);
    }

    /// <summary>Returns the problems of a document, with places in its text: see <see cref="SourceText.InFile"/>.</summary>
    public static ImmutableArray<Diagnostic> Find(MarkdownDocument document, SourceText source)
    {
        var finder = new MarkFinder(document, source);
        finder.FindUnclosed();
        finder.Read(document);
        finder.ReadTitles(document);
        finder.FindUncalled(document);
        finder.AddSeveral();
        return finder.found.DrainToImmutable();
    }

    private void FindUnclosed()
    {
        if (source.UnclosedComment is { } comment)
        {
            found.Add(new Diagnostic(MarkRules.Unclosed, comment, ["<!--", "-->"]));
        }
    }

    private void Read(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case ContainerBlock inner:
                    Read(inner);
                    break;
                case FencedCodeBlock code:
                    FindUnclosed(code);
                    break;
                case CodeBlock code:
                    Report(
                        MarkRules.Accident,
                        code.Span.Start,
                        LeftMark.Quote(code.Lines.ToString()),
                        Kinds.Code,
                        Advice.NoIndentation
                    );
                    break;
                case LeafBlock { Inline: { } paragraph } when SecondFrontMatter.In(paragraph) is { } start:
                    Report(MarkRules.SecondFrontMatter, start, FirstLine(start));
                    break;
                case HeadingBlock { IsSetext: true, Inline: { } text } heading:
                    FindSetext(heading);
                    Read(text, canBeList: false, isItem: false);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    Read(leaf.Inline, leaf is ParagraphBlock && container is not TableCell, container is ListItemBlock);
                    break;
            }
        }
    }

    /// <param name="canBeList">True for a paragraph, whose lines could begin with the marks of a list or heading.</param>
    /// <param name="isItem">True for the text of a list's item.</param>
    private void Read(ContainerInline inline, bool canBeList, bool isItem)
    {
        foreach (var (start, written) in mayHaveSwitches ? WikiSwitches.In(inline) : [])
        {
            Report(MarkRules.Command, start, written, Advice.Delete);
        }

        if (!LeftoverMarks.MayBeIn(inline))
        {
            return;
        }

        UnevenEmphasis
            .In(inline)
            .ForEach(uneven =>
                Report(MarkRules.VisibleMarks, uneven.Start, uneven.Written, Advice.Write(uneven.Meant))
            );
        var text = VisibleText.Of(inline);
        var (certain, uncertain) = LeftoverMarks.In(text.Text, canBeList);
        foreach (var mark in certain.DistinctBy(mark => mark.Rule == MarkRules.Html ? mark.Name : $"{mark.Index}"))
        {
            Report(mark, text);
        }

        foreach (var mark in uncertain)
        {
            if (isItem && mark.Index > 0)
            {
                Report(mark, text);
            }
            else
            {
                several.Add((mark, text));
            }
        }

        foreach (var label in hasTargets ? UndefinedLabels.In(text.Text, certain) : [])
        {
            Report(label, text);
        }

        stars.Read(text, certain);
    }

    private string FirstLine(int start) =>
        LeftMark.Quote(source.Text[start..MarkdownLines.EndOfLine(source.Text, start)]);

    /// <summary>Checks the titles of links and pictures, which are shown as they are, and alternative texts.</summary>
    private void ReadTitles(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Title is { Length: > 0 } title && FieldMarks.In(title) is { } mark)
            {
                Report(mark.Rule, link.Span.Start, mark.Arguments);
            }

            if (PartedPictures.Before(link) is var (start, written, meant))
            {
                Report(MarkRules.NoLink, start, written, Advice.Write(meant));
            }

            if (link.IsImage && LeftoverMarks.MayBeIn(link))
            {
                var text = VisibleText.Of(link);
                LeftoverMarks.In(text.Text, canBeList: false).Certain.ForEach(left => Report(left, text));
            }
        }
    }

    /// <summary>Reports marks. The end of an HTML element counts only if its beginning was not reported.</summary>
    private void Report(LeftMark mark, VisibleText text)
    {
        var quote = text.Text.Substring(mark.Index, mark.Length);
        if (mark.Rule == MarkRules.Html && mark.Name.Length > 0)
        {
            var isEnd = quote.StartsWith("</", StringComparison.Ordinal);
            var isNew = elements.Add(mark.Name);
            if (isEnd && !isNew)
            {
                return;
            }
        }

        Report(mark.Rule, text.OffsetOf(mark.Index), LeftMark.Quote(quote), mark.Advice);
    }

    private void FindUnclosed(FencedCodeBlock code)
    {
        if (code.ClosingFencedCharCount == 0)
        {
            var fence = new string(code.FencedChar, Math.Max(3, code.OpeningFencedCharCount));
            Report(MarkRules.Unclosed, code.Span.Start, fence, fence);
        }
    }

    private void FindSetext(HeadingBlock heading)
    {
        var text = PlainText.Of(heading);
        var advice = new Message(
            $"for a heading write \"## {text}\", for a line leave an empty line before it",
            $"для подзаголовка напишите \"## {text}\", а для черты оставьте перед ней пустую строку",
            $"бөлүм аталышы үчүн \"## {text}\" деп жазыңыз, ал эми сызык үчүн анын алдына бош сап калтырыңыз"
        );
        Report(MarkRules.Accident, heading.Span.Start, LeftMark.Quote(text), Kinds.Heading, advice);
    }

    /// <summary>Reports the notes and the targets of links that nothing leads to.</summary>
    private void FindUncalled(MarkdownDocument document)
    {
        foreach (var (note, start) in RememberingFootnoteParser.FootnotesOf(document))
        {
            if (note.Order < 0)
            {
                Report(
                    MarkRules.Uncalled,
                    start,
                    $"[{note.Label}]: {LeftMark.Quote(PlainText.Of(note))}",
                    Kinds.CallNote($"[{note.Label}]")
                );
            }
        }

        foreach (var (label, offset) in UnusedTargets.In(document))
        {
            var advice = label.StartsWith('^') ? Kinds.NoteApart : Kinds.CallTarget(label);
            Report(MarkRules.Uncalled, offset, $"[{label}]:", advice);
        }
    }

    private void AddSeveral()
    {
        if (several.Count > 1)
        {
            foreach (var (mark, text) in several.DistinctBy(pair => pair.Text))
            {
                Report(mark, text);
            }
        }

        foreach (var (mark, text) in stars.Unpaired())
        {
            Report(mark, text);
        }
    }

    private void Report(DiagnosticRule rule, int offset, params ReadOnlySpan<object> arguments) =>
        found.Add(new Diagnostic(rule, source.PlaceOf(offset), [.. arguments]));
}
