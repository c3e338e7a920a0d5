using System.Text.RegularExpressions;

namespace NewsSite.Deployment.Delivery;

/// <summary>Place that a site is published to.</summary>
internal abstract partial record DeliveryTarget
{
    /// <summary>
    /// Reads a target: <c>user@host:/path</c>, <c>remote:bucket/path</c> of rclone, or a folder. A folder with a colon in
    /// its name is written <c>./a:b</c>. Returns null for what is none of them.
    /// </summary>
    /// <param name="workingFolder">Base folder of relative paths.</param>
    public static DeliveryTarget? Parse(string text, string workingFolder)
    {
        if (text.Length == 0 || text.Any(char.IsControl))
        {
            return null;
        }

        if (Ssh().Match(text) is { Success: true } ssh)
        {
            var path = "/" + ssh.Groups["path"].Value.Trim('/');
            return path.Split('/').Any(part => part is "." or "..")
                ? null
                : new SshTarget(ssh.Groups["host"].Value, path);
        }

        if (IsFolder(text))
        {
            return new FolderTarget(Path.TrimEndingDirectorySeparator(Path.GetFullPath(text, workingFolder)));
        }

        return Store().IsMatch(text) ? new StoreTarget(text.TrimEnd('/')) : null;
    }

    /// <summary>True if there is no colon, a slash before it, or a drive of Windows.</summary>
    private static bool IsFolder(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            || text.AsSpan(0, colon).IndexOfAny('/', '\\') >= 0
            || (OperatingSystem.IsWindows() && colon == 1);
    }

    // A name that began with a hyphen would be an option for ssh and rclone.
    [GeneratedRegex(@"^(?<host>(?:[\w.][\w.+-]*@)?(?:[A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])):/(?<path>.*)$")]
    private static partial Regex Ssh();

    // Neither a connection made up on the spot nor parameters after a comma: passwords do not belong on a command line.
    [GeneratedRegex(@"^[A-Za-z0-9][\w.+ -]*:[A-Za-z0-9][^:,]*$")]
    private static partial Regex Store();
}

/// <summary>Folder of this machine, or of a disk that is mounted on it.</summary>
/// <param name="Path">Absolute path without a slash at the end.</param>
internal sealed record FolderTarget(string Path) : DeliveryTarget
{
    public override string ToString() => Path;
}

/// <summary>Folder of another machine, reached by ssh.</summary>
/// <param name="Host">Host, with the user before it if one was given; an address of IPv6 stands in brackets.</param>
/// <param name="Path">Absolute path without a slash at the end.</param>
internal sealed record SshTarget(string Host, string Path) : DeliveryTarget
{
    public override string ToString() => $"{Host}:{Path}";
}

/// <summary>Store of objects, such as S3, that rclone knows.</summary>
/// <param name="Remote">Name of the remote in rclone's configuration, bucket and folder: <c>ministry:news/site</c>.</param>
internal sealed record StoreTarget(string Remote) : DeliveryTarget
{
    public override string ToString() => Remote;

    /// <summary>The remote with its bucket only.</summary>
    public string Bucket => Remote.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? Remote[..end] : Remote;
}
