using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// Assigns headings ids in Latin transliteration (Markdig's own ids drop Cyrillic), and lowers their levels so that the
/// page's title is the only <c>h1</c>.
/// </summary>
internal static class HeadingIds
{
    private const string DefaultId = "section";

    public static ImmutableArray<BodyHeading> Assign(MarkdownDocument document, Language language)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var shift = headings.Any(heading => heading.Level == 1) ? 1 : 0;
        var ids = new UniqueNames();
        var assigned = ImmutableArray.CreateBuilder<BodyHeading>(headings.Count);
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(6, heading.Level + shift);
            var text = PlainText.Of(heading);
            var slug = language.Transliteration.Slug(text);
            var id = ids.Add(slug.Length == 0 ? DefaultId : slug);
            heading.GetAttributes().Id = id;
            assigned.Add(new BodyHeading(id, ForbiddenCharacters.Replace(text), heading.Level));
        }

        return assigned.DrainToImmutable();
    }

    /// <summary>Makes names unique by adding numbers to repeated ones.</summary>
    private sealed class UniqueNames
    {
        private readonly HashSet<string> used = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

        public string Add(string name)
        {
            var unique = name;
            for (var number = numbers.GetValueOrDefault(name, 2); !used.Add(unique); number++)
            {
                unique = $"{name}-{number}";
                numbers[name] = number + 1;
            }

            return unique;
        }
    }
}
