using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>Says in plain words why ssh or rsync failed.</summary>
internal static class SshFaults
{
    private static readonly (string Sign, Message Text)[] Lasting =
    [
        ("Host key verification failed", DeliveryTexts.UnknownHost),
        ("REMOTE HOST IDENTIFICATION HAS CHANGED", DeliveryTexts.UnknownHost),
        ("Permission denied (", DeliveryTexts.SshRefused),
        ("Too many authentication failures", DeliveryTexts.SshRefused),
        ("No space left on device", DeliveryTexts.RemoteDiskFull),
        ("Disk quota exceeded", DeliveryTexts.RemoteDiskFull),
        ("Could not resolve hostname", DeliveryTexts.NoHost),
        ("rsync: not found", DeliveryTexts.NoRsyncThere),
        ("rsync: command not found", DeliveryTexts.NoRsyncThere),
        ("Permission denied", DeliveryTexts.NoRightThere),
        ("Read-only file system", DeliveryTexts.NoRightThere),
    ];

    private static readonly Dictionary<int, Message> ByCode = new()
    {
        [SshScripts.Unreachable] = DeliveryTexts.NoRightThere,
        [SshScripts.IsHome] = DeliveryTexts.IsHome,
        [SshScripts.NotOurs] = DeliveryTexts.NotOurs,
        [SshScripts.NoRsync] = DeliveryTexts.NoRsyncThere,
        [SshScripts.CurrentIsOthers] = DeliveryTexts.CurrentIsOthers,
        [SshScripts.LockLost] = DeliveryTexts.LockLost,
        [SshScripts.Incomplete] = DeliveryTexts.LineBroken,
        [SshScripts.NoLinks] = DeliveryTexts.NoLinks,
        [SshScripts.NotAFolder] = DeliveryTexts.NotAFolder,
        [SshScripts.Missing] = DeliveryTexts.DamagedManifest,
    };

    /// <summary>Ends of rsync and ssh that tell of a connection that broke or was silent.</summary>
    private static readonly int[] BrokenLine = [10, 12, 30, 35, 255];

    /// <summary>True if another attempt may succeed: the connection broke, and for no reason that lasts.</summary>
    public static bool MayPass(ToolAnswer answer) => IsBrokenLine(answer) && answer.Find(Lasting) is null;

    public static DeliveryFault Of(ToolAnswer answer, SshTarget target)
    {
        object place = answer.ExitCode switch
        {
            SshScripts.CurrentIsOthers => $"{target}/{ReleaseLayout.Current}",
            SshScripts.Missing => $"{target}/{ReleaseLayout.State}",
            _ => target.ToString(),
        };
        // A script that found the reason itself knows better than what the programs in it printed.
        var found =
            answer.Program == "ssh" && answer.ExitCode != SshScripts.Unreachable
                ? ByCode.GetValueOrDefault(answer.ExitCode)
                : null;
        var text =
            found
            ?? answer.Find(Lasting)
            ?? ByCode.GetValueOrDefault(answer.Program == "ssh" ? answer.ExitCode : 0)
            ?? (IsBrokenLine(answer) ? DeliveryTexts.LineBroken : DeliveryTexts.ToolFailed);
        return text == DeliveryTexts.ToolFailed
            ? new DeliveryFault(text, answer.Program, $"{answer.LastWords} ({answer.ExitCode})")
            : new DeliveryFault(text, place, $"{answer.LastWords} ({answer.ExitCode})");
    }

    private static bool IsBrokenLine(ToolAnswer answer) =>
        answer.Program == "rsync" ? BrokenLine.Contains(answer.ExitCode) : answer.ExitCode == 255;
}
