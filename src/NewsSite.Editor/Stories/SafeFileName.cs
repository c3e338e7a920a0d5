using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Editor.Stories;

/// <summary>Names files so that they can stand in an address and on every system: Latin letters, digits and hyphens.</summary>
internal static class SafeFileName
{
    /// <summary>Stands for a name of which nothing can stay.</summary>
    private const string Nameless = "file";

    /// <summary>Returns a safe name without its extension.</summary>
    /// <param name="name">The name that somebody gave it, perhaps with a path of another computer.</param>
    /// <param name="languages">The languages of the site; a code before the extension, <c>plan.ky.pdf</c>, stays.</param>
    public static string StemOf(string name, ImmutableArray<Language> languages)
    {
        var leaf = ComposedText.Of(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        var stem = Path.GetFileNameWithoutExtension(leaf);
        var code = Path.GetExtension(stem).TrimStart('.').ToLowerInvariant();
        var suffix = languages.Any(language => language.Code == code) ? "." + code : "";
        stem = suffix.Length > 0 ? Path.GetFileNameWithoutExtension(stem) : stem;
        var language = LanguageRecognizer.Recognize(stem, languages) ?? languages[0];
        var slug = StoryPlan.SlugOf(stem, language);
        slug =
            slug.Length == 0 ? Nameless
            : PortableName.ProblemOf(slug) is null ? slug
            : $"{slug}-{Nameless}";
        return slug + suffix;
    }

    /// <summary>Returns the name with the first free number, if another file has it already in any letters.</summary>
    /// <param name="stem">A safe name without its extension.</param>
    /// <param name="taken">Names that are taken.</param>
    public static string Free(string stem, string extension, IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = stem + extension;
        var (bare, code) = (Path.GetFileNameWithoutExtension(stem), Path.GetExtension(stem));
        for (var number = 2; names.Contains(name); number++)
        {
            name = $"{bare}-{number}{code}{extension}";
        }

        return name;
    }
}
