using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using NewsSite.Generator.Sources;

namespace NewsSite.Generator.Images;

/// <summary>
/// The facts of pictures whose files have not changed since they were read, kept in a file of the cache folder, so that
/// a repeated build reads no picture at all. A line a picture; what cannot be read in it is read anew from the pictures.
/// </summary>
internal sealed class PictureMemory
{
    private const string Name = "pictures.tsv";
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PictureFacts> byHash = new(StringComparer.Ordinal);
    private readonly Lock loading = new();
    private bool loaded;
    private volatile bool changed;

    private sealed record Entry(DateTime Modified, long Length, PictureFacts Facts);

    /// <summary>The facts of a file as it is now, or null where it must be read.</summary>
    public PictureFacts? Recall(string folder, string path, FileInfo file)
    {
        LoadOnce(folder);
        return
            entries.TryGetValue(path, out var entry)
            && entry.Modified == file.LastWriteTimeUtc
            && entry.Length == file.Length
            ? entry.Facts
            : null;
    }

    /// <summary>The facts of a picture of these bytes, wherever it lay and whenever it was written: a fresh clone.</summary>
    public PictureFacts? Recall(string hash) => byHash.GetValueOrDefault(hash);

    public void Remember(string path, FileInfo file, PictureFacts facts)
    {
        // Changed twice within one tick of the file system's clock, a file would look the same.
        if (DateTime.UtcNow - file.LastWriteTimeUtc > Tick)
        {
            Add(path, new Entry(file.LastWriteTimeUtc, file.Length, facts));
            changed = true;
        }
    }

    /// <summary>Writes what is new, and forgets the pictures this build did not ask for.</summary>
    public void Save(string folder, Func<string, bool> isUsed)
    {
        if (!changed)
        {
            return;
        }

        changed = false;
        var lines = entries
            .Where(pair => isUsed(pair.Key) && !pair.Key.Any(char.IsControl))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => LineOf(pair.Key, pair.Value));
        Directory.CreateDirectory(folder);
        var text = string.Concat(lines.Prepend(Header).Select(line => line + "\n"));
        WholeFile.Replace(Path.Combine(folder, Name), Encoding.UTF8.GetBytes(text));
    }

    private static string Header => $"newssite pictures {VariantEncoder.Recipe}";

    private void LoadOnce(string folder)
    {
        lock (loading)
        {
            var file = Path.Combine(folder, Name);
            if (!loaded && File.Exists(file))
            {
                var lines = File.ReadAllLines(file);
                foreach (var line in lines is [var first, ..] && first == Header ? lines.Skip(1) : [])
                {
                    Parse(line);
                }
            }

            loaded = true;
        }
    }

    private static string LineOf(string path, Entry entry)
    {
        var facts = entry.Facts;
        return string.Join(
            '\t',
            path,
            entry.Modified.Ticks.ToString(CultureInfo.InvariantCulture),
            entry.Length.ToString(CultureInfo.InvariantCulture),
            facts.Hash,
            facts.Format,
            facts.Width.ToString(CultureInfo.InvariantCulture),
            facts.Height.ToString(CultureInfo.InvariantCulture),
            facts.HasAlpha,
            facts.IsAnimated,
            facts.Colour ?? ""
        );
    }

    private void Parse(string line)
    {
        if (
            line.Split('\t')
                is [
                    var path,
                    var ticks,
                    var length,
                    var hash,
                    var format,
                    var width,
                    var height,
                    var alpha,
                    var moves,
                    var colour,
                ]
            && long.TryParse(ticks, CultureInfo.InvariantCulture, out var modified)
            && long.TryParse(length, CultureInfo.InvariantCulture, out var bytes)
            && Enum.TryParse<PictureFormat>(format, out var known)
            && int.TryParse(width, CultureInfo.InvariantCulture, out var w)
            && int.TryParse(height, CultureInfo.InvariantCulture, out var h)
            && bool.TryParse(alpha, out var hasAlpha)
            && bool.TryParse(moves, out var isAnimated)
        )
        {
            var facts = new PictureFacts(hash, known, w, h, hasAlpha, isAnimated, colour.Length == 0 ? null : colour);
            Add(path, new Entry(new DateTime(modified, DateTimeKind.Utc), bytes, facts));
        }
    }

    private void Add(string path, Entry entry)
    {
        entries[path] = entry;
        byHash[entry.Facts.Hash] = entry.Facts;
    }
}
