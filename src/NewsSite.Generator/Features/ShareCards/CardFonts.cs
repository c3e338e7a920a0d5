using System.Collections.Immutable;
using System.Security.Cryptography;
using NewsSite.Generator.Core.Caching;
using NewsSite.Languages;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>The fonts share cards are set in: one for titles, one for the rest.</summary>
internal sealed record CardFonts(FontFile Bold, FontFile Regular)
{
    private const int BoldWeight = 700;
    private const int RegularWeight = 400;

    /// <summary>Legible, calm, and complete for Cyrillic; any other font with all the letters is taken after them.</summary>
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

    /// <summary>Every letter a title in one of our languages is written with, and the marks of its typography.</summary>
    private static readonly string Letters = string.Concat(
        Language.All.Select(language => language.Alphabet.Letters.Replace(" ", "", StringComparison.Ordinal))
    )
        is var small
        ? small + small.ToUpperInvariant() + "0123456789.,:;!?()«»„“—–-№%"
        : "";

    private static readonly Lazy<CardFonts?> OfMachine = new(() => FindIn(FoldersOfMachine()));

    /// <summary>Changes when a font is replaced by another version of itself.</summary>
    public string Hash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Bold.Path)))
        + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Regular.Path)));

    /// <summary>The best fonts of this machine, looked for once; null where none has every letter.</summary>
    public static CardFonts? Find(ImmutableArray<string>? folders) =>
        folders is { } given ? FindIn(given) : OfMachine.Value;

    /// <summary>Changes when a font comes, goes or changes.</summary>
    public static UInt128 StateOfFolders(ImmutableArray<string>? folders) =>
        (folders ?? [.. FoldersOfMachine()]).Aggregate(
            UInt128.Zero,
            (state, folder) => unchecked(state + FolderState.Of(folder, ".").Hash)
        );

    private static CardFonts? FindIn(IEnumerable<string> folders)
    {
        var fonts = folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.?tf", Recursively))
            .Order(StringComparer.Ordinal)
            .Select(FontFile.Read)
            .OfType<FontFile>()
            .Where(font => !font.IsItalic && font.Covers(Letters))
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
        Array.IndexOf(Preferred, font.Family) is var place and >= 0 ? place : Preferred.Length;

    private static readonly EnumerationOptions Recursively = new()
    {
        RecurseSubdirectories = true,
        MatchType = MatchType.Simple,
        MatchCasing = MatchCasing.CaseInsensitive,
        IgnoreInaccessible = true,
    };

    private static string[] FoldersOfMachine()
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
