using System.Runtime.InteropServices;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>Symbolic link that is pointed elsewhere in one step.</summary>
internal static class SymbolicLink
{
    /// <summary>Makes a link, or replaces one, without a moment at which there is none.</summary>
    /// <param name="link">Path of the link.</param>
    /// <param name="target">Path that it leads to, as it is written into the link.</param>
    /// <exception cref="IOException">The disk has no symbolic links, or another error.</exception>
    public static void Point(string link, string target)
    {
        var next = link + ".next";
        if (FileFacts.OfEntry(next).Kind != FileKind.Missing)
        {
            File.Delete(next);
        }

        Directory.CreateSymbolicLink(next, target);
        if (rename(next, link) != 0)
        {
            throw new IOException(Marshal.GetLastPInvokeErrorMessage());
        }
    }

#pragma warning disable CA2101, SYSLIB1054, IDE1006 // Paths are UTF-8 on Unix; the generated code would need unsafe blocks; the system's name.
    [DllImport("libc", CharSet = CharSet.Ansi, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int rename(string source, string target);
#pragma warning restore CA2101, SYSLIB1054, IDE1006
}
