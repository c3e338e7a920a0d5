using System.Collections.Immutable;
using System.Diagnostics;
using NewsSite.Editor.Publishing;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Editor.Tests.Publishing;

/// <summary>
/// A press office: a bare repository and two colleagues with a clone each. The check reports an error where a text says
/// КАТА.
/// </summary>
internal sealed class Office : IDisposable
{
    public const string Story = "content/news/2026/11/23-mektep";

    /// <summary>An office as all begin. It is made once, by many runs of git, and copied for each test.</summary>
    private static readonly Lazy<Office> First = new(() =>
    {
        var first = new Office(CreateRoot());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => first.Dispose();
        first.Begin();
        return first;
    });

    private readonly string root;

    public Office()
        : this(CreateRoot()) => First.Value.CopyTo(root);

    private Office(string root) => this.root = root;

    public string Mine => Path.Combine(root, "mine");

    public string Theirs => Path.Combine(root, "theirs");

    public string Remote => Path.Combine(root, "remote.git");

    public static string Text(string title, string text) => $"---\ntitle: {title}\ndate: 2026-11-23\n---\n\n{text}\n";

    public static PublishRequest Request(string story = Story) => new(story, "Мектеп ачылды");

    public static Publisher Publisher(string folder) => new(new SourceFolder(folder), Check, MessageLanguage.Kyrgyz);

    public static PublishResult Publish(string folder, string story = Story) =>
        Publisher(folder).Publish(Request(story));

    public static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public static string Read(string folder, string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>Writes a hook of git, a shell script.</summary>
    public static void AddHook(string file, string script)
    {
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }
    }

    public static string Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["-c", "core.quotePath=false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var git = Process.Start(start)!;
        var error = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.Result}");
        return output.Trim();
    }

    /// <summary>Returns a file of the remote repository's branch.</summary>
    public string Sent(string path) => Run(Remote, "show", $"main:{path}") + "\n";

    /// <summary>Returns the files of the remote repository's branch.</summary>
    public string[] SentFiles() => Run(Remote, "ls-tree", "-r", "--name-only", "main").Split('\n');

    /// <summary>Returns the first lines of the messages of the remote repository's commits, newest first.</summary>
    public string[] SentCommits() => Run(Remote, "log", "--format=%s", "main").Split('\n');

    public string Clone(string name, string author)
    {
        var folder = Path.Combine(root, name);
        Run(root, "clone", "--quiet", "remote.git", name);
        Run(folder, "config", "user.name", author);
        Run(folder, "config", "user.email", "a@edu.example");
        Run(folder, "symbolic-ref", "HEAD", "refs/heads/main");
        return folder;
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string CreateRoot() => Directory.CreateTempSubdirectory("newssite-office-").FullName;

    private void Begin()
    {
        Run(root, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
        Clone("mine", "Айгүл");
        Write(Mine, "content/site.yaml", "title: a\n");
        Write(Mine, $"{Story}/index.ky.md", Text("Мектеп", "Биринчи сап.\n\nЭкинчи сап.\n\nҮчүнчү сап."));
        Write(Mine, $"{Story}/index.ru.md", Text("Школа", "Первая строка."));
        Write(Mine, "content/news/2026/11/20-bashka/index.ky.md", Text("Башка", "[Мектеп](../23-mektep/index.ky.md)"));
        Run(Mine, "add", ".");
        Run(Mine, "commit", "--quiet", "--message=Баштоо");
        Run(Mine, "push", "--quiet", "origin", "main");
        Clone("theirs", "Бакыт");
    }

    /// <summary>Copies all repositories. The clones name the copied remote then.</summary>
    private void CopyTo(string other)
    {
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(other, Path.GetRelativePath(root, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(other, Path.GetRelativePath(root, file));
            File.Copy(file, copy);
            if (Path.GetFileName(file) == "config")
            {
                File.WriteAllText(copy, File.ReadAllText(copy).Replace(root, other, StringComparison.Ordinal));
            }
        }
    }

    private static ImmutableArray<Diagnostic> Check(SourceFolder source, CacheFolder cache) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(source.Root, "content"), "*.md", SearchOption.AllDirectories)
                .Where(file => File.ReadAllText(file).Contains("КАТА", StringComparison.Ordinal))
                .Select(file => new Diagnostic(
                    RuleTable.Find("NS001")!,
                    new SourceLocation(source.Relative(file), 1, 1),
                    ["ката"]
                )),
        ];
}
