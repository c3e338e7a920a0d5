using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>
/// Creates redirects from the aliases of articles, documents and topics. Aliases that cannot work are reported as
/// errors.
/// </summary>
internal sealed partial class AliasReader(UrlRegistry urls, DiagnosticBag diagnostics)
{
    /// <summary>
    /// Limit of an address, percent-encoded. nginx does not start with a path of 4,096 bytes, and proxies and crawlers
    /// refuse longer addresses than about 2,000.
    /// </summary>
    private const int MaxLength = 2000;

    private readonly SortedDictionary<string, Redirect> redirects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> locations = new(StringComparer.Ordinal);

    /// <summary>Redirects so far, in ordinal order of old addresses.</summary>
    public ImmutableArray<Redirect> Redirects => [.. redirects.Values];

    /// <summary>Adds the aliases of what stands at a path.</summary>
    public void Add(string path, Language language, string title, ImmutableArray<Located<string>> aliases)
    {
        foreach (var alias in aliases)
        {
            Add(path, language, title, alias);
        }
    }

    /// <summary>Adds one alias of what stands at a path. False if it cannot work, which is reported.</summary>
    public bool Add(string path, Language language, string title, Located<string> alias)
    {
        if (!IsUsable(alias.Value))
        {
            diagnostics.Report(AddressRules.BadAlias, alias.Location, alias.Value);
            return false;
        }

        if (EncodedLength(alias.Value) is > MaxLength and var length)
        {
            diagnostics.Report(AddressRules.AliasTooLong, alias.Location, length, MaxLength);
            return false;
        }

        var folder = Redirect.FolderOf(alias.Value);
        var hasQuery = alias.Value.Contains('?');
        if (folder.Split('?')[0] == path || folder == path + "/")
        {
            diagnostics.Report(AddressRules.AliasOfItself, alias.Location, alias.Value);
        }
        else if (!hasQuery && (urls.OwnerOf(folder) ?? urls.OwnerOf(Uri.UnescapeDataString(alias.Value))) is { } owner)
        {
            diagnostics.Report(AddressRules.AliasTaken, alias.Location, alias.Value, owner);
        }
        else if (!locations.TryAdd(folder, alias.Location))
        {
            diagnostics.Report(AddressRules.AliasTwice, alias.Location, alias.Value, locations[folder]);
        }
        else
        {
            redirects[alias.Value] = new Redirect(alias.Value, path, language, title, alias.Location);
            return true;
        }

        return false;
    }

    private static bool IsUsable(string alias) =>
        UsableAlias().IsMatch(alias) && ServablePath().IsMatch(Uri.UnescapeDataString(alias.Split('?')[0]));

    /// <summary>Returns the length of an address with every byte outside ASCII percent-encoded.</summary>
    private static int EncodedLength(string address)
    {
        var ascii = address.Count(char.IsAscii);
        return ascii + (3 * (Encoding.UTF8.GetByteCount(address) - ascii));
    }

    // No fragment (browsers keep it to themselves), no * or : (wildcards in _redirects), no "." or ".." segments. A
    // query consists of parameters with a name and a value, as _redirects wants them.
    [GeneratedRegex(
        @"^(?!.*/\.\.?(?:[/?]|$))/(?!/)[^\s?#*:\\]*(?:\?(?:[^\s?#*:\\&=]+=[^\s?#*:\\&]+(?:&(?!\z)|\z))+)?\z"
    )]
    private static partial Regex UsableAlias();

    // The decoded path, too, must stay inside the site and contain only characters that hosts' settings can express.
    [GeneratedRegex(@"^(?!.*/\.\.?(?:/|$))/(?!/)[^\p{Cc}\\]*\z")]
    private static partial Regex ServablePath();
}
