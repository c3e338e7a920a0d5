using System.Diagnostics;
using Markdig;
using YamlDotNet.Core;

namespace NewsSite.Benchmarks;

/// <summary>
/// Measures what no build can do without, on all processors and with nothing else: copying a finished site, reading the
/// articles, and parsing them with the libraries for YAML and Markdown. A whole build cannot take less than their sum.
/// </summary>
internal static class FloorBenchmark
{
    private const string Fence = "---\n";
    private const int Turns = 3;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .Build();

    /// <param name="folder">Folder of an archive that was built into <c>dist</c>.</param>
    public static void Run(string folder)
    {
        var site = Path.Combine(folder, "dist");
        var files = Files(site, "*");
        var articles = Files(Path.Combine(folder, "content", "news"), "*.md");
        var copy = Path.Combine(folder, "floor-copy");
        Console.WriteLine($"{files.Length} files of the site, {articles.Length} articles; best of {Turns}");
        Measure(
            "copy the site",
            () => files.AsParallel().ForAll(file => Copy(file, Path.Combine(copy, Path.GetRelativePath(site, file)))),
            () => Delete(copy)
        );
        Measure("read the articles", () => articles.AsParallel().ForAll(file => _ = File.ReadAllText(file)));
        Measure(
            "and parse their front matter",
            () => articles.AsParallel().ForAll(file => ParseYaml(Split(file).Yaml))
        );
        Measure(
            "and make HTML of their text",
            () =>
                articles
                    .AsParallel()
                    .ForAll(file =>
                    {
                        var (yaml, text) = Split(file);
                        ParseYaml(yaml);
                        _ = Markdig.Markdown.ToHtml(text, Markdown);
                    })
        );
        Delete(copy);
    }

    private static string[] Files(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern, SearchOption.AllDirectories);

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, File.ReadAllBytes(source));
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string Yaml, string Text) Split(string file)
    {
        var whole = File.ReadAllText(file);
        var end = whole.IndexOf("\n" + Fence, StringComparison.Ordinal) + 1;
        return (whole[Fence.Length..end], whole[(end + Fence.Length)..]);
    }

    private static void ParseYaml(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        while (parser.MoveNext()) { }
    }

    private static void Measure(string name, Action work, Action? before = null)
    {
        var best = (Wall: double.MaxValue, Processor: 0.0);
        for (var i = 0; i < Turns; i++)
        {
            before?.Invoke();
            var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            work();
            var wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
            if (wall < best.Wall)
            {
                best = (wall, (Environment.CpuUsage.TotalTime - used).TotalSeconds);
            }
        }

        Console.WriteLine($"{name}: {best.Wall:0.00} s, {best.Processor:0.00} s of processor time");
    }
}
