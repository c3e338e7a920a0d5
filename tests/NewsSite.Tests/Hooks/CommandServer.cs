using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Hooks;

/// <summary>
/// Runs <c>newssite</c> in this process for scripts. A process of its own takes two seconds of processor time, nearly all
/// of which compiles code that this one has compiled already.
/// </summary>
internal sealed class CommandServer : IDisposable
{
    /// <summary>Sends its folder and arguments, each ended by a zero byte. Reads the exit code and what is said.</summary>
    private const string Client = """
        #!/bin/bash
        exec 3<>"/dev/tcp/127.0.0.1/$1"
        shift
        printf '%s\0' "$#" "$PWD" "$@" >&3
        read -r code <&3
        cat <&3
        exit "$code"

        """;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string client = Path.GetTempFileName();

    public CommandServer()
    {
        File.WriteAllText(client, Client);
        listener.Start();
        _ = Task.Run(AnswerAsync);
    }

    /// <summary>Command that scripts run in place of the program.</summary>
    public string Command => $"bash {client} {((IPEndPoint)listener.LocalEndpoint).Port}";

    public void Dispose()
    {
        listener.Dispose();
        File.Delete(client);
    }

    private async Task AnswerAsync()
    {
        while (true)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync();
                await using var stream = connection.GetStream();
                var count = int.Parse(await ReadAsync(stream), System.Globalization.CultureInfo.InvariantCulture);
                var folder = await ReadAsync(stream);
                var arguments = new string[count];
                for (var i = 0; i < count; i++)
                {
                    arguments[i] = await ReadAsync(stream);
                }

                var run = CommandRun.In(folder, "", arguments);
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"{run.ExitCode}\n{run.Out}{run.Error}"));
            }
            catch (Exception e) when (e is ObjectDisposedException or SocketException)
            {
                // Disposed while it waited.
                return;
            }
        }
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1 && one[0] != 0)
        {
            bytes.Add(one[0]);
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
