using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>The fonts of share cards: one for titles, one for the rest.</summary>
internal sealed record CardFonts(FontFile Bold, FontFile Regular)
{
    private const int BoldWeight = 700;
    private const int RegularWeight = 400;

    /// <summary>
    /// Preferred families: legible and complete for Cyrillic. Any other font with all letters comes after them.
    /// </summary>
    private static readonly string[] Preferred =
    [
        "Noto Sans",
        "PT Sans",
        "Open Sans",
        "Inter",
        "Roboto",
        "Source Sans 3",
        "Segoe UI",
        "DejaVu Sans",
        "Liberation Sans",
        "Arial",
    ];

    /// <summary>The machine's fonts by the characters they must have.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<CardFonts?>> MachineFonts = new(StringComparer.Ordinal);

    /// <summary>A hash of both font files.</summary>
    public string Hash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Bold.Path)))
        + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Regular.Path)));

    /// <summary>
    /// Returns the best fonts, or null if none has every letter. The machine's own folders are searched once.
    /// </summary>
    /// <param name="languages">The languages whose letters a font must have.</param>
    public static CardFonts? Find(ImmutableArray<string>? folders, ImmutableArray<Language> languages)
    {
        var required = RequiredCharacters(languages);
        return folders is { } given
            ? FindIn(given, required)
            : MachineFonts.GetOrAdd(required, _ => new(() => FindIn(MachineFolders(), required))).Value;
    }

    /// <summary>Returns the characters that a font must have: letters of the languages, digits and punctuation.</summary>
    private static string RequiredCharacters(ImmutableArray<Language> languages)
    {
        var letters = string.Concat(
            languages.Select(language => language.Alphabet.Letters.Replace(" ", "", StringComparison.Ordinal))
        );
        return letters + letters.ToUpperInvariant() + "0123456789.,:;!?()«»„“—–-№%";
    }

    /// <summary>Returns a hash of the folders' state; it changes when a font is added, removed or modified.</summary>
    public static UInt128 StateOfFolders(ImmutableArray<string>? folders) =>
        (folders ?? [.. MachineFolders()]).Aggregate(
            UInt128.Zero,
            (state, folder) => unchecked(state + FolderState.Of(folder).Hash)
        );

    private static CardFonts? FindIn(IEnumerable<string> folders, string required)
    {
        var fonts = folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.?tf", Recursively))
            .Order(StringComparer.Ordinal)
            .Select(FontFile.Read)
            .OfType<FontFile>()
            .Where(font => !font.IsItalic && font.Covers(required))
            .ToList();
        var family = fonts.MinBy(Rank)?.Family;
        var ofFamily = fonts.Where(font => font.Family == family).ToList();
        return ofFamily.Count == 0
            ? null
            : new CardFonts(Nearest(ofFamily, BoldWeight), Nearest(ofFamily, RegularWeight));
    }

    private static FontFile Nearest(List<FontFile> fonts, int weight) =>
        fonts.MinBy(font => Math.Abs(font.Weight - weight))!;

    private static int Rank(FontFile font) =>
        Array.IndexOf(Preferred, font.Family) is var rank and >= 0 ? rank : Preferred.Length;

    private static readonly EnumerationOptions Recursively = new()
    {
        RecurseSubdirectories = true,
        MatchType = MatchType.Simple,
        MatchCasing = MatchCasing.CaseInsensitive,
        IgnoreInaccessible = true,
    };

    private static string[] MachineFolders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsWindows()
                ?
                [
                    Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
                    Path.Combine(home, @"AppData\Local\Microsoft\Windows\Fonts"),
                ]
            : OperatingSystem.IsMacOS()
                ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts")]
            :
            [
                "/usr/share/fonts",
                "/usr/local/share/fonts",
                Path.Combine(home, ".local/share/fonts"),
                Path.Combine(home, ".fonts"),
            ];
    }
}
