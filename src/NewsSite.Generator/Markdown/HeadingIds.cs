using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using NewsSite.Languages;

namespace NewsSite.Generator.Markdown;

/// <summary>
/// Gives headings ids in Latin transliteration (Markdig's own drop Cyrillic), and moves them below the page's own
/// heading: the page has the only <c>h1</c>.
/// </summary>
internal static class HeadingIds
{
    private const string WithoutLetters = "section";

    public static ImmutableArray<string> Assign(MarkdownDocument document, Language language)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var lower = headings.Any(heading => heading.Level == 1) ? 1 : 0;
        var ids = ImmutableArray.CreateBuilder<string>(headings.Count);
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(6, heading.Level + lower);
            var slug = language.Transliteration.Slug(PlainText.Of(heading));
            var id = Unique(slug.Length == 0 ? WithoutLetters : slug, ids);
            heading.GetAttributes().Id = id;
            ids.Add(id);
        }

        return ids.DrainToImmutable();
    }

    private static string Unique(string id, ImmutableArray<string>.Builder taken)
    {
        var unique = id;
        for (var number = 2; taken.Contains(unique); number++)
        {
            unique = $"{id}-{number}";
        }

        return unique;
    }
}
