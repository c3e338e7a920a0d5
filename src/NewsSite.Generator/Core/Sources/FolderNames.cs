using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Name in a folder, with the kind of entry that the folder itself tells.</summary>
internal readonly record struct FolderName(string Name, FileKind Kind);

/// <summary>
/// Reads the names in a folder. On Linux it asks the kernel itself, which tells the kinds along with the names: .NET asks
/// twice more for each folder it finds, which makes up most of the time of a walk.
/// </summary>
internal static class FolderNames
{
    private const int BufferSize = 32 * 1024;

    // Offsets in the kernel's "struct linux_dirent64".
    private const int LengthOffset = 16;
    private const int KindOffset = 18;
    private const int NameOffset = 19;

    private const int CloseOnExec = 0x80000; // O_CLOEXEC
    private const int OnlyFolder = 0x10000; // O_DIRECTORY, but on ARM
    private const int OnlyFolderOnArm = 0x4000;

    private const int Interrupted = 4; // EINTR

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private static readonly int? OpenFlags = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => CloseOnExec | OnlyFolder,
        Architecture.Arm64 => CloseOnExec | OnlyFolderOnArm,
        _ => null,
    };

    private static readonly bool CanAskKernel = OperatingSystem.IsLinux() && OpenFlags is not null && HasCall();

    /// <summary>Returns the names in a folder, in no order.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not read it.</exception>
    /// <exception cref="IOException">It is no folder, or the disk is broken.</exception>
    public static ImmutableArray<FolderName> Of(string folder) =>
        CanAskKernel ? AskKernel(folder) : [.. AskNet(folder)];

    private static FileSystemEnumerable<FolderName> AskNet(string folder) =>
        new(folder, static (ref entry) => new(entry.FileName.ToString(), KindOf(ref entry)), Everything);

    private static FileKind KindOf(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? FileKind.Link
        : entry.IsDirectory ? FileKind.Folder
        : FileKind.File;

    private static ImmutableArray<FolderName> AskKernel(string folder)
    {
        var handle = (int)Retry(() => open(folder, OpenFlags!.Value));
        if (handle < 0)
        {
            throw Failure(folder);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var names = ImmutableArray.CreateBuilder<FolderName>();
            while (true)
            {
                var length = (int)Retry(() => getdents64(handle, buffer, buffer.Length));
                if (length < 0)
                {
                    throw Failure(folder);
                }

                if (length == 0)
                {
                    return names.DrainToImmutable();
                }

                AddNames(folder, buffer.AsSpan(0, length), names);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _ = close(handle);
        }
    }

    private static void AddNames(string folder, ReadOnlySpan<byte> entries, ImmutableArray<FolderName>.Builder names)
    {
        while (!entries.IsEmpty)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(entries[LengthOffset..]);
            var bytes = entries[NameOffset..length];
            bytes = bytes[..bytes.IndexOf((byte)0)];
            if (!bytes.SequenceEqual("."u8) && !bytes.SequenceEqual(".."u8))
            {
                var name = Encoding.UTF8.GetString(bytes);
                var kind = KindOf(entries[KindOffset]) ?? FileFacts.OfEntry(Path.Join(folder, name)).Kind;
                names.Add(new(name, kind));
            }

            entries = entries[length..];
        }
    }

    /// <summary>Returns the kind of an entry by its number, or null: some file systems do not tell it.</summary>
    private static FileKind? KindOf(byte kind) =>
        kind switch
        {
            8 => FileKind.File, // DT_REG
            4 => FileKind.Folder, // DT_DIR
            10 => FileKind.Link, // DT_LNK
            0 => null, // DT_UNKNOWN
            _ => FileKind.Special,
        };

    private static nint Retry(Func<nint> call)
    {
        nint answer;
        do
        {
            answer = call();
        } while (answer < 0 && Marshal.GetLastPInvokeError() == Interrupted);

        return answer;
    }

    /// <summary>Returns the exception that .NET throws for the last error of the system.</summary>
    private static Exception Failure(string folder)
    {
        var error = Marshal.GetLastPInvokeError();
        var message = $"{Marshal.GetPInvokeErrorMessage(error)}: '{folder}'";
        return error switch
        {
            2 => new DirectoryNotFoundException(message), // ENOENT
            1 or 13 => new UnauthorizedAccessException(message), // EPERM, EACCES
            _ => new IOException(message),
        };
    }

    /// <summary>False with a C library that does not know the call.</summary>
    private static bool HasCall()
    {
        try
        {
            return getdents64(-1, [], 0) < 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

#pragma warning disable CA2101, SYSLIB1054, IDE1006 // Paths are UTF-8 on Unix; the generated code would need unsafe blocks; names are the system's.
    [DllImport("libc", CharSet = CharSet.Ansi, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int open(string path, int flags);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint getdents64(int folder, [Out] byte[] entries, nint length);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int close(int file);
#pragma warning restore CA2101, SYSLIB1054, IDE1006
}
