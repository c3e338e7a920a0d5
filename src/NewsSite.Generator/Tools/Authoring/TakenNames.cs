using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>
/// Names that a new story may not take: those of existing stories and those ever published. A published URL must never
/// lead to another story.
/// </summary>
/// <param name="ledger">The list of published URLs, or null if the site keeps none.</param>
public sealed class TakenNames(SourceFolder source, AddressLedger? ledger)
{
    private readonly ImmutableArray<Language> languages = SiteLanguages.All(source);
    private readonly FrozenSet<string> published = (ledger?.Entries ?? [])
        .Select(entry => entry.Address)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True if a story of this name exists, with or without a folder of its own.</summary>
    public bool Exists(StoryPlan plan) =>
        source.FolderExists(plan.Folder)
        || source.FileExists(plan.Folder)
        || languages.Any(language => source.FileExists($"{plan.Folder}.{language.Code}.md"));

    /// <summary>True if a story of this name was ever published, even if it was deleted since.</summary>
    public bool WasPublished(StoryPlan plan) =>
        languages.Any(language => published.Contains(Permalinks.Story(language, plan.Key)));

    /// <summary>Returns the story with the first free number appended to its slug: <c>jyyin-2</c>.</summary>
    public StoryPlan NextFree(StoryPlan plan)
    {
        var next = plan;
        for (var number = 2; Exists(next) || WasPublished(next); number++)
        {
            next = plan with { Slug = $"{plan.Slug}-{number}" };
        }

        return next;
    }
}
