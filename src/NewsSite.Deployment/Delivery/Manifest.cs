using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NewsSite.Deployment.Delivery;

/// <summary>States of a file at the target.</summary>
internal enum FileState
{
    /// <summary>A file of the site that is published now.</summary>
    Live,

    /// <summary>A file of an earlier site, kept for readers who have an earlier page open.</summary>
    Retired,

    /// <summary>A file that is being sent, or was when a line broke: its bytes are not known.</summary>
    Pending,

    /// <summary>A file that somebody else laid there.</summary>
    Unmanaged,
}

/// <summary>File at the target.</summary>
/// <param name="Path">Path relative to the site's root, with forward slashes.</param>
/// <param name="Hash">SHA-256 in hexadecimal digits; a hyphen for an unmanaged file.</param>
/// <param name="Size">Size in bytes; 0 for an unmanaged file.</param>
/// <param name="RetiredAt">Moment since which no page names a retired file, by the target's clock.</param>
internal sealed record ManifestEntry(
    string Path,
    string Hash,
    long Size,
    FileState State = FileState.Live,
    DateTimeOffset? RetiredAt = null
);

/// <summary>
/// List of the files at a target, stored there. It tells which files are there already, and which ones publishing may
/// delete.
/// </summary>
/// <param name="Previous">Names of the releases before this one, the last one first.</param>
internal sealed record Manifest(ImmutableArray<ManifestEntry> Entries, ImmutableArray<string> Previous)
{
    public static readonly Manifest Empty = new([], []);

    private const string Format = "newssite published 1";
    private const string PreviousLine = "previous";

    /// <summary>
    /// Writes two lines of its own, then a line a file in ordinal order. Scripts at the target count on both.
    /// </summary>
    public string Write()
    {
        var text = new StringBuilder($"{Format}\n{string.Join(' ', Previous.Prepend(PreviousLine))}\n");
        foreach (var entry in Entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Hash} {entry.Size} {StateOf(entry)} {entry.Path}\n");
        }

        return text.ToString();
    }

    /// <summary>Reads a manifest. Returns null if it is damaged or of another version.</summary>
    public static Manifest? Read(string text)
    {
        var lines = text.Split('\n');
        if (lines is not [Format, var second, .., ""] || second.Split(' ') is not [PreviousLine, .. var previous])
        {
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<ManifestEntry>(lines.Length - 3);
        foreach (var line in lines.AsSpan(2, lines.Length - 3))
        {
            if (ReadEntry(line) is not { } entry)
            {
                return null;
            }

            entries.Add(entry);
        }

        return new Manifest(entries.DrainToImmutable(), [.. previous]);
    }

    private static string StateOf(ManifestEntry entry) =>
        entry.State switch
        {
            FileState.Retired => entry.RetiredAt!.Value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            FileState.Pending => "?",
            FileState.Unmanaged => "+",
            _ => "-",
        };

    private static ManifestEntry? ReadEntry(string line)
    {
        if (
            line.Split(' ', 4) is not [var hash, var length, var state, { Length: > 0 } path]
            || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || !StaysInside(path)
        )
        {
            return null;
        }

        return state switch
        {
            "-" => new(path, hash, size),
            "?" => new(path, hash, size, FileState.Pending),
            "+" => new(path, hash, size, FileState.Unmanaged),
            _ when long.TryParse(state, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) => new(
                path,
                hash,
                size,
                FileState.Retired,
                DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, MaximumSeconds))
            ),
            _ => null,
        };
    }

    private static readonly long MaximumSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>False for a path that leads out of the target: what it names would be deleted one day.</summary>
    private static bool StaysInside(string path) =>
        !path.StartsWith('/') && !path.Split('/').Any(part => part is "" or "." or "..");
}
