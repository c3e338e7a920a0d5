using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Import.Items;

/// <summary>
/// One text of the old site in one language, as its source has it. A file of such items, one JSON object a line, is what
/// every reader makes and the importer takes, so that other programs can make it too.
/// </summary>
/// <param name="Id">A name that is unique in the source and stays the same when it is read again.</param>
/// <param name="Title">The title, without markup.</param>
/// <param name="Date">The date as it is written in the source.</param>
public sealed record ImportItem(string Id, string Title, string Date)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The code of the language, or null where the source does not say it.</summary>
    public string? Language { get; init; }

    /// <summary>Addresses the text had, as paths with query or as whole URLs.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>The text as HTML; null where it is plain text.</summary>
    public string? Html { get; init; }

    /// <summary>The text without markup, with its line breaks; null where it is HTML.</summary>
    public string? Text { get; init; }

    /// <summary>The text as the source has it, where its reader made <see cref="Html"/> of it; null where it is the same.</summary>
    public string? Original { get; init; }

    /// <summary>Pictures beside the text.</summary>
    public ImmutableArray<ImportedFile> Pictures { get; init; } = [];

    /// <summary>Documents beside the text.</summary>
    public ImmutableArray<ImportedFile> Files { get; init; } = [];

    /// <summary>A name shared by the versions of one story, or null where the source has none.</summary>
    public string? Pair { get; init; }

    /// <summary>Words the source files it under.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>A short text for lists, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Marks of the source's program that mean nothing elsewhere and were taken out, as written.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>True if the source holds it back from readers.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Returns the item as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads a line of JSON. Returns null if it lacks a part that items have.</summary>
    /// <exception cref="JsonException">The line is no JSON, or a part of it is of another kind.</exception>
    public static ImportItem? FromJson(string line) =>
        JsonSerializer.Deserialize<ImportItem>(line, Options)
            is { Id.Length: > 0, Title: not null, Date: not null } item
        && item.HasNoGaps
            ? item
            : null;

    /// <summary>False if a list holds a null where an address, a file or a word belongs.</summary>
    private bool HasNoGaps =>
        !Addresses.Concat(Topics).Concat(LeftOut).Contains(null)
        && Pictures.Concat(Files).All(file => file is { Address: not null, Alt: not null, Caption: not null });
}

/// <summary>A picture or document of an item.</summary>
/// <param name="Address">Its address or path in the source.</param>
/// <param name="Alt">What a picture shows, or the title of a document.</param>
/// <param name="Caption">The text under a picture.</param>
/// <param name="Hash">Hexadecimal MD5, SHA-1 or SHA-256 of its bytes, or null where the source does not say it.</param>
public sealed record ImportedFile(string Address, string Alt = "", string Caption = "", string? Hash = null);
