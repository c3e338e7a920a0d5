using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Build;

/// <summary>What a build says of the site it made.</summary>
/// <param name="Articles">How many are published, by language code, in the order of the site's languages.</param>
/// <param name="NotInLedger">How many published addresses the ledger does not hold yet.</param>
/// <param name="Images">How many pictures the site has, in all their sizes.</param>
/// <param name="Written">Null where nothing was written.</param>
[MemoryPackable]
public sealed partial record BuildSummary(
    ImmutableArray<ArticleCount> Articles,
    int Pages,
    HeldBack HeldBack,
    int NotInLedger,
    int Images,
    OutputReport? Written
)
{
    public static BuildSummary Of(BuiltSite built, OutputReport? written) =>
        new(
            [
                .. built.Site.Configuration.Languages.Select(language => new ArticleCount(
                    language.Code,
                    built.Site.Stories.Count(story => story.In(language) is not null)
                )),
            ],
            built.Files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal)),
            built.Site.HeldBack,
            built.NotInLedger,
            built.Images.Count,
            written
        );
}

/// <summary>How many articles there are in a language.</summary>
[MemoryPackable]
public readonly partial record struct ArticleCount(string Language, int Articles);
