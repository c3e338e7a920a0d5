using System.Runtime.InteropServices;

namespace NewsSite.Generator.Output;

/// <summary>File operations of the operating system that .NET does not offer.</summary>
internal static class FileSystemCalls
{
    /// <summary>Asked once: a process does not change its user, and each question is one to the system.</summary>
    private static readonly bool IsPrivileged = Environment.IsPrivilegedProcess;

    private const int RelativeToWorkingFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE
    private const int WriteAndEnter = 3; // W_OK | X_OK
    private const int Everything = 7; // R_OK | W_OK | X_OK

    /// <summary>Creates a hard link to a file, or a copy if the file system has no hard links.</summary>
    public static void LinkOrCopy(string existing, string path)
    {
        var isLinked = OperatingSystem.IsWindows() ? CreateHardLinkW(path, existing, 0) : link(existing, path) == 0;
        if (!isLinked)
        {
            File.Copy(existing, path);
        }
    }

    /// <summary>True if this user may add, rename and delete entries of a folder.</summary>
    public static bool CanChange(string folder) => HasRights(folder, WriteAndEnter);

    /// <summary>True if this user may also read the names in the folder.</summary>
    public static bool CanReadAndChange(string folder) => HasRights(folder, Everything);

    private static bool HasRights(string folder, int rights) =>
        IsPrivileged || OperatingSystem.IsWindows() || access(folder, rights) == 0;

    /// <summary>
    /// Swaps two folders atomically. Returns false without any change if the system does not support it.
    /// </summary>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return renameat2(RelativeToWorkingFolder, one, RelativeToWorkingFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // The C library has no such function.
            return false;
        }
    }

#pragma warning disable CA2101, SYSLIB1054, IDE1006 // Paths are UTF-8 on Unix; the generated code would need unsafe blocks; names are the systems'.
    [DllImport("libc", CharSet = CharSet.Ansi)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int link(string existing, string path);

    [DllImport("libc", CharSet = CharSet.Ansi)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int renameat2(int oneFolder, string one, int otherFolder, string other, uint flags);

    [DllImport("libc", CharSet = CharSet.Ansi)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int access(string path, int mode);

    [DllImport("kernel32", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLinkW(string path, string existing, nint security);
#pragma warning restore CA2101, SYSLIB1054, IDE1006
}
