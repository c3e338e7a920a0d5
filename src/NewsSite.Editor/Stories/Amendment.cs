using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NewsSite.Generator.Input.Content;
using NewsSite.Languages;

namespace NewsSite.Editor.Stories;

/// <summary>Guided steps after a story came out: correct it, withdraw it. The texts by language are readers' to see.</summary>
internal static class Amendment
{
    private static readonly TimeZoneInfo AnyZone = TimeZoneInfo.Utc;

    /// <summary>Returns the versions with a notice of withdrawal in place of an earlier one.</summary>
    /// <param name="date"><c>2026-11-24</c> or <c>2026-11-24T10:30</c>.</param>
    /// <param name="reason">Why, by language code: in every language of the site.</param>
    /// <exception cref="StoryException">Something is missing, or a file cannot be changed safely.</exception>
    public static ImmutableArray<StoryVersion> Withdraw(
        ImmutableArray<StoryVersion> versions,
        string date,
        IReadOnlyDictionary<string, string> reason,
        ImmutableArray<Language> languages
    )
    {
        CheckDate(versions, date);
        var texts = Texts(reason, [.. languages.Select(language => language.Code)]);
        return texts is null
            ? throw new StoryException(StoryTexts.NoReason, string.Join(", ", languages.Select(l => l.Code)))
            : SharedField.Set(versions, "withdrawn", new JsonObject { ["date"] = date, ["reason"] = texts });
    }

    /// <summary>Returns the versions with one more correction.</summary>
    /// <param name="date"><c>2026-11-24</c> or <c>2026-11-24T10:30</c>.</param>
    /// <param name="note">What was wrong and what is right, by language code: in every language of the story.</param>
    /// <exception cref="StoryException">Something is missing, or a file cannot be changed safely.</exception>
    public static ImmutableArray<StoryVersion> Correct(
        ImmutableArray<StoryVersion> versions,
        string date,
        IReadOnlyDictionary<string, string> note
    )
    {
        CheckDate(versions, date);
        ImmutableArray<string> codes = [.. versions.Select(version => version.Code)];
        if (Texts(note, codes) is not { } texts)
        {
            throw new StoryException(StoryTexts.NoNote, string.Join(", ", codes));
        }

        var corrections = SharedField.Find(versions, "corrections")?.DeepClone() as JsonArray ?? [];
        corrections.Add(new JsonObject { ["date"] = date, ["note"] = texts });
        return SharedField.Set(versions, "corrections", corrections);
    }

    /// <summary>Returns the texts in these languages; null if one is missing.</summary>
    private static JsonObject? Texts(IReadOnlyDictionary<string, string> texts, ImmutableArray<string> codes) =>
        codes.All(code => !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(code)))
            ? new JsonObject(codes.Select(code => KeyValuePair.Create(code, (JsonNode?)texts[code].Trim())))
            : null;

    private static void CheckDate(ImmutableArray<StoryVersion> versions, string date)
    {
        if (DateReader.Read(date, AnyZone) is not { } day)
        {
            throw new StoryException(StoryTexts.BadDate, date);
        }

        var story = SharedField.Find(versions, "date")?.ToString();
        if (story is not null && DateReader.Read(story, AnyZone) is { } cameOut && day.Date < cameOut.Date)
        {
            throw new StoryException(StoryTexts.BeforeStory, date, story);
        }
    }
}
