using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>new</c>: creates the folder and files of a story as drafts. Never changes existing files.</summary>
internal static partial class NewCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var titles = new Argument<string[]>("title")
        {
            Description = "The title; with a second one, the titles in the order of the site's languages.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var only = new Option<string>("--language")
        {
            Description = "Make this language's file only; the title is in it.",
            HelpName = "CODE",
        };
        var date = new Option<string>("--date")
        {
            Description = "When the story comes out, like 2026-11-23 or 2026-11-23T10:30 (default: today).",
            HelpName = "DATE",
        };
        var topics = new Option<string>("--topics")
        {
            Description = "Keys of content/topics.yaml, with commas between them.",
            HelpName = "A,B",
        };
        var slug = new Option<string>("--slug")
        {
            Description = "The folder's name after the day (default: made of the title).",
            HelpName = "NAME",
            CustomParser = ParseSlug,
        };
        var command = new Command("new", "Makes the folder and files of a story, as drafts.")
        {
            titles,
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
                    [.. (result.GetValue(titles) ?? []).Select(OneLine).Where(title => title.Length > 0)],
                    result.GetValue(only),
                    result.GetValue(date),
                    [.. (result.GetValue(topics) ?? "").Split(',', Parts)],
                    result.GetValue(slug)
                ),
                common.SourceOf(result),
                result.GetValue(common.Now) ?? DateTimeOffset.Now,
                new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false)
            )
        );
        return command;
    }

    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Options from the command line.</summary>
    private sealed record NewStoryArguments(
        ImmutableArray<string> Titles,
        string? Only,
        string? Date,
        ImmutableArray<string> Topics,
        string? Slug
    );

    private static int Run(NewStoryArguments arguments, SourceFolder source, DateTimeOffset now, Report report)
    {
        var diagnostics = new DiagnosticBag();
        var configuration = ConfigurationLoader.Load(source, null, diagnostics);
        if (configuration is null || diagnostics.HasErrors)
        {
            report.Problems(diagnostics.ToSorted());
            return ExitCode.Problems;
        }

        var languages = Languages(arguments, configuration, diagnostics);
        var date = Date(arguments, configuration, now, diagnostics);
        CheckTopics(arguments, configuration, diagnostics);
        report.Problems(diagnostics.ToSorted());
        if (diagnostics.HasErrors)
        {
            return ExitCode.Failure;
        }

        var titles = arguments.Titles.IsEmpty ? Ask(languages, report) : arguments.Titles;
        if (titles.IsEmpty || titles.Length > languages.Length)
        {
            report.WriteError(titles.IsEmpty ? Texts.NeedsTitle : Texts.TooManyTitles, string.Join(", ", languages));
            return ExitCode.Failure;
        }

        // An empty answer leaves a title out.
        var versions = languages.Select((l, i) => (l, titles.ElementAtOrDefault(i) is { Length: > 0 } t ? t : null));
        var plan = new StoryPlan(date, "", [.. versions], arguments.Topics);
        var first = plan.Titles.First(version => version.Title is not null);
        plan = plan with { Slug = arguments.Slug ?? StoryPlan.SlugOf(first.Title!, first.Language) };
        if (plan.Slug.Length == 0)
        {
            report.WriteError(Texts.NoSlug, first.Title!);
            return ExitCode.Failure;
        }

        return Write(plan, source, configuration, report);
    }

    private static int Write(StoryPlan plan, SourceFolder source, SiteConfiguration configuration, Report report)
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
        foreach (var (path, text) in StoryTemplate.FilesOf(plan, configuration.Topics, CommentsIn))
        {
            // Do not overwrite a file created in the meantime either.
            using var file = new FileStream(source.Absolute(path), FileMode.CreateNew);
            file.Write(Encoding.UTF8.GetBytes(text));
            report.Terminal.Out.WriteLine(path);
        }

        report.Say(Texts.NewIsDraft);
        foreach (var version in plan.Titles.Where(version => version.Title is null))
        {
            report.Say(Texts.TitleToTranslate, StoryPlan.FileName(version.Language));
        }

        return ExitCode.Fine;
    }

    private static MessageLanguage CommentsIn(Language language) =>
        MessageLanguages.Parse(language.Code) ?? MessageLanguage.English;

    private static ImmutableArray<Language> Languages(
        NewStoryArguments arguments,
        SiteConfiguration configuration,
        DiagnosticBag diagnostics
    )
    {
        if (arguments.Only is null)
        {
            return configuration.Languages;
        }

        var only = configuration.Languages.Where(language => language.Code == arguments.Only).ToImmutableArray();
        if (only.IsEmpty)
        {
            var known = string.Join(", ", configuration.Languages);
            diagnostics.Report(ContentRules.OtherLanguage, new SourceLocation("--language"), arguments.Only, known);
        }

        return only;
    }

    /// <summary>Returns the given date, or today in the site's time zone.</summary>
    private static string Date(
        NewStoryArguments arguments,
        SiteConfiguration configuration,
        DateTimeOffset now,
        DiagnosticBag diagnostics
    )
    {
        var zone = configuration.TimeZone;
        var date = arguments.Date is null ? now : DateReader.Read(arguments.Date, zone);
        if (date is null)
        {
            diagnostics.Report(ContentRules.BadDate, new SourceLocation("--date"), arguments.Date!);
            return "";
        }

        var local = TimeZoneInfo.ConvertTime(date.Value, zone);
        var hour = local.Second == 0 ? "'T'HH:mm" : "'T'HH:mm:ss";
        var format = arguments.Date is null or { Length: 10 } ? "yyyy-MM-dd" : "yyyy-MM-dd" + hour;
        return local.ToString(format, CultureInfo.InvariantCulture);
    }

    private static void CheckTopics(
        NewStoryArguments arguments,
        SiteConfiguration configuration,
        DiagnosticBag diagnostics
    )
    {
        var known = configuration.Topics.Select(topic => topic.Id).ToList();
        foreach (var topic in arguments.Topics.Where(topic => !known.Contains(topic)))
        {
            var suggestion = Suggestion.For(topic, known);
            diagnostics.Report(ContentRules.UnknownTopic, new SourceLocation("--topics"), topic, suggestion);
        }
    }

    /// <summary>
    /// Asks for the title in each language. An empty answer leaves it out. Does not prompt when input is redirected.
    /// </summary>
    private static ImmutableArray<string> Ask(ImmutableArray<Language> languages, Report report)
    {
        if (!report.Terminal.IsInteractive)
        {
            return [];
        }

        var titles = ImmutableArray.CreateBuilder<string>();
        foreach (var language in languages)
        {
            var question = titles.Count == 0 ? Texts.AskTitle : Texts.AskOtherTitle;
            report.Terminal.Out.Write(question.In(report.Language, language.Name));
            titles.Add(OneLine(report.Terminal.In.ReadLine() ?? ""));
        }

        return titles.All(title => title.Length == 0) ? [] : titles.DrainToImmutable();
    }

    /// <summary>Normalizes a title to NFC and single spaces.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, Parts));

    private static string? ParseSlug(ArgumentResult argument)
    {
        var slug = argument.Tokens[0].Value;
        if (UsableInAddresses().IsMatch(slug))
        {
            return slug;
        }

        argument.AddError($"'{slug}' cannot be in an address; use small Latin letters, digits and hyphens");
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex UsableInAddresses();
}
