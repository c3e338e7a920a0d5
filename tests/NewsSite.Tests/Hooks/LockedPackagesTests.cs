using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Hooks;

/// <summary><c>.ci/packages-are-locked</c>: a release holds no package whose checksum is not committed.</summary>
public sealed class LockedPackagesTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("one two", "one", "")]
    [InlineData("one two", "one two", "")]
    [InlineData("one", "one two", "packages of linux-x64 that no packages.lock.json has: \"contentHash\": \"two\"")]
    [InlineData("one", "", "no packages of linux-x64 were found in build, or none in the packages.lock.json of src")]
    [InlineData("", "one", "no packages of linux-x64 were found in build, or none in the packages.lock.json of src")]
    public void Packages_of_a_platform_must_be_in_the_lock_files(string locked, string used, string problem)
    {
        Add("src/a/packages.lock.json", locked);
        Add("build/a/packages.linux-x64.lock.json", used);
        Assert.Equal((problem.Length == 0 ? 0 : 1, problem), Run("src", "build", "linux-x64"));
    }

    [Fact]
    public void Lock_files_that_are_not_there_are_told()
    {
        Add("src/a/packages.lock.json", "one");
        Directory.CreateDirectory(folder.PathOf("build"));
        Assert.Equal(1, Run("src", "build", "linux-x64").Code);
        Assert.Equal(1, Run("src", "none", "linux-x64").Code);
    }

    private void Add(string path, string hashes) =>
        folder.Add(
            path,
            System.Text.Encoding.UTF8.GetBytes(
                string.Join(
                    ",\n",
                    hashes.Split(' ').Where(hash => hash.Length > 0).Select(hash => $"\"contentHash\": \"{hash}\"")
                )
            )
        );

    private (int Code, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Repository.PathOf(".ci/packages-are-locked"), .. arguments])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error.Trim());
    }
}
