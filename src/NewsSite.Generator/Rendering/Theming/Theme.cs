using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Output;
using Scriban;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>A theme: parsed templates, texts in every language, and files to publish.</summary>
public sealed record Theme
{
    public required string Name { get; init; }

    /// <summary>Page templates by file name without extension: <c>base</c>, <c>home</c>, <c>article</c> …</summary>
    public required FrozenDictionary<string, Template> Layouts { get; init; }

    /// <summary>Templates for <c>include</c> and <c>shared</c>, by file name without extension.</summary>
    public required FrozenDictionary<string, Template> Partials { get; init; }

    public required ByLanguage<ThemeStrings> Strings { get; init; }

    /// <summary>The published files by the name that templates use: the path below <c>assets/</c>.</summary>
    public required FrozenDictionary<string, Asset> Assets { get; init; }

    /// <summary>A hash of every file of the theme and of the themes it extends.</summary>
    public required UInt128 Digest { get; init; }

    /// <summary>Returns the assets as files of the site.</summary>
    internal IEnumerable<OutputFile> AssetFiles() =>
        Assets.Values.Select(asset => OutputFile.FromBytes(OutputFile.PathOf(asset.Path), asset.Bytes.AsMemory()));
}

/// <summary>
/// A file that the theme publishes. <paramref name="Path"/> is its path on the site. It contains a hash of the bytes,
/// so browsers may cache the file indefinitely.
/// </summary>
public sealed record Asset(string Name, string Path, ImmutableArray<byte> Bytes)
{
    private const string Folder = "/assets/";

    /// <summary>The file's path below the folder of published assets.</summary>
    public string PublishedName => Path[Folder.Length..];

    /// <summary>Makes an asset, with a hash of its bytes in its path.</summary>
    public static Asset Of(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var published = System.IO.Path.ChangeExtension(name, null) + "." + hash + System.IO.Path.GetExtension(name);
        return new Asset(name, Folder + published, ImmutableArray.Create(bytes));
    }
}
