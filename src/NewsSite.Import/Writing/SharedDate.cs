using System.Collections.Immutable;
using NewsSite.Import.Markup;

namespace NewsSite.Import.Writing;

/// <summary>
/// Gives the versions of a story one date, the earliest, since a story has one address. Other days that stood in the source
/// are named in the log.
/// </summary>
internal static class SharedDate
{
    /// <summary>Returns the versions with the date of the earliest one.</summary>
    public static ImmutableArray<ImportedVersion> Give(ImmutableArray<ImportedVersion> versions)
    {
        var day = versions.Min(version => version.Day);
        var first = versions
            .Where(version => version.Day == day)
            .OrderBy(version => !version.HasTime)
            .ThenBy(version => version.At)
            .First();
        return [.. versions.Select(version => With(version, first))];
    }

    private static ImportedVersion With(ImportedVersion version, ImportedVersion first) =>
        version with
        {
            At = first.At,
            HasTime = first.HasTime,
            Text =
                version.Day == first.Day
                    ? version.Text
                    : version.Text with
                    {
                        Log = version.Text.Log.Add(new LogEntry(Change.Date, version.Item.Date, "")),
                    },
        };
}
