using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown.Lists;

/// <summary>Begins a line for every speaker of a dialogue: without it the lines would run into one paragraph.</summary>
internal static class SpokenLines
{
    public static void Part(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LiteralInline first || !BeginsSpeech(first))
        {
            return;
        }

        foreach (var inline in paragraph.Inline)
        {
            if (inline is LineBreakInline { IsHard: false, NextSibling: LiteralInline next } line && BeginsSpeech(next))
            {
                line.IsHard = true;
            }
        }
    }

    private static bool BeginsSpeech(LiteralInline text) =>
        text.Content.AsSpan() is ['—' or '–', ' ' or '\u00A0', var letter, ..] && !char.IsLower(letter);
}
