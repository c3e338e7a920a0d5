using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;

namespace NewsSite.Editor.Desk;

/// <summary>Creates the folder and the drafts of a story, as the command <c>new</c> does.</summary>
internal static class NewStories
{
    /// <summary>Returns the name of the story that was created, or would be.</summary>
    public static StoryName Create(NewStory wanted, SiteConfiguration configuration, SourceFolder source)
    {
        var plan = PlanOf(wanted, configuration);
        var taken = new TakenNames(source, AddressLedger.Load(source, new DiagnosticBag()));
        if (taken.Exists(plan) || taken.WasPublished(plan))
        {
            var free = taken.NextFree(plan);
            plan = wanted.Slug is null
                ? free
                : throw new DeskException(DeskRefusal.Unusable, DeskTexts.NameTaken, plan.Key, free.Slug);
        }

        if (StoryName.LinkOn(source, plan.Folder) is not null)
        {
            throw new DeskException(DeskRefusal.Forbidden, DeskTexts.BehindLink, plan.Folder);
        }

        if (!wanted.Try)
        {
            Write(plan, configuration, source);
        }

        return StoryName.OfKey(plan.Key)!;
    }

    private static StoryPlan PlanOf(NewStory wanted, SiteConfiguration configuration)
    {
        var unknown = (wanted.Titles ?? []).Keys.FirstOrDefault(code =>
            configuration.Languages.All(language => language.Code != code)
        );
        if (unknown is not null)
        {
            throw new DeskException(DeskRefusal.Unusable, DeskTexts.NoSuchLanguage, unknown);
        }

        ImmutableArray<(Language Language, string? Title)> titles =
        [
            .. configuration
                .Languages.Select(language =>
                    (language, Title: OneLine(wanted.Titles?.GetValueOrDefault(language.Code)))
                )
                .Where(version => version.Title.Length > 0)
                .Select(version => (version.language, (string?)version.Title)),
        ];
        if (titles.IsEmpty)
        {
            throw new DeskException(DeskRefusal.Unusable, DeskTexts.NeedsTitle);
        }

        var topic = (wanted.Topics ?? []).FirstOrDefault(id => configuration.Topics.All(topic => topic.Id != id));
        if (topic is not null)
        {
            throw new DeskException(DeskRefusal.Unusable, DeskTexts.UnknownTopic, topic);
        }

        var slug = wanted.Slug ?? StoryPlan.SlugOf(titles[0].Title!, titles[0].Language);
        return StoryPlan.IsSlug(slug)
            ? new StoryPlan(DateOf(wanted.Date ?? "", configuration.TimeZone), slug, titles, wanted.Topics ?? [])
            : throw new DeskException(DeskRefusal.Unusable, DeskTexts.BadSlug, slug);
    }

    /// <summary>Returns a date as the front matter has it, in the site's time zone.</summary>
    private static string DateOf(string written, TimeZoneInfo zone)
    {
        if (DateReader.Read(written, zone) is not { } date)
        {
            throw new DeskException(DeskRefusal.Unusable, DeskTexts.BadDate, written);
        }

        var local = TimeZoneInfo.ConvertTime(date, zone);
        return local.ToString(written.Length == 10 ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
    }

    private static void Write(StoryPlan plan, SiteConfiguration configuration, SourceFolder source)
    {
        Directory.CreateDirectory(source.Absolute(plan.Folder));
        foreach (var (path, text) in StoryTemplate.FilesOf(plan, configuration.Topics))
        {
            // What was created in the meantime is not overwritten.
            using var file = new FileStream(source.Absolute(path), FileMode.CreateNew);
            file.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static string OneLine(string? title) =>
        string.Join(' ', ComposedText.Of(title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
