using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NewsSite.Languages;

namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Keys that a document may have, at the left edge and inside its maps.</summary>
internal sealed class DeclaredKeys
{
    private static readonly ConditionalWeakTable<FieldList, ConcurrentDictionary<string, DeclaredKeys>> Known = [];
    private static readonly DeclaredKeys None = new([], [], [], hasAnyTop: false);
    private static readonly ImmutableArray<string> CodesOfProgram =
    [
        .. Language.OfProgram.Select(language => language.Code),
    ];

    private readonly FrozenDictionary<string, Field> top;
    private readonly FrozenSet<string> inner;
    private readonly FrozenSet<string> freeTexts;
    private readonly ImmutableArray<string> languages;

    /// <summary>True if the keys at the left edge are names that authors choose.</summary>
    private readonly bool hasAnyTop;

    private DeclaredKeys(
        IEnumerable<Field> top,
        IEnumerable<Field> inner,
        ImmutableArray<string> languages,
        bool hasAnyTop
    )
    {
        this.languages = languages;
        this.top = top.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);
        this.inner = inner
            .SelectMany(field => InnerNames(field).Prepend(field.Name))
            .Concat(this.top.Values.SelectMany(InnerNames))
            .ToFrozenSet(StringComparer.Ordinal);
        this.hasAnyTop = hasAnyTop;
        freeTexts = this
            .top.Values.Concat(inner)
            .SelectMany(field => (field.Inner ?? []).Prepend(field))
            .Where(field => field.Shape is FieldShape.TextShape { IsFree: true })
            .Select(field => field.Name)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Returns the keys of a document whose fields are declared; no keys if <paramref name="fields"/> is null.</summary>
    /// <param name="languages">Codes of the languages that values may be in; null for those of the program.</param>
    public static DeclaredKeys Of(FieldList? fields, IEnumerable<string>? languages = null)
    {
        if (fields is null)
        {
            return None;
        }

        ImmutableArray<string> codes = languages is null ? CodesOfProgram : [.. languages];
        return Known
            .GetValue(fields, _ => new(StringComparer.Ordinal))
            .GetOrAdd(string.Join(' ', codes), _ => new DeclaredKeys(fields, [], codes, hasAnyTop: false));
    }

    /// <summary>Returns the keys of a document that is a map of maps with these fields.</summary>
    public static DeclaredKeys OfEntries(FieldList fields) => new([], fields, [], hasAnyTop: true);

    /// <summary>True if nothing is known of the document's keys.</summary>
    public bool AreUnknown => top.Count == 0 && !hasAnyTop;

    /// <summary>True for a key of the document or of one of its maps.</summary>
    public bool Contains(string key) => top.ContainsKey(key) || inner.Contains(key);

    /// <summary>True for a key at the left edge.</summary>
    public bool IsTop(string key) => top.ContainsKey(key) || (hasAnyTop && !inner.Contains(key));

    /// <summary>Returns the keys of the maps below a key at the left edge; empty if it has none.</summary>
    public IEnumerable<string> InnerOf(string key) =>
        top.TryGetValue(key, out var field) ? InnerNames(field)
        : hasAnyTop ? inner
        : [];

    /// <summary>Returns the keys of the map that is the value of a key in the maps below another: of notes, the languages.</summary>
    public IEnumerable<string> InnerOf(string key, string inner) =>
        top.GetValueOrDefault(key)?.Inner?.FirstOrDefault(field => field.Name == inner) is { } field
            ? InnerNames(field)
            : [];

    /// <summary>True for a key whose value is a list of texts.</summary>
    public bool IsTexts(string key) =>
        top.GetValueOrDefault(key)?.Shape is FieldShape.ListShape { Items: FieldShape.TextShape };

    /// <summary>True for a key whose value is a list.</summary>
    public bool IsList(string key) => top.GetValueOrDefault(key)?.Shape is FieldShape.ListShape;

    /// <summary>Returns the first key of the maps in a list; null if the list holds no maps.</summary>
    public string? ItemKeyOf(string key) => IsList(key) ? top[key].Inner?.Names.First() : null;

    /// <summary>Returns the keys that every map in a list must have; the first if none must.</summary>
    public IEnumerable<string> RequiredOf(string key)
    {
        var inner = top[key].Inner ?? [];
        var required = inner.Where(field => field.IsRequired).Select(field => field.Name).ToList();
        return required.Count > 0 ? required : inner.Names.Take(1);
    }

    /// <summary>True for a key whose value is any text, at the left edge or in a map.</summary>
    public bool IsFreeText(string key) => freeTexts.Contains(key);

    private IEnumerable<string> InnerNames(Field field) =>
        field.Shape is FieldShape.ByLanguageShape or FieldShape.TextOrByLanguageShape
            ? languages
            : (field.Inner ?? []).SelectMany(inner => InnerNames(inner).Prepend(inner.Name));
}
