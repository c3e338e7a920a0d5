using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Output;
using Scriban;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>How the site looks: templates parsed once, texts in every language, and files to publish.</summary>
public sealed record Theme
{
    public required string Name { get; init; }

    /// <summary>Page templates by name without ending: <c>base</c>, <c>home</c>, <c>article</c> …</summary>
    public required FrozenDictionary<string, Template> Layouts { get; init; }

    /// <summary>Parts of pages, for <c>include</c>, by name without ending.</summary>
    public required FrozenDictionary<string, Template> Partials { get; init; }

    public required ByLanguage<ThemeStrings> Strings { get; init; }

    /// <summary>By the name templates use: the path below <c>assets/</c>.</summary>
    public required FrozenDictionary<string, Asset> Assets { get; init; }

    /// <summary>A hash of every file of the theme and of those it extends: the same, and pages of the same views are too.</summary>
    public required UInt128 Digest { get; init; }

    /// <summary>The assets as files of the site.</summary>
    internal IEnumerable<OutputFile> AssetFiles() =>
        Assets.Values.Select(asset => OutputFile.FromBytes(OutputFile.PathOf(asset.Path), asset.Bytes.AsMemory()));
}

/// <summary>
/// A file the theme publishes. <paramref name="Path"/> is its path on the site; it carries a hash of the bytes, so that
/// it may be cached for ever.
/// </summary>
public sealed record Asset(string Name, string Path, ImmutableArray<byte> Bytes)
{
    private const string Folder = "/assets/";

    /// <summary>Its path below the folder of all published assets.</summary>
    public string PublishedName => Path[Folder.Length..];

    /// <summary>The asset of this name and content.</summary>
    public static Asset Of(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var published = System.IO.Path.ChangeExtension(name, null) + "." + hash + System.IO.Path.GetExtension(name);
        return new Asset(name, Folder + published, ImmutableArray.Create(bytes));
    }
}
