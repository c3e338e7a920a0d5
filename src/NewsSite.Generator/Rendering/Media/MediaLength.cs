namespace NewsSite.Generator.Rendering.Media;

/// <summary>Length of a recording as files and pages give it.</summary>
internal static class MediaLength
{
    private static readonly double Longest = TimeSpan.FromDays(2).TotalSeconds;

    /// <summary>Returns a length; null for none, or for one that no recording has.</summary>
    public static TimeSpan? Of(double seconds) =>
        seconds > 0 && seconds < Longest ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Formats as «3:25» or «1:02:30», at least one second.</summary>
    public static string Text(int seconds)
    {
        var length = TimeSpan.FromSeconds(seconds);
        return length.TotalHours >= 1
            ? $"{(int)length.TotalHours}:{length.Minutes:00}:{length.Seconds:00}"
            : $"{length.Minutes}:{length.Seconds:00}";
    }
}
