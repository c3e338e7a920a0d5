using System.Collections.Frozen;

namespace NewsSite.Search.Analysis;

/// <summary>
/// A letter of an ending that depends on the word before it: each form, and the letters it may follow.
/// </summary>
/// <param name="isHarmony">True if it depends on the last vowel, not on the last letter.</param>
internal sealed class EndingSymbol(bool isHarmony, Dictionary<char, string> forms)
{
    public bool IsHarmony { get; } = isHarmony;

    public FrozenDictionary<char, string> Forms { get; } = forms.ToFrozenDictionary();

    /// <summary>All letters that any form may follow.</summary>
    public string Known { get; } = string.Concat(forms.Values);
}
