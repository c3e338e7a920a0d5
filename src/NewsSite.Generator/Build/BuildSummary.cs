using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;

namespace NewsSite.Generator.Build;

/// <summary>Summary of a site for the user.</summary>
/// <param name="Articles">Numbers of published articles by language, in the order of the site's languages.</param>
/// <param name="Pages">Number of HTML files.</param>
/// <param name="NotInLedger">Number of published addresses missing from the ledger.</param>
/// <param name="Images">Number of pictures, counting every size.</param>
/// <param name="Written">Size of the written site; null if it was not written.</param>
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
            built.Ledger.NotInLedger,
            built.Images.Count,
            written
        );
}

/// <summary>Number of articles in a language.</summary>
/// <param name="Language">Language code.</param>
[MemoryPackable]
public readonly partial record struct ArticleCount(string Language, int Articles);
