using NetVips;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// The only access to libvips, initialised on first use. Pictures are processed in parallel, each on one thread, so
/// that the bytes are the same on any machine, and only as many at once as fit into <see cref="MemoryLimit"/>.
/// </summary>
internal static class VipsLibrary
{
    /// <summary>The memory limit of all pictures in process, in bytes.</summary>
    public const long MemoryLimit = 768L * 1024 * 1024;

    private static readonly object Gate = new();
    private static readonly Lazy<bool> Ready = new(SetUp);
    private static long inUse;

    /// <summary>Waits until the memory is available, then runs the work. Nested calls can deadlock.</summary>
    /// <param name="bytes">The memory that the work takes, in bytes.</param>
    /// <exception cref="VipsException">The picture is damaged.</exception>
    public static T Run<T>(long bytes, Func<T> work)
    {
        _ = Ready.Value;
        var share = Math.Min(bytes, MemoryLimit);
        lock (Gate)
        {
            while (inUse + share > MemoryLimit)
            {
                Monitor.Wait(Gate);
            }

            inUse += share;
        }

        try
        {
            return work();
        }
        finally
        {
            lock (Gate)
            {
                inUse -= share;
                Monitor.PulseAll(Gate);
            }
        }
    }

    private static bool SetUp()
    {
        NetVips.NetVips.Concurrency = 1;
        // Every picture is processed once: a cache of operations would only hold memory.
        Cache.Max = 0;
        // Disables all loaders that are not hardened against hostile files.
        NetVips.NetVips.BlockUntrusted = true;
        // Enables SVG for the theme's drawings on share cards. Authors' drawings are never loaded here.
        Operation.Block("VipsForeignLoadSvg", false);
        // Silences warnings: those that matter are also errors, which are reported with the file's name.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, static (_, _, _) => { });
        return true;
    }
}
