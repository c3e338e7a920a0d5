using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Model;

/// <summary>Creates redirects from the aliases in articles. Aliases that cannot work are reported as errors.</summary>
internal sealed partial class AliasReader(UrlRegistry urls, DiagnosticBag diagnostics)
{
    private readonly SortedDictionary<string, Redirect> redirects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceLocation> locations = new(StringComparer.Ordinal);

    /// <summary>Redirects so far, in ordinal order of old addresses.</summary>
    public ImmutableArray<Redirect> Redirects => [.. redirects.Values];

    /// <summary>Adds the aliases of the version at <paramref name="address"/>.</summary>
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
        if (!UsableAlias().IsMatch(alias.Value) || !ServablePath().IsMatch(decoded))
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
        else if (!locations.TryAdd(folder, alias.Location))
        {
            diagnostics.Report(AddressRules.AliasTwice, alias.Location, alias.Value, locations[folder]);
        }
        else
        {
            redirects[alias.Value] = new Redirect(alias.Value, address, version, alias.Location);
        }
    }

    // No query or fragment (static hosts ignore them), no * or : (wildcards in _redirects), no "." or ".." segments.
    [GeneratedRegex(@"^(?!.*/\.\.?(?:/|$))/(?!/)[^\s?#*:\\]*\z")]
    private static partial Regex UsableAlias();

    // The decoded path, too, must stay inside the site and contain only characters that hosts' settings can express.
    [GeneratedRegex(@"^(?!.*/\.\.?(?:/|$))/(?!/)[^\p{Cc}\\]*\z")]
    private static partial Regex ServablePath();
}
