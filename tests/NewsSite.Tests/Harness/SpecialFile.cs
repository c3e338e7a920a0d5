using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace NewsSite.Tests.Harness;

/// <summary>Creates entries of folders that are neither files nor folders.</summary>
internal static class SpecialFile
{
    private const int Everybody = 438; // 0666

    /// <summary>Creates a pipe, which nobody writes into.</summary>
    public static void CreatePipe(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells pipes from files");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Assert.Equal(0, mkfifo(path, Everybody));
    }

    /// <summary>Creates the socket of a server that is gone.</summary>
    public static void CreateSocket(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux tells sockets from files");

        // A long path does not fit into the address of a socket, so it is created elsewhere and moved.
        var folder = Directory.CreateTempSubdirectory("s-");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var address = Path.Combine(folder.FullName, "s");
        socket.Bind(new UnixDomainSocketEndPoint(address));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(address, path);
        folder.Delete(recursive: true);
    }

#pragma warning disable CA2101, IDE1006 // Paths are UTF-8 on Unix; the name is the system's.
    [DllImport("libc", CharSet = CharSet.Ansi)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mkfifo(string path, int mode);
#pragma warning restore CA2101, IDE1006
}
