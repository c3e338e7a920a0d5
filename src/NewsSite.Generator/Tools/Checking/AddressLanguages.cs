using System.Collections.Frozen;
using System.Collections.Immutable;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Recognizes the parts of addresses that name a language of the site: ky, kg, ru-RU.</summary>
internal sealed class AddressLanguages(ImmutableArray<Language> languages)
{
    private readonly FrozenSet<string> codes = languages
        .SelectMany(language => language.Proofreading?.AddressCodes ?? [language.Code])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool Contains(string part)
    {
        var code = part.Split('-', '_');
        return code.Length <= 2 && codes.Contains(code[0]) && (code.Length == 1 || code[1].Length is 2 or 4);
    }
}
