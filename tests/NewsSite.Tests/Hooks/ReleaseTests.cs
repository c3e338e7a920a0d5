using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Hooks;

/// <summary>
/// The released program of this machine's platform, unpacked from what <c>.ci/release</c> made, on a machine without .NET:
/// its files, libvips and the pages it serves are inside.
/// </summary>
public sealed class ReleaseTests : IDisposable
{
    /// <summary>Names the packed program; <c>.ci/run</c> sets it.</summary>
    private const string Variable = "NEWSSITE_RELEASE";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_builds_the_sample_without_DotNet_and_to_the_same_bytes()
    {
        var program = Unpack();
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+$", Run(program, "--version"));
        foreach (var name in new[] { "content", "themes" })
        {
            CopyFolder(Repository.PathOf(name), folder.PathOf(name));
        }

        Run(program, "build", "--now", BuildProcess.Now, "--output", folder.PathOf("one"));
        Run(program, "check", "--now", BuildProcess.Now);
        Assert.Contains("NS102", Run(program, "explain", "NS102"), StringComparison.Ordinal);
        Assert.NotEmpty(Run(program, "search", "мектеп", "--language", "ky", "--output", folder.PathOf("one")));

        var (code, output) = BuildProcess.Run(folder.Root, folder.PathOf("two"));
        Assert.True(code == 0, output);
        var one = FilesOf("one");
        Assert.True(one.Count > 500);
        Assert.Equal(FilesOf("two"), one);
        Assert.All(
            one,
            path =>
                Assert.True(
                    File.ReadAllBytes(folder.PathOf("two/" + path))
                        .AsSpan()
                        .SequenceEqual(File.ReadAllBytes(folder.PathOf("one/" + path))),
                    path
                )
        );
    }

    private List<string> FilesOf(string name) =>
        [
            .. Directory
                .EnumerateFiles(folder.PathOf(name), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder.PathOf(name), file))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Unpacks the program. Returns its path.</summary>
    private string Unpack()
    {
        var packed = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(packed))
        {
            Assert.Skip($"{Variable} names no packed program; `.ci/release linux-x64` makes one in minutes");
        }

        using var tar = Process.Start("tar", ["-xzf", packed, "-C", folder.Root]);
        tar.WaitForExit();
        Assert.Equal(0, tar.ExitCode);
        var files = Directory.GetFiles(Directory.GetDirectories(folder.Root).Single());
        return Assert.Single(files);
    }

    /// <summary>Runs the program where no other program is to be found. Returns its standard output.</summary>
    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = folder.Root;
        start.Environment["HOME"] = folder.Root;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}: {errors.Result}{output}");
        return output.Trim();
    }

    private static void CopyFolder(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
