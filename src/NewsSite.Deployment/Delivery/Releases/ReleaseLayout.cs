namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>Names at a target with releases.</summary>
internal static class ReleaseLayout
{
    /// <summary>Symbolic link to the release that readers see.</summary>
    public const string Current = "current";

    public const string Releases = "releases";

    /// <summary>Folder of bookkeeping. It tells a target from other folders.</summary>
    public const string State = ".newssite-publish";

    public const string Upload = $"{State}/upload";
    public const string Claims = $"{State}/claims";

    /// <summary>Returns the path of a release's list of files.</summary>
    public static string ManifestOf(string release) => $"{State}/{release}.manifest";
}
