using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>
/// Identifies a time zone with its rules. An update of the system may change the rules behind the same id, and with them
/// the moment that a local time means.
/// </summary>
internal static class TimeZoneKey
{
    private static readonly ConditionalWeakTable<TimeZoneInfo, string> Known = [];

    /// <summary>Returns the id, a space, and a hash of the rules.</summary>
    public static string Of(TimeZoneInfo zone) => Known.GetValue(zone, Make);

    /// <summary>True if the system has this zone with the same rules.</summary>
    public static bool IsCurrent(string key) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(key.Split(' ')[0], out var zone) && Of(zone) == key;

    private static string Make(TimeZoneInfo zone)
    {
        var rules = zone.ToSerializedString();
        return $"{zone.Id} {XxHash64.HashToUInt64(MemoryMarshal.AsBytes(rules.AsSpan())):x16}";
    }
}
