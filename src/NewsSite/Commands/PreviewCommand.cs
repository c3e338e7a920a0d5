using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Model;
using NewsSite.Previewing;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>
/// <c>preview</c>: one story, published or not, as one HTML file to send to the person who approves it.
/// </summary>
internal static class PreviewCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var story = new Argument<string>("story")
        {
            Description = common.In(Texts.PreviewStoryArgument),
            HelpName = common.In(Texts.StoryValue),
        };
        var output = new Option<string>("--output")
        {
            Description = common.In(Texts.PreviewOutputOption),
            HelpName = common.In(Texts.FileValue),
        };
        var command = new Command("preview", common.In(Texts.PreviewCommand))
        {
            story,
            output,
            common.Source,
            common.Now,
        };
        command.SetAction(result =>
        {
            var report = new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false);
            var options = common.BuildOptionsOf(result) with { Preview = new Preview(Drafts: true, Future: true) };
            var file = result.GetValue(output) is { } given ? Path.GetFullPath(given, terminal.WorkingFolder) : null;
            return MayWrite(file, options.Source, report)
                ? Run(options, result.GetValue(story)!, file, report)
                : ExitCode.Problems;
        });
        return command;
    }

    private static int Run(BuildOptions options, string name, string? file, Report report)
    {
        var source = options.Source;
        var diagnostics = new DiagnosticBag();
        if (SiteChecker.Compose(options, diagnostics) is not { } built)
        {
            report.Problems(diagnostics.ToSorted());
            return ExitCode.Problems;
        }

        if (FindStory(built.Content.Stories, name, source, report) is not { } story)
        {
            return ExitCode.Problems;
        }

        var versions = PreviewPage.VersionsOf(built.Site, story.Key);
        var page = versions.IsEmpty ? null : PreviewPage.Write(built, versions);
        var problems = ChangedStories.About(diagnostics.ToSorted(), $"content/news/{story.Key}");
        report.Problems(problems);
        if (page is null)
        {
            report.WriteError(Texts.NothingToPreview, story.Key);
            return ExitCode.Problems;
        }

        file ??= source.Absolute($"{CacheFolder}/previews/{story.Key.Replace('/', '-')}.html");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        report.Say(Texts.PreviewWritten, file);
        return Verdict.MayPublish(problems, false) ? ExitCode.Fine : ExitCode.Problems;
    }

    /// <summary>Folder of what may be deleted at any time, and is never committed.</summary>
    private const string CacheFolder = ".cache";

    private static StorySource? FindStory(
        ImmutableArray<StorySource> stories,
        string name,
        SourceFolder source,
        Report report
    )
    {
        var path = Path.GetFullPath(name, report.Terminal.WorkingFolder);
        var found = StoryName.Find(stories, name, source.Relative(path));
        if (found is [var story])
        {
            return story;
        }

        if (found.IsEmpty)
        {
            report.WriteError(Texts.NoSuchStory, name, StoryName.Suggest(stories, name));
        }
        else
        {
            report.WriteError(Texts.SeveralStories, name, string.Join(", ", found.Select(one => one.Key)));
        }

        return null;
    }

    /// <summary>
    /// Refuses a file in the sources or the site, where a preview would be published or committed, and one that is no
    /// preview.
    /// </summary>
    private static bool MayWrite(string? file, SourceFolder source, Report report)
    {
        if (file is null)
        {
            return true;
        }

        string[] closed = ["content", "themes", "dist"];
        if (ClosedFolders.Holding(file, [.. closed.Select(source.Absolute)]) is { } folder)
        {
            report.WriteError(Texts.NotForPreviews, file, Path.GetFileName(folder) + "/");
            return false;
        }

        if (Directory.Exists(file))
        {
            report.WriteError(Texts.PreviewIsFolder, file);
            return false;
        }

        if (File.Exists(file) && !PreviewPage.IsPreview(File.ReadAllText(file)))
        {
            report.WriteError(Texts.NotAPreview, file);
            return false;
        }

        return true;
    }
}
