using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsSite.Editor.Web;

/// <summary>Tells open pages that stories changed.</summary>
/// <param name="Version">Number of the build.</param>
/// <param name="Changed">Names of the stories that are other ones.</param>
/// <param name="Window">Window of the editor that changed them; null if files changed outside.</param>
internal sealed record EditorEvent(int Version, ImmutableArray<string> Changed, string? Window = null);

/// <summary>Hands events to all pages that listen.</summary>
internal sealed class Announcements
{
    private readonly Lock gate = new();
    private readonly HashSet<Channel<EditorEvent>> listeners = [];

    public void Send(EditorEvent happened)
    {
        lock (gate)
        {
            foreach (var listener in listeners)
            {
                listener.Writer.TryWrite(happened);
            }
        }
    }

    /// <summary>Returns one event of the present, then those from now on, until the page is closed.</summary>
    /// <param name="version">Number of the present build.</param>
    public async IAsyncEnumerable<EditorEvent> ListenAsync(
        int version,
        [EnumeratorCancellation] CancellationToken closed
    )
    {
        var channel = Channel.CreateBounded<EditorEvent>(64);
        lock (gate)
        {
            listeners.Add(channel);
        }

        try
        {
            yield return new EditorEvent(version, []);
            await foreach (var happened in channel.Reader.ReadAllAsync(closed))
            {
                yield return happened;
            }
        }
        finally
        {
            lock (gate)
            {
                listeners.Remove(channel);
            }
        }
    }
}
