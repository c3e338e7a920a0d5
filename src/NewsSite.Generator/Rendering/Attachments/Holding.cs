using System.Collections.Immutable;
using MemoryPack;
using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Rendering.Attachments;

/// <summary>Something in a document that its readers are not meant to see, or not known to see.</summary>
internal enum HeldKind
{
    Author,
    LastAuthor,
    Comments,
    TrackedChanges,
    HiddenSheets,
    SpeakerNotes,
    AttachedFiles,
    Scripts,

    /// <summary>Everything that could not be looked into.</summary>
    Unknown,
}

/// <summary>A thing in a document, with what it says: a name, or how many there are.</summary>
[MemoryPackable]
internal sealed partial record Holding(HeldKind Kind, string Detail)
{
    private static readonly ImmutableDictionary<HeldKind, Message> Names = new Dictionary<HeldKind, Message>
    {
        [HeldKind.Author] = new("the author: {0}", "автор: {0}", "автору: {0}"),
        [HeldKind.LastAuthor] = new(
            "who saved it last: {0}",
            "кто сохранил последним: {0}",
            "акыркы сактаган адам: {0}"
        ),
        [HeldKind.Comments] = new("comments: {0}", "примечания: {0}", "комментарийлер: {0}"),
        [HeldKind.TrackedChanges] = new(
            "tracked changes: {0}",
            "исправления с историей: {0}",
            "тарыхы сакталган оңдоолор: {0}"
        ),
        [HeldKind.HiddenSheets] = new("hidden sheets: {0}", "скрытые листы: {0}", "жашырылган барактар: {0}"),
        [HeldKind.SpeakerNotes] = new("speaker notes: {0}", "заметки докладчика: {0}", "баяндамачынын белгилери: {0}"),
        [HeldKind.AttachedFiles] = new("files inside: {0}", "файлы внутри: {0}", "ичиндеги файлдар: {0}"),
        [HeldKind.Scripts] = new("scripts: {0}", "сценарии: {0}", "сценарийлер: {0}"),
        [HeldKind.Unknown] = new(
            "what could not be looked into",
            "то, что узнать не удалось",
            "билүүгө мүмкүн болбогон нерсе"
        ),
    }.ToImmutableDictionary();

    /// <summary>Returns one text of several things.</summary>
    public static Message Describe(IReadOnlyCollection<Holding> things)
    {
        return new(In(MessageLanguage.English), In(MessageLanguage.Russian), In(MessageLanguage.Kyrgyz));

        string In(MessageLanguage language) =>
            string.Join("; ", things.Select(thing => Names[thing.Kind].In(language, thing.Detail)));
    }

    /// <summary>Adds a count of things, if there are any.</summary>
    public static void AddCount(ICollection<Holding> things, HeldKind kind, int count)
    {
        if (count > 0)
        {
            things.Add(new Holding(kind, $"{count}"));
        }
    }

    /// <summary>Adds a name or text, cut and without control characters, if there is one.</summary>
    public static void AddName(ICollection<Holding> things, HeldKind kind, string? name)
    {
        const int maxLength = 80;
        var shown = string.Concat((name ?? "").Where(letter => !char.IsControl(letter))).Trim();
        shown = shown.Length > maxLength ? shown[..maxLength].TrimEnd() + "…" : shown;
        var isKnown = things.Any(thing => thing.Kind <= HeldKind.LastAuthor && thing.Detail == shown);
        if (shown.Length > 0 && !(kind <= HeldKind.LastAuthor && isKnown))
        {
            things.Add(new Holding(kind, shown));
        }
    }
}
