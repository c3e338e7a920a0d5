using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Model;

/// <summary>Makes redirects of the old addresses authors list; one that cannot work is an error.</summary>
internal sealed partial class AliasReader(UrlRegistry urls, DiagnosticBag diagnostics)
{
    private readonly SortedDictionary<string, Redirect> redirects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> places = new(StringComparer.Ordinal);

    public ImmutableArray<Redirect> Redirects => [.. redirects.Values];

    /// <summary>Takes the aliases of the version at <paramref name="address"/>.</summary>
    public void Add(string address, VersionHeading version)
    {
        foreach (var alias in version.Aliases)
        {
            Add(address, version, alias);
        }
    }

    private void Add(string address, VersionHeading version, Located<string> alias)
    {
        var decoded = Uri.UnescapeDataString(alias.Value);
        if (!Usable().IsMatch(alias.Value) || !Servable().IsMatch(decoded))
        {
            diagnostics.Report(AddressRules.BadAlias, alias.Location, alias.Value);
            return;
        }

        var folder = Redirect.FolderOf(alias.Value);
        if (folder == address)
        {
            diagnostics.Report(AddressRules.AliasOfItself, alias.Location, alias.Value);
        }
        else if ((urls.OwnerOf(folder) ?? urls.OwnerOf(decoded)) is { } owner)
        {
            diagnostics.Report(AddressRules.AliasTaken, alias.Location, alias.Value, owner);
        }
        else if (!places.TryAdd(folder, alias.Location))
        {
            diagnostics.Report(AddressRules.AliasTwice, alias.Location, alias.Value, places[folder]);
        }
        else
        {
            redirects[alias.Value] = new Redirect(alias.Value, address, version, alias.Location);
        }
    }

    // No query or fragment (a static host never sees them), no * or : (wildcards in _redirects), no way up.
    [GeneratedRegex(@"^(?!.*/\.\.?(?:/|$))/(?!/)[^\s?#*:\\]*\z")]
    private static partial Regex Usable();

    // Decoded too it must stay inside the site, and hold nothing that no host's settings can.
    [GeneratedRegex(@"^(?!.*/\.\.?(?:/|$))/(?!/)[^\p{Cc}\\]*\z")]
    private static partial Regex Servable();
}
