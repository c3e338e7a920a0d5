using System.Collections.Immutable;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;

namespace NewsSite.Generator.Features.Redirects;

/// <summary>An old address as servers compare it, and where it leads.</summary>
/// <param name="Path">Decoded.</param>
/// <param name="Query">As readers send it; empty for any.</param>
internal sealed record OldAddress(string Path, string Query, string Target);

/// <summary>Lists old addresses in every spelling that a reader may use.</summary>
internal static class OldAddresses
{
    /// <summary>Largest number of parameters of which every order is listed.</summary>
    private const int MaxPermuted = 3;

    /// <summary>Returns the old addresses without a query: <c>/a</c> and <c>/a/</c> for a folder, only one for a file.</summary>
    public static ImmutableArray<OldAddress> Plain(ImmutableArray<Redirect> redirects, SiteAddress address) =>
        [
            .. from redirect in redirects
            where redirect.Parameters.IsEmpty
            from spelling in Spellings(redirect)
            select new OldAddress(spelling, "", address.Link(redirect.To)),
        ];

    /// <summary>Returns the old addresses with a query, its parameters in every order.</summary>
    public static ImmutableArray<OldAddress> WithQuery(ImmutableArray<Redirect> redirects, SiteAddress address) =>
        [
            .. (
                from redirect in redirects
                where !redirect.Parameters.IsEmpty
                from parameters in Permutations([.. EscapedParameters(redirect)])
                select new OldAddress(PathOf(redirect), string.Join('&', parameters), address.Link(redirect.To))
            ).DistinctBy(old => (old.Path, old.Query)),
        ];

    private static string PathOf(Redirect redirect) => Uri.UnescapeDataString(redirect.Path);

    private static ImmutableArray<string> Spellings(Redirect redirect)
    {
        var folder = redirect.Folder;
        var decoded = PathOf(redirect);
        var isFile = !decoded.EndsWith('/') && Path.HasExtension(decoded) && decoded != folder + "index.html";
        return isFile ? [decoded] : [.. new[] { folder, folder.TrimEnd('/'), decoded }.Distinct()];
    }

    private static string[] EscapedParameters(Redirect redirect) =>
        new Uri("https://host" + redirect.From).Query.TrimStart('?').Split('&');

    private static IEnumerable<ImmutableArray<string>> Permutations(ImmutableArray<string> items) =>
        items.Length is < 2 or > MaxPermuted
            ? [items]
            : items.SelectMany((item, i) => Permutations(items.RemoveAt(i)).Select(rest => rest.Insert(0, item)));
}
