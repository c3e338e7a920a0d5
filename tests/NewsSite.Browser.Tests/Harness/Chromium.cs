namespace NewsSite.Browser.Tests.Harness;

/// <summary>Finds the machine's Chromium, since Playwright's own download is not available everywhere.</summary>
internal static class Chromium
{
    /// <summary>The headless shell comes first: it is the same engine without a browser's own windows, which take more than half the time.</summary>
    private static readonly string[] Names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
    ];

    /// <summary>Returns its path, or null if there is none.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Prepend("/usr/bin")
            .Select(folder => Names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists))
            .OfType<string>()
            .FirstOrDefault();
}
