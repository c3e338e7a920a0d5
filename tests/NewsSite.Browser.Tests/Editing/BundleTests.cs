using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSite.Browser.Tests.Harness;
using NewsSite.Editor.Browser;

namespace NewsSite.Browser.Tests.Editing;

/// <summary>The files of the editor's page, as they are part of the program.</summary>
public sealed partial class BundleTests
{
    private const int MostScript = 200_000;
    private static readonly string Folder = Repository.PathOf("src/NewsSite.Editor/Browser");

    /// <summary>Paths below the folder, without what is bundled.</summary>
    private static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".js" or ".css" or ".json" or ".html" or ".svg")
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("Packages/", StringComparison.Ordinal));

    [Fact]
    public void Every_file_and_all_that_it_names_is_part_of_the_program()
    {
        Assert.All(
            Files,
            file => Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, file)), BrowserFiles.Find(file)?.Bytes)
        );
        foreach (var file in Files.Where(file => file.EndsWith(".js", StringComparison.Ordinal)))
        {
            foreach (Match import in Imports().Matches(Text(file)))
            {
                var folder = new Uri($"http://app/{file}");
                var named = new Uri(folder, import.Groups[1].Value).AbsolutePath[1..];
                Assert.True(BrowserFiles.Find(named) is not null, $"{file} imports {named}");
            }
        }

        Assert.All(
            Addresses()
                .Matches(Text("editor.css") + Text("index.html") + Text("css/base.css"))
                .Select(match => match.Groups[1].Value),
            named => Assert.NotNull(BrowserFiles.Find(named.Replace("/app/", "", StringComparison.Ordinal)))
        );
        Assert.Null(BrowserFiles.Find("BrowserFiles.cs"));
        Assert.Null(BrowserFiles.Find("Packages/codemirror.js"));
        Assert.Null(BrowserFiles.Find("../package.json"));
    }

    [Fact]
    public void Where_there_is_Node_the_program_holds_CodeMirror_and_its_script_is_light()
    {
        RequireNode();
        var bundle = Encoding.UTF8.GetString(BrowserFiles.Find("codemirror.js")!.Bytes);
        Assert.DoesNotContain("present = false", bundle, StringComparison.Ordinal);
        Assert.Contains("cm-editor", bundle, StringComparison.Ordinal);
        var script = Files
            .Where(file => file.EndsWith(".js", StringComparison.Ordinal))
            .Append("codemirror.js")
            .Sum(Compressed);
        Assert.True(script <= MostScript, $"the editor's script is {script} bytes, compressed");
    }

    /// <summary>A registry's address in the lock file would bind everyone to the one that somebody happened to use.</summary>
    [Fact]
    public void Packages_are_pinned_by_version_and_checksum_and_to_no_registry()
    {
        var editor = Repository.PathOf("src/NewsSite.Editor");
        using var wanted = JsonDocument.Parse(File.ReadAllText(Path.Combine(editor, "package.json")));
        Assert.All(
            wanted.RootElement.GetProperty("dependencies").EnumerateObject(),
            package => Assert.Matches(@"^\d+\.\d+\.\d+$", package.Value.GetString())
        );
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(editor, "package-lock.json")));
        foreach (
            var package in locked.RootElement.GetProperty("packages").EnumerateObject().Where(one => one.Name != "")
        )
        {
            Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name);
            Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal);
        }
    }

    private static string Text(string file) => Encoding.UTF8.GetString(BrowserFiles.Find(file)!.Bytes);

    private static long Compressed(string file)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(BrowserFiles.Find(file)!.Bytes);
        }

        return bytes.Length;
    }

    private static void RequireNode()
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", "--version") { RedirectStandardOutput = true })!;
            npm.WaitForExit();
        }
        catch (Win32Exception)
        {
            const string reason = "there is no npm on the path";
            Assert.False(Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_NODE") == "1", reason);
            Assert.Skip(reason);
        }
    }

    [GeneratedRegex("""(?:from |import |import\()"(\.[^"]+)""")]
    private static partial Regex Imports();

    [GeneratedRegex("""(?:url\(|href=|src=)"((?:/app/|css/)[^"]+)""")]
    private static partial Regex Addresses();
}
