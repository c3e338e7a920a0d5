using NetVips;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>
/// The one door to libvips: set up at the first picture, and never by a site without any. Pictures are worked on side by
/// side, each on one thread, so that the same picture gives the same bytes on any machine, and only as many at once as
/// fit into <see cref="MemoryLimit"/>.
/// </summary>
internal static class VipsLibrary
{
    /// <summary>In bytes: what all pictures being worked on may take together.</summary>
    public const long MemoryLimit = 768L * 1024 * 1024;

    private static readonly object Gate = new();
    private static readonly Lazy<bool> Ready = new(SetUp);
    private static long inUse;

    /// <summary>Waits until there is room for this many bytes, and runs. Not to be called from inside itself.</summary>
    /// <exception cref="VipsException">The picture's bytes are not what they should be.</exception>
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
        // A picture is worked on once: remembering operations would only hold memory.
        Cache.Max = 0;
        // Loaders that are not hardened against hostile files stay shut, whoever asks for them.
        NetVips.NetVips.BlockUntrusted = true;
        // Drawings of the theme, for share cards. Authors' drawings are published as they are, and never come here.
        Operation.Block("VipsForeignLoadSvg", false);
        // What it warns of is an error where it matters, and is then said with the file's name.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, static (_, _, _) => { });
        return true;
    }
}
