using System.Runtime.CompilerServices;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Makes the temporary folders of tests in memory where Linux offers it. Tests make and delete some 100,000 small files,
/// for which ext4 takes half of all kernel time. <c>TMPDIR</c>, when set, decides.
/// </summary>
internal static class MemoryFolders
{
    private const string Root = "/dev/shm";

    /// <summary>Free space that must be there, in bytes: several times what all tests hold at one moment.</summary>
    private const long NeededSpace = 2L * 1024 * 1024 * 1024;

    [ModuleInitializer]
    internal static void Use()
    {
        var isChosen = Environment.GetEnvironmentVariable("TMPDIR") is not (null or "");
        if (!isChosen && OperatingSystem.IsLinux() && HasSpace())
        {
            Environment.SetEnvironmentVariable("TMPDIR", Root);
        }
    }

    private static bool HasSpace()
    {
        try
        {
            var drive = new DriveInfo(Root);
            return drive.DriveFormat == "tmpfs" && drive.AvailableFreeSpace > NeededSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
