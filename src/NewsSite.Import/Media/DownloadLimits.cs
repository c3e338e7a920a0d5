namespace NewsSite.Import.Media;

/// <summary>Limits of downloading.</summary>
/// <param name="LargestFile">In bytes.</param>
/// <param name="Wait">Longest silence of a server, before an answer and within one.</param>
/// <param name="Attempts">Requests for one file, each going on where the last one broke off.</param>
internal sealed record DownloadLimits(long LargestFile, TimeSpan Wait, int Attempts)
{
    public static readonly DownloadLimits Usual = new(100L * 1024 * 1024, TimeSpan.FromSeconds(30), 3);
}
