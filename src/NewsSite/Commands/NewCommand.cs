using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>new</c>: creates the folder and files of a story as drafts. Never changes existing files.</summary>
internal static class NewCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var titles = new Argument<string[]>("title")
        {
            Description = common.In(Texts.TitleArgument),
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = common.In(Texts.TitleValue),
        };
        var only = new Option<string>("--language")
        {
            Description = common.In(Texts.OneLanguageOption),
            HelpName = common.In(Texts.CodeValue),
        };
        var date = new Option<string>("--date")
        {
            Description = common.In(Texts.DateOption),
            HelpName = common.In(Texts.DateValue),
        };
        var topics = new Option<string>("--topics")
        {
            Description = common.In(Texts.TopicsOption),
            HelpName = common.In(Texts.TopicsValue),
        };
        var slug = new Option<string>("--slug")
        {
            Description = common.In(Texts.SlugOption),
            HelpName = common.In(Texts.NameValue),
            CustomParser = argument => ParseSlug(argument, common),
        };
        var from = new Option<string>("--from")
        {
            Description = common.In(Texts.FromOption),
            HelpName = common.In(Texts.FileValue),
        };
        var command = new Command("new", common.In(Texts.NewCommand))
        {
            titles,
            from,
            only,
            date,
            topics,
            slug,
            common.Source,
            common.Now,
        };
        command.SetAction(result =>
            Run(
                new NewStoryArguments(
                    [
                        .. (result.GetValue(titles) ?? [])
                            .Select(NewStoryTitles.OneLine)
                            .Where(title => title.Length > 0),
                    ],
                    result.GetValue(only),
                    result.GetValue(date),
                    [
                        .. (result.GetValue(topics) ?? "").Split(
                            ',',
                            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                        ),
                    ],
                    result.GetValue(slug),
                    result.GetValue(from)
                ),
                common.SourceOf(result),
                result.GetValue(common.Now) ?? DateTimeOffset.Now,
                new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false)
            )
        );
        return command;
    }

    private static int Run(NewStoryArguments arguments, SourceFolder source, DateTimeOffset now, Report report)
    {
        var diagnostics = new DiagnosticBag();
        var configuration = ConfigurationLoader.Load(source, null, diagnostics);
        if (configuration is null || diagnostics.HasErrors)
        {
            report.Problems(diagnostics.ToSorted());
            return ExitCode.Problems;
        }

        var languages = arguments.LanguagesOf(configuration, diagnostics);
        var date = arguments.DateIn(configuration, now, diagnostics);
        var topics = arguments.TopicsOf(configuration, diagnostics);
        report.Problems(diagnostics.ToSorted());
        if (diagnostics.HasErrors)
        {
            return ExitCode.Failure;
        }

        WordText? text = null;
        if (arguments.From is not null)
        {
            if (WordText.Read(arguments.From, languages, report) is not { } read)
            {
                return ExitCode.Problems;
            }

            text = read;
            arguments = read.Complete(arguments.Titles, languages) is { } titlesOfText
                ? arguments with
                {
                    Titles = titlesOfText,
                }
                : arguments;
        }

        if (arguments.Titles.Length > languages.Length)
        {
            report.WriteError(Texts.TooManyTitles, string.Join(", ", languages));
            return ExitCode.Failure;
        }

        if (new NewStoryTitles(languages, report).Find(arguments.Titles) is not { } titles)
        {
            return ExitCode.Failure;
        }

        var plan = new StoryPlan(date, "", titles, topics);
        var first = plan.Titles.First(version => version.Title is not null);
        plan = plan with { Slug = arguments.Slug ?? StoryPlan.SlugOf(first.Title!, first.Language) };
        if (plan.Slug.Length == 0)
        {
            report.WriteError(Texts.NoSlug, first.Title!);
            return ExitCode.Failure;
        }

        return Write(plan, source, configuration, text, report);
    }

    private static int Write(
        StoryPlan plan,
        SourceFolder source,
        SiteConfiguration configuration,
        WordText? wordText,
        Report report
    )
    {
        // The build reports problems of the ledger.
        var taken = new TakenNames(source, AddressLedger.Load(source, new DiagnosticBag()));
        if (taken.Exists(plan) || taken.WasPublished(plan))
        {
            var message = taken.Exists(plan) ? Texts.StoryIsThere : Texts.StoryWasPublished;
            report.WriteError(message, plan.Folder, taken.NextFree(plan).Slug);
            return ExitCode.Problems;
        }

        Directory.CreateDirectory(source.Absolute(plan.Folder));
        var files = StoryTemplate
            .FilesOf(plan, configuration.Topics)
            .Select(file => (file.Path, Bytes: Encoding.UTF8.GetBytes(file.Text)))
            .ToList();
        if (wordText is not null)
        {
            var at = plan.Titles.Select(version => version.Language).ToList().IndexOf(wordText.Language);
            var body = wordText.Save(source, plan, configuration.Languages, report);
            files[at] = (files[at].Path, SetText(files[at].Bytes, body));
        }

        foreach (var (path, bytes) in files)
        {
            // Do not overwrite a file created in the meantime either.
            using var file = new FileStream(source.Absolute(path), FileMode.CreateNew);
            file.Write(bytes);
            report.Terminal.Out.WriteLine(path);
        }

        report.Say(Texts.NewIsDraft);
        foreach (var version in plan.Titles.Where(version => version.Title is null))
        {
            report.Say(Texts.TitleToTranslate, StoryPlan.FileName(version.Language));
        }

        return ExitCode.Fine;
    }

    private static byte[] SetText(byte[] file, string body) =>
        FrontMatterEditor.SetText(file, "\n" + body)
        ?? throw new InvalidDataException("the text of the document cannot be written");

    private static string? ParseSlug(ArgumentResult argument, CommonOptions common)
    {
        var slug = argument.Tokens[0].Value;
        if (StoryPlan.IsSlug(slug))
        {
            return slug;
        }

        common.Refuse(argument, Texts.NotForAddresses, "--slug", slug);
        return null;
    }
}
