using System.Collections.Frozen;
using Markdig.Syntax.Inlines;

namespace NewsSite.Generator.Rendering.Markdown.Marks;

/// <summary>
/// Finds front matter in a text: a file of another program pasted below the front matter of this one, or front matter
/// that does not begin on the first line.
/// </summary>
internal static class SecondFrontMatter
{
    /// <summary>Number of fields in one paragraph from which they are no text.</summary>
    private const int FewestFields = 2;

    /// <summary>Fields of Hugo, Jekyll, Hexo and of this program.</summary>
    private static readonly FrozenSet<string> Fields = FrozenSet.ToFrozenSet(
        (
            "title date draft summary description topics categories category tags keywords author authors slug url "
            + "layout type weight permalink published updated lastmod modified image images photos photo thumbnail cover "
            + "aliases attachments corrections withdrawn language lang translations redirect_from comments excerpt "
            + "linkTitle linktitle publishDate publishdate expiryDate expirydate pressKit menu series toc id name parent sitemap"
        ).Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Returns the offset of a paragraph's first field if fields stand in it, or null.</summary>
    public static int? In(ContainerInline paragraph)
    {
        if (paragraph.FirstChild is not LiteralInline first || !MayBeField(first.Content.AsSpan()))
        {
            return null;
        }

        var text = VisibleText.Of(paragraph);
        var (count, start) = (0, 0);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Text.AsSpan().Split('\n'))
        {
            if (NameIn(text.Text.AsSpan(line)) is { } name && names.Add(name))
            {
                start = count == 0 ? line.Start.Value : start;
                count++;
            }
        }

        return count >= FewestFields ? text.OffsetOf(start) : null;
    }

    private static bool MayBeField(ReadOnlySpan<char> text) =>
        text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] is '+' or '"' or '{' or '-');

    /// <summary>Returns the field's name in <c>title: …</c> and <c>title = "…"</c>, or null.</summary>
    private static string? NameIn(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var end = line.IndexOfAny(':', '=');
        var isField =
            end > 0 && (end + 1 == line.Length || line[end] == '=' || line[end + 1] is ' ' or '\t' or '[' or '"');
        var name = isField ? line[..end].Trim().Trim('"') : default;
        return !name.IsEmpty && Fields.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known)
            ? known
            : null;
    }
}
