using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Model;

/// <summary>Who stands at which path. Two at one path is an error, whoever they are.</summary>
internal sealed class UrlRegistry(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, object> owners = new(StringComparer.Ordinal);

    /// <summary>Takes a path for a page the site makes by itself, named for messages.</summary>
    public void Claim(string path, Message owner) => owners.TryAdd(path, owner);

    /// <summary>Takes a path for an article; false, and a report, where the path is taken.</summary>
    public bool TryClaim(string path, SourceLocation owner)
    {
        if (owners.TryAdd(path, owner))
        {
            return true;
        }

        diagnostics.Report(AddressRules.Taken, owner, path, owners[path]);
        return false;
    }

    /// <summary>Who stands at a path: a <see cref="SourceLocation"/>, a <see cref="Message"/>, or null.</summary>
    public object? OwnerOf(string path) => owners.GetValueOrDefault(path);

    public HashSet<string> Paths => owners.Keys.ToHashSet(StringComparer.Ordinal);
}
