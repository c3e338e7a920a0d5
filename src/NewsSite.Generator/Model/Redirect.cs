using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Generator.Model;

/// <summary>Redirect from an old address to a page, a feed or a file.</summary>
/// <param name="From">Old address as the author wrote it: a path, and perhaps a query.</param>
/// <param name="To">Path of the target on the site, never another redirect.</param>
/// <param name="Language">Language of the target.</param>
/// <param name="Title">Title of the target.</param>
/// <param name="Location">Location of the alias in the source, or of the ledger's line.</param>
public sealed record Redirect(string From, string To, Language Language, string Title, SourceLocation Location)
{
    /// <summary>Path of the old address, without query.</summary>
    public string Path => From.Split('?')[0];

    /// <summary>Parameters of the old address, like <c>id=5</c>, in the order in which they are written.</summary>
    public ImmutableArray<string> Parameters => From.Split('?', 2) is [_, var query] ? [.. query.Split('&')] : [];

    /// <summary>
    /// Old address, decoded and with a trailing slash: hosts serve <c>/a</c>, <c>/a/</c> and <c>/a/index.html</c> alike.
    /// A query follows, its parameters in ordinal order.
    /// </summary>
    public string Folder => FolderOf(From);

    /// <summary>Returns the <see cref="Folder"/> of an old address.</summary>
    public static string FolderOf(string alias)
    {
        var parts = alias.Split('?', 2);
        var path = Uri.UnescapeDataString(parts[0]);
        var folder = (path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^10] : path).TrimEnd('/') + "/";
        return parts is [_, var query]
            ? $"{folder}?{string.Join('&', query.Split('&').Select(Uri.UnescapeDataString).Order(StringComparer.Ordinal))}"
            : folder;
    }
}
