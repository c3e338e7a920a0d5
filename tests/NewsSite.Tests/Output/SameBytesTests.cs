using NewsSite.Generator;
using NewsSite.Generator.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Generator.Sources;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Output;

/// <summary>Same input, same bytes: twice, with what an earlier build remembers, and at any number of cores.</summary>
public sealed class SameBytesTests : IDisposable
{
    private const string Now = "2027-01-01T00:00:00+06:00";
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_builds_and_one_that_remembers_the_first_give_the_same_bytes()
    {
        var memory = new BuildMemory();
        foreach (var name in new[] { "first", "second", "third" })
        {
            Build(name, name == "second" ? new BuildMemory() : memory);
        }

        Assert.True(folder.Fingerprint("first").Count > 100);
        Assert.Equal(folder.Fingerprint("first"), folder.Fingerprint("second"));
        Assert.Equal(folder.Fingerprint("first"), folder.Fingerprint("third"));
    }

    [Fact]
    public void One_core_and_two_give_the_same_bytes()
    {
        BuildInProcessWith(cores: 1);
        BuildInProcessWith(cores: 2);
        Assert.True(folder.Fingerprint("cores-1").Count > 100);
        Assert.Equal(folder.Fingerprint("cores-1"), folder.Fingerprint("cores-2"));
    }

    private void Build(string output, BuildMemory memory)
    {
        var diagnostics = new DiagnosticBag();
        var options = new BuildOptions(new SourceFolder(Repository.Root), DateTimeOffset.Parse(Now), Preview.None);
        var built = SiteBuilder.Build(options, diagnostics, new StageTimer(), memory);
        Assert.NotNull(
            new OutputFolder(folder.PathOf(output)).Write(built!.Files.AddRange(built.SearchIndex.Value), diagnostics)
        );
    }

    private void BuildInProcessWith(int cores)
    {
        var (exitCode, said) = BuildProcess.Run(
            Repository.Root,
            folder.PathOf($"cores-{cores}"),
            ("DOTNET_PROCESSOR_COUNT", $"{cores}")
        );
        Assert.Equal((0, ""), (exitCode, said));
    }
}
