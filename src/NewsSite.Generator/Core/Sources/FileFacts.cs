using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Kinds of entries in a folder.</summary>
internal enum FileKind
{
    /// <summary>Nothing has this name, or a part of the path is missing.</summary>
    Missing,
    File,
    Folder,

    /// <summary>Symbolic link, where links are not followed.</summary>
    Link,

    /// <summary>Pipe, socket or device: reading it may never end.</summary>
    Special,

    /// <summary>This user may not ask.</summary>
    Forbidden,
}

/// <summary>
/// Stamp of a file's content, or of a folder's names: the same content has the same stamp while nobody touches the file.
/// Programs can restore the modification time, but not the time of the last change. What remains unseen is a change by
/// the system's owner with a clock set back, and, where <see cref="FileFacts"/> knows no time of change, one with size and time restored.
/// </summary>
/// <param name="Length">Length in bytes.</param>
/// <param name="Modified">Modification time, in UTC ticks.</param>
/// <param name="Changed">Time of the last change of content, name or rights, in UTC ticks; 0 if unknown.</param>
/// <param name="Inode">Number of the file in its file system; 0 if unknown.</param>
internal readonly record struct FileStamp(long Length, long Modified, long Changed, ulong Inode)
{
    /// <summary>
    /// False if the file was changed so recently that another change could leave the stamp the same. Take the stamp
    /// before reading the file.
    /// </summary>
    public bool IsSettled => IsBuffer || FileClock.IsSettled(Modified, Changed);

    /// <summary>
    /// True for the stamp of a folder that would differ if a name in it came, went or got another file after it was taken.
    /// </summary>
    public bool TellsNames => Inode != 0 && Changed != 0 && IsSettled;

    /// <summary>True for a stamp of bytes in memory. Its length is below zero, as no file's is.</summary>
    public bool IsBuffer => Length < 0;

    /// <summary>Returns the stamp of bytes in memory. It depends on all of them, and no file has the same.</summary>
    public static FileStamp OfBuffer(ReadOnlySpan<byte> bytes)
    {
        var hash = XxHash128.HashToUInt128(bytes);
        return new(~(long)bytes.Length, unchecked((long)(ulong)hash), unchecked((long)(ulong)(hash >> 64)), 0);
    }
}

/// <summary>
/// Facts about a file from one question to the file system. Only Linux answers all of them; elsewhere inode, time of
/// change, links and owner are 0, and a pipe looks like a file.
/// </summary>
/// <param name="Links">Number of names of the file.</param>
/// <param name="IsMountPoint">True for a folder that is the root of a mounted file system.</param>
internal readonly record struct FileFacts(FileKind Kind, FileStamp Stamp, uint Links = 0, bool IsMountPoint = false)
{
    private const int RelativeToWorkingFolder = -100; // AT_FDCWD
    private const int NoFollow = 0x100; // AT_SYMLINK_NOFOLLOW
    private const uint BasicFacts = 0x7FF; // STATX_BASIC_STATS
    private const ulong MountRoot = 0x2000; // STATX_ATTR_MOUNT_ROOT
    private const int NotPermitted = 1; // EPERM
    private const int AccessDenied = 13; // EACCES

    private static readonly bool HasStatx = OperatingSystem.IsLinux() && CanCallStatx();

    /// <summary>Returns the facts about a file or folder, or about what a symbolic link leads to.</summary>
    public static FileFacts Of(string path) => HasStatx ? FromStatx(path, 0) : FromInfo(path, follows: true);

    /// <summary>Returns the facts about an entry itself, which may be a symbolic link.</summary>
    public static FileFacts OfEntry(string path) =>
        HasStatx ? FromStatx(path, NoFollow) : FromInfo(path, follows: false);

    private static FileFacts FromStatx(string path, int flags)
    {
        if (statx(RelativeToWorkingFolder, path, flags, BasicFacts, out var facts) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            return new(error is AccessDenied or NotPermitted ? FileKind.Forbidden : FileKind.Missing, default);
        }

        var stamp = new FileStamp((long)facts.Size, facts.Modified.Ticks, facts.Changed.Ticks, facts.Inode);
        return new(KindOf(facts.Mode), stamp, facts.Links, (facts.Attributes & MountRoot) != 0);
    }

    private static FileKind KindOf(ushort mode) =>
        (mode & 0xF000) switch
        {
            0x8000 => FileKind.File,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };

    private static FileFacts FromInfo(string path, bool follows)
    {
        try
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            var isLink = info.LinkTarget is not null;
            if (isLink && follows)
            {
                info = info.ResolveLinkTarget(returnFinalTarget: true) ?? info;
            }

            var kind =
                !info.Exists ? FileKind.Missing
                : isLink && !follows ? FileKind.Link
                : info is DirectoryInfo ? FileKind.Folder
                : FileKind.File;
            var length = info is FileInfo { Exists: true } file ? file.Length : 0;
            return new(kind, new FileStamp(length, info.LastWriteTimeUtc.Ticks, 0, 0));
        }
        catch (IOException)
        {
            // A circular link leads nowhere.
            return default;
        }
        catch (UnauthorizedAccessException)
        {
            return new(FileKind.Forbidden, default);
        }
    }

    /// <summary>False with a C library older than the call or a kernel that does not know it.</summary>
    private static bool CanCallStatx()
    {
        try
        {
            return statx(RelativeToWorkingFolder, "/", 0, BasicFacts, out _) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The kernel's <c>struct statx</c>, the same on every processor; what is not needed is left out.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Answer
    {
        [FieldOffset(8)]
        public ulong Attributes;

        [FieldOffset(16)]
        public uint Links;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public Time Changed;

        [FieldOffset(112)]
        public Time Modified;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public uint Nanoseconds;
        public int Reserved;

        public readonly long Ticks =>
            DateTime.UnixEpoch.Ticks + (Seconds * TimeSpan.TicksPerSecond) + (Nanoseconds / 100);
    }

#pragma warning disable CA2101, SYSLIB1054, IDE1006 // Paths are UTF-8 on Unix; the generated code would need unsafe blocks; the name is the system's.
    [DllImport("libc", CharSet = CharSet.Ansi, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int folder, string path, int flags, uint mask, out Answer answer);
#pragma warning restore CA2101, SYSLIB1054, IDE1006
}
