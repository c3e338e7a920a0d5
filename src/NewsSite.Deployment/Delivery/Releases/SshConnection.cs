using System.Collections.Immutable;
using System.Text;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>Runs scripts on another machine and sends files there.</summary>
internal sealed class SshConnection(SshTarget target)
{
    /// <summary>Attempts at sending: a line that broke once is often there again at once.</summary>
    private const int Attempts = 3;

    /// <summary>Nothing is asked, and a line that died is noticed. All else is as the user has set up ssh.</summary>
    private static readonly ImmutableArray<string> Options =
    [
        "-o",
        "BatchMode=yes",
        "-o",
        "ConnectTimeout=20",
        "-o",
        "ServerAliveInterval=15",
        "-o",
        "ServerAliveCountMax=4",
    ];

    /// <summary>Runs one of <see cref="SshScripts"/> and returns what it printed.</summary>
    /// <param name="lines">Lines for its standard input after the target's path.</param>
    public byte[] Run(string script, params ImmutableArray<string> lines) => Run(script, lines, []);

    /// <inheritdoc cref="Run(string, ImmutableArray{string})"/>
    /// <param name="data">Bytes that follow the lines.</param>
    public byte[] Run(string script, ImmutableArray<string> lines, byte[] data)
    {
        var input = Encoding.UTF8.GetBytes(string.Concat(lines.Prepend(target.Path).Select(line => line + "\n")));
        var host = target.Host.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var answer = Tool.Run(
            "ssh",
            [.. Options, "-T", "--", host, $"exec sh -c '{script.ReplaceLineEndings("\n")}'"],
            [.. input, .. data]
        );
        return answer.IsFine ? answer.Output : throw SshFaults.Of(answer, target);
    }

    /// <summary>Sends files to a folder of the target. Those with the same bytes there are not sent.</summary>
    /// <param name="folder">Folder of the files on this machine.</param>
    /// <param name="list">Paths, each ended by a zero byte.</param>
    /// <param name="place">Path relative to the target.</param>
    public void Send(string folder, byte[] list, string place)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = Tool.Run(
                "rsync",
                [
                    "-s",
                    "--checksum",
                    "--compress",
                    "--force",
                    "--perms",
                    "--chmod=D755,F644",
                    "--partial-dir=.newssite-partial",
                    "--timeout=60",
                    "--from0",
                    "--files-from=-",
                    "--rsh=ssh " + string.Join(' ', Options),
                    "--",
                    folder + "/",
                    $"{target.Host}:{target.Path}/{place}/",
                ],
                list
            );
            if (answer.IsFine)
            {
                return;
            }

            if (attempt == Attempts || !SshFaults.MayPass(answer))
            {
                throw SshFaults.Of(answer, target);
            }

            Thread.Sleep(TimeSpan.FromSeconds(attempt * 2));
        }
    }
}
