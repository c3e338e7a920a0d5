using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Diagnostics.Rules;
using NewsSite.Generator.Yaml;

namespace NewsSite.Generator.Model;

/// <summary>Makes redirects of the old addresses authors list; one that cannot work is an error.</summary>
internal sealed partial class AliasReader(AddressBook addresses, DiagnosticBag diagnostics)
{
    private readonly SortedDictionary<string, Redirect> redirects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> places = new(StringComparer.Ordinal);

    public ImmutableArray<Redirect> Redirects => [.. redirects.Values];

    /// <summary>Takes the aliases of the article at <paramref name="address"/>.</summary>
    public void Add(string address, IEnumerable<Written<string>> aliases)
    {
        foreach (var alias in aliases)
        {
            Add(address, alias);
        }
    }

    private void Add(string address, Written<string> alias)
    {
        if (!Usable().IsMatch(alias.Value))
        {
            diagnostics.Report(AddressRules.BadAlias, alias.Location, alias.Value);
            return;
        }

        // A host serves /a, /a/ and /a/index.html as one page.
        var path = alias.Value.EndsWith("/index.html", StringComparison.Ordinal) ? alias.Value[..^10] : alias.Value;
        var folder = path.TrimEnd('/') + "/";
        if (folder == address)
        {
            diagnostics.Report(AddressRules.AliasOfItself, alias.Location, alias.Value);
        }
        else if ((addresses.OwnerOf(folder) ?? addresses.OwnerOf(path)) is { } owner)
        {
            diagnostics.Report(AddressRules.AliasTaken, alias.Location, alias.Value, owner);
        }
        else if (!places.TryAdd(folder, alias.Location))
        {
            diagnostics.Report(AddressRules.AliasTwice, alias.Location, alias.Value, places[folder]);
        }
        else
        {
            redirects[alias.Value] = new Redirect(alias.Value, address, alias.Location);
        }
    }

    // No query or fragment (a static host never sees them), no * or : (wildcards in _redirects), no way up.
    [GeneratedRegex(@"^/(?!/)(?!.*(?:^|/)\.\.?(?:/|$))[^\s?#*:\\]*$")]
    private static partial Regex Usable();
}
