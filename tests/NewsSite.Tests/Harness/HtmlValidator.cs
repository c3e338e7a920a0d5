using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Runs the Nu HTML checker (vnu) over the pages of a site. Tests that need it are skipped without Java or
/// NEWSSITE_NODE_MODULES, or fail if NEWSSITE_REQUIRE_NODE is 1.
/// </summary>
internal static partial class HtmlValidator
{
    /// <summary>Returns what the checker says of the pages: errors and warnings with their file.</summary>
    /// <param name="isWanted">Chooses pages by path; null for all.</param>
    public static IReadOnlyList<string> ProblemsOf(TestSite site, Func<string, bool>? isWanted = null)
    {
        using var folder = new TestFolder();
        var pages = site.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal));
        foreach (var (path, bytes) in pages.Where(page => isWanted?.Invoke(page.Key) ?? true))
        {
            folder.Add(path, bytes);
        }

        var start = new ProcessStartInfo("java") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])["-jar", Jar(), "--skip-non-html", "--format", "gnu", folder.Root])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var lines = process.StandardError.ReadToEnd().Split('\n');
        process.WaitForExit();
        Assert.True(output.Result.Length == 0, output.Result);
        // Files of a disk have no origin, so the checker takes «self» of the pages' policy for another one.
        return
        [
            .. lines.Where(line => Problem().IsMatch(line) && !line.Contains("violates Content Security Policy (meta")),
        ];
    }

    private static string Jar()
    {
        var folder = Environment.GetEnvironmentVariable("NEWSSITE_NODE_MODULES") ?? "";
        var jar = Path.Combine(folder, "vnu-jar", "build", "dist", "vnu.jar");
        if (!File.Exists(jar))
        {
            Missing("NEWSSITE_NODE_MODULES names no folder with vnu-jar");
        }

        return jar;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing("there is no java on the path");
            throw;
        }
    }

    private static void Missing(string reason)
    {
        Assert.False(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_NODE") == "1", reason);
        Assert.Skip(reason);
    }

    [GeneratedRegex(": (?:error|info warning|non-document-error)|^(?:Exception|Error)")]
    private static partial Regex Problem();
}
