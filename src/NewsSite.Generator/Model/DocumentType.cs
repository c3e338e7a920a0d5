using System.Collections.Immutable;

namespace NewsSite.Generator.Model;

/// <summary>Type of documents as readers know it. Several formats are one type.</summary>
/// <param name="Id">Last part of the address of the type's list, and of the key of its name.</param>
/// <param name="Extensions">In lower case, with the dot.</param>
public sealed record DocumentType(string Id, ImmutableArray<string> Extensions)
{
    private static readonly DocumentType Other = new("other", []);

    /// <summary>All types in the order of lists.</summary>
    public static readonly ImmutableArray<DocumentType> All =
    [
        new("pdf", [".pdf"]),
        new("texts", [".doc", ".docx", ".dot", ".dotx", ".odt", ".rtf", ".txt", ".epub", ".djvu", ".djv"]),
        new("tables", [".xls", ".xlsx", ".xltx", ".ods", ".csv", ".tsv"]),
        new("slides", [".ppt", ".pptx", ".pps", ".ppsx", ".odp"]),
        new("pictures", [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".odg"]),
        new("archives", [".zip", ".rar", ".7z"]),
        Other,
    ];

    /// <summary>Returns the type of a file by its name.</summary>
    public static DocumentType Of(string file)
    {
        var extension = Path.GetExtension(file).ToLowerInvariant();
        return All.FirstOrDefault(type => type.Extensions.Contains(extension)) ?? Other;
    }
}
