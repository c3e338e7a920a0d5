using System.Collections.Frozen;

namespace NewsSite.Search.Analysis;

/// <summary>A letter of an ending that changes with the word before it: each form, and what it may follow.</summary>
/// <param name="isHarmony">It looks at the last vowel before it, not at the last letter.</param>
internal sealed class EndingSymbol(bool isHarmony, Dictionary<char, string> forms)
{
    public bool IsHarmony { get; } = isHarmony;

    public FrozenDictionary<char, string> Forms { get; } = forms.ToFrozenDictionary();

    /// <summary>Every letter that any form may follow.</summary>
    public string Known { get; } = string.Concat(forms.Values);
}
