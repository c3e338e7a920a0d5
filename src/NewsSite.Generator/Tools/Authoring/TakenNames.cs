using System.Collections.Frozen;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Authoring;

/// <summary>
/// Names a new story may not have: those of stories that are there, and those ever published. An address that once led
/// readers to one story must never lead them to another.
/// </summary>
/// <param name="ledger">Null where the site keeps none.</param>
public sealed class TakenNames(SourceFolder source, AddressLedger? ledger)
{
    private readonly FrozenSet<string> published = (ledger?.Entries ?? [])
        .Select(entry => entry.Address)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where a story of this name lies there, with a folder or without.</summary>
    public bool IsThere(StoryPlan plan) =>
        source.FolderExists(plan.Folder)
        || source.FileExists(plan.Folder)
        || Language.All.Any(language => source.FileExists($"{plan.Folder}.{language.Code}.md"));

    /// <summary>True where a story of this name was published, whatever became of it.</summary>
    public bool WasPublished(StoryPlan plan) =>
        Language.All.Any(language => published.Contains(Permalinks.Story(language, plan.Key)));

    /// <summary>The same story with the first number behind its slug that is free: <c>jyyin-2</c>.</summary>
    public StoryPlan NextFree(StoryPlan plan)
    {
        var next = plan;
        for (var number = 2; IsThere(next) || WasPublished(next); number++)
        {
            next = plan with { Slug = $"{plan.Slug}-{number}" };
        }

        return next;
    }
}
