using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsSite.Deployment.Delivery.Claims;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>
/// Releases on another machine, by ssh and rsync. Keys, ports and known hosts are those of ssh's own settings; nothing is
/// asked, and no unknown host is trusted.
/// </summary>
internal sealed class SshHost : IReleaseHost
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly SshTarget target;
    private readonly SshConnection connection;

    public SshHost(SshTarget target)
    {
        this.target = target;
        connection = new SshConnection(target);
        Claims = new SshClaims(connection);
    }

    public IClaimStore Claims { get; }

    public ReleaseState Inspect()
    {
        var output = connection.Run(SshScripts.Inspect);
        var text = Utf8.GetString(output);
        if (text == "none\n")
        {
            return ReleaseState.None;
        }

        // The list of names ends at the first empty line after the second line, which may be empty itself.
        var zero = text.IndexOf('\0', StringComparison.Ordinal);
        var head = zero < 0 ? text : text[..zero];
        var end = head.IndexOf("\n\n", head.IndexOf('\n', StringComparison.Ordinal) + 1, StringComparison.Ordinal);
        if (!text.StartsWith("there\n", StringComparison.Ordinal) || end < 0)
        {
            throw new DeliveryFault(DeliveryTexts.StrangeAnswer, target, text.Split('\n')[0]);
        }

        var lines = head[..end].Split('\n');
        var releases = lines.Skip(2).Where(ReleaseName.IsValid).ToImmutableArray();
        if (lines[1].Length == 0)
        {
            return new ReleaseState(true, null, releases, Manifest.Empty, new HashSet<string>());
        }

        if (!ReleaseName.IsValid(lines[1]))
        {
            throw new DeliveryFault(DeliveryTexts.CurrentIsOthers, $"{target}/{ReleaseLayout.Current}");
        }

        var files = text[(zero + 1)..].Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return new ReleaseState(
            true,
            lines[1],
            releases,
            ParseManifest(head[(end + 2)..], lines[1]),
            files.Select(path => path[2..]).ToHashSet(StringComparer.Ordinal)
        );
    }

    public void Create() => connection.Run(SshScripts.Create);

    public Manifest ReadManifest(string release) =>
        ParseManifest(Utf8.GetString(connection.Run(SshScripts.ReadManifest, release)), release);

    public void Upload(string folder, ImmutableArray<ManifestEntry> files) => Send(folder, files, ReleaseLayout.Upload);

    public void Link(string release, string source, ImmutableArray<string> paths) =>
        LinkFrom(release, $"{ReleaseLayout.Releases}/{source}", paths);

    public void LinkUploaded(string release, string folder, ImmutableArray<ManifestEntry> files)
    {
        if (files.IsEmpty)
        {
            return;
        }

        LinkFrom(release, ReleaseLayout.Upload, [.. files.Select(file => file.Path)]);

        // Compares all bytes once more, now that nobody else writes there. Usually this sends nothing.
        Send(folder, files, $"{ReleaseLayout.Releases}/{release}{ReleaseName.Unfinished}");
    }

    public void Switch(string release, Manifest manifest, string claim)
    {
        var list = Utf8.GetBytes(manifest.Write());
        connection.Run(SshScripts.Switch, [release, claim, Number(manifest.Entries.Length), Number(list.Length)], list);
    }

    public void Prune(ImmutableArray<string> releases) => connection.Run(SshScripts.Prune, [.. releases]);

    private void LinkFrom(string release, string source, ImmutableArray<string> paths) =>
        connection.Run(SshScripts.Link, [release, source, Number(paths.Length)], ZeroEnded(paths));

    private void Send(string folder, ImmutableArray<ManifestEntry> files, string place)
    {
        if (!files.IsEmpty)
        {
            connection.Send(folder, ZeroEnded(files.Select(file => file.Path)), place);
        }
    }

    private Manifest ParseManifest(string text, string release) =>
        Manifest.Read(text)
        ?? throw new DeliveryFault(DeliveryTexts.DamagedManifest, $"{target}/{ReleaseLayout.ManifestOf(release)}");

    private static byte[] ZeroEnded(IEnumerable<string> paths) =>
        Utf8.GetBytes(string.Concat(paths.Select(path => path + "\0")));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
