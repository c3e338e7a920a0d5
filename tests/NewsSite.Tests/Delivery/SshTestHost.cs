using System.Diagnostics;
using System.Net.Sockets;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Delivery;

/// <summary>
/// Real OpenSSH server on the loopback address, for this user but without the settings of the user's shell, which may take
/// longer than all else. Tests are skipped without it, or fail if NEWSSITE_REQUIRE_SSH is 1.
/// </summary>
internal sealed class SshTestHost : FolderTestHost
{
    private const string Server = "/usr/sbin/sshd";
    private static readonly Lazy<string> Clients = new(AddToPath);
    private readonly int port = TestPort.Choose();
    private Process server;
    private readonly TestFolder folder;

    public SshTestHost(TestFolder folder)
        : base(folder)
    {
        foreach (var program in (string[])[Server, "/usr/bin/ssh", "/usr/bin/rsync"])
        {
            if (!File.Exists(program))
            {
                Missing(
                    $"there is no {program} on this machine (Debian: apt-get install openssh-server rsync)",
                    "NEWSSITE_REQUIRE_SSH"
                );
            }
        }

        this.folder = folder;
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", PathOf("key"));
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", PathOf("host-key"));
        var key = File.ReadAllText(PathOf("host-key.pub")).Split(' ');
        folder.Add(
            $"""
            -- ssh/server --
            Port {port}
            ListenAddress 127.0.0.1
            HostKey {PathOf("host-key")}
            AuthorizedKeysFile {PathOf("key.pub")}
            PidFile none
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            PermitRootLogin prohibit-password
            MaxStartups 100
            SetEnv HOME={PathOf("home")}
            -- ssh/client --
            Host {Name}
              HostName 127.0.0.1
              Port {port}
              IdentityFile {PathOf("key")}
              IdentitiesOnly yes
              UserKnownHostsFile {PathOf("known")}
              GlobalKnownHostsFile /dev/null
            -- ssh/known --
            [127.0.0.1]:{port} {key[0]} {key[1]}

            """
        );
        File.Copy(PathOf("client"), Path.Combine(Clients.Value, Name));
        foreach (var file in (string[])["key", "host-key"])
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(PathOf(file), (UnixFileMode)0b111_000_000);
            }
        }

        if (Environment.IsPrivilegedProcess)
        {
            // The server gives up its rights there.
            Directory.CreateDirectory("/run/sshd");
        }

        server = StartServer();
    }

    public override string Target => $"{Environment.UserName}@{Name}:{Root}";

    /// <summary>Alias of the server in ssh's settings.</summary>
    private string Name => $"office-{port}";

    /// <summary>Makes ssh forget the server.</summary>
    public void ForgetHost() => File.WriteAllText(PathOf("known"), "");

    /// <summary>Makes the server forget this user.</summary>
    public void ForgetUser() => File.WriteAllText(PathOf("key.pub"), "");

    /// <summary>Breaks all lines to the server, and ends it.</summary>
    public void Break()
    {
        server.Kill(entireProcessTree: true);
        server.WaitForExit();
        server.Dispose();
    }

    /// <summary>Starts the server again.</summary>
    public void Restart() => server = StartServer();

    public override void Dispose()
    {
        File.Delete(Path.Combine(Clients.Value, Name));
        Break();
        base.Dispose();
    }

    private string PathOf(string path) => folder.PathOf($"ssh/{path}");

    private void Run(string program, params string[] arguments)
    {
        Directory.CreateDirectory(folder.PathOf("ssh"));
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private Process StartServer()
    {
        var started = Process.Start(
            new ProcessStartInfo(Server, ["-D", "-e", "-f", PathOf("server")]) { RedirectStandardError = true }
        )!;
        var errors = started.StandardError.ReadToEndAsync();
        for (var attempt = 0; attempt < 200; attempt++)
        {
            Assert.False(started.HasExited, started.HasExited ? errors.Result : "");
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return started;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }

        Assert.Fail("sshd does not answer");
        return started;
    }

    /// <summary>
    /// Puts a program <c>ssh</c> first into this process's PATH, which publishing in this process and its children find. It
    /// takes the settings named like the host, which say where the server is and which key to use. Returns their folder.
    /// </summary>
    private static string AddToPath()
    {
        var folder = Directory.CreateTempSubdirectory("newssite-ssh-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var program = Path.Combine(folder, "ssh");
        File.WriteAllText(
            program,
            $"""
            #!/bin/sh
            for word; do
              case ${"{word#*@}"} in office-*) exec /usr/bin/ssh -F "{folder}/${"{word#*@}"}" "$@" ;; esac
            done
            exec /usr/bin/ssh "$@"

            """
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, (UnixFileMode)0b111_101_101);
        }

        Environment.SetEnvironmentVariable("PATH", $"{folder}:{Environment.GetEnvironmentVariable("PATH")}");
        return folder;
    }
}
