using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Markdown;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>A part of an article from one heading to the next. The first has no heading.</summary>
internal sealed record Section(
    TextBlock? Heading,
    ImmutableArray<TextBlock> Blocks,
    ImmutableArray<SourceLocation> ListItems,
    ImmutableArray<SourceLocation> Quotes,
    SourceLocation Start
)
{
    /// <summary>
    /// Returns an article's sections. The first, possibly empty, holds the blocks before any heading.
    /// </summary>
    public static ImmutableArray<Section> Of(CheckedArticle version)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var blocks = new List<TextBlock>();
        TextBlock? heading = null;
        foreach (var block in version.Outline.Blocks)
        {
            if (block.Kind == BlockKind.Heading)
            {
                Close();
                heading = block;
            }
            else
            {
                blocks.Add(block);
            }
        }

        Close();
        return sections.DrainToImmutable();

        void Close()
        {
            sections.Add(new Section(heading, [.. blocks], [], [], heading?.Text.Start ?? version.BodyStart));
            blocks.Clear();
        }
    }

    /// <summary>Returns the sections, with list items and quotations counted as their parts.</summary>
    public static ImmutableArray<Section> WithParts(CheckedArticle version)
    {
        var sections = Of(version);
        return
        [
            .. sections.Select(
                (section, i) =>
                {
                    SourceLocation? end = i + 1 < sections.Length ? sections[i + 1].Start : null;
                    return section with
                    {
                        ListItems = Between(version.Outline.ListItems, section, i, end),
                        Quotes = Between(version.Outline.Quotes, section, i, end),
                    };
                }
            ),
        ];
    }

    /// <summary>True if both sections have the same kinds of blocks in the same order.</summary>
    public bool IsShapedLike(Section other) =>
        Blocks.Select(block => block.Kind).SequenceEqual(other.Blocks.Select(block => block.Kind));

    private static ImmutableArray<SourceLocation> Between(
        ImmutableArray<SourceLocation> all,
        Section section,
        int index,
        SourceLocation? end
    ) => [.. all.Where(location => (index == 0 || location > section.Start) && (end is null || location < end))];
}
