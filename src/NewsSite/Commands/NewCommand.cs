using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
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
                    [.. (result.GetValue(titles) ?? []).Select(OneLine).Where(title => title.Length > 0)],
                    result.GetValue(only),
                    result.GetValue(date),
                    [.. (result.GetValue(topics) ?? "").Split(',', Parts)],
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

    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Options from the command line.</summary>
    private sealed record NewStoryArguments(
        ImmutableArray<string> Titles,
        string? Only,
        string? Date,
        ImmutableArray<string> Topics,
        string? Slug,
        string? From
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

        if (TitlesByLanguage(arguments, languages, report) is not { } titles)
        {
            return ExitCode.Failure;
        }

        var plan = new StoryPlan(date, "", titles, Topics(arguments, configuration));
        var first = plan.Titles.First(version => version.Title is not null);
        plan = plan with { Slug = arguments.Slug ?? StoryPlan.SlugOf(first.Title!, first.Language) };
        if (plan.Slug.Length == 0)
        {
            report.WriteError(Texts.NoSlug, first.Title!);
            return ExitCode.Failure;
        }

        return Write(plan, source, configuration, text, report);
    }

    /// <summary>
    /// Returns a title or null for each language. A title that was given belongs to the language it is written in. Asks
    /// for what is not clear; reports it and returns null if nobody can be asked.
    /// </summary>
    private static ImmutableArray<(Language Language, string? Title)>? TitlesByLanguage(
        NewStoryArguments arguments,
        ImmutableArray<Language> languages,
        Report report
    )
    {
        var titles = arguments.Titles.IsEmpty ? Ask(languages, report) : arguments.Titles;
        if (titles.IsEmpty)
        {
            report.WriteError(Texts.NeedsTitle);
            return null;
        }

        var order = languages;
        if (!arguments.Titles.IsEmpty && languages.Length > 1)
        {
            if (TitleLanguages.Of(titles, languages) is { } recognized)
            {
                order = recognized;
            }
            else if (titles.Length == 1 && AskLanguage(titles[0], languages, report) is { } answer)
            {
                order = [answer, .. languages.Remove(answer)];
            }
            else
            {
                var hasLetters = titles[0].Any(char.IsLetter);
                report.WriteError(
                    hasLetters ? Texts.NeedsLanguage : Texts.NoSlug,
                    titles[0],
                    string.Join(", ", languages)
                );
                return null;
            }
        }

        // An empty answer leaves a title out.
        return
        [
            .. languages.Select(language =>
                (language, titles.ElementAtOrDefault(order.IndexOf(language)) is { Length: > 0 } title ? title : null)
            ),
        ];
    }

    /// <summary>Asks which language a title is in. Returns null if nobody answers.</summary>
    private static Language? AskLanguage(string title, ImmutableArray<Language> languages, Report report)
    {
        if (!report.Terminal.IsInteractive)
        {
            return null;
        }

        var names = string.Join(", ", languages.Select(language => $"{language.Code} ({language.Name})"));
        report.Terminal.Out.Write(Texts.AskLanguage.In(report.Language, title, names));
        var answer = (report.Terminal.In.ReadLine() ?? "").Trim();
        return languages.FirstOrDefault(language =>
            answer.Length > 0
            && (
                language.Code.Equals(answer, StringComparison.OrdinalIgnoreCase)
                || language.Name.StartsWith(answer, StringComparison.OrdinalIgnoreCase)
            )
        );
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
            diagnostics.Report(
                ContentRules.BadDate,
                new SourceLocation("--date"),
                arguments.Date!,
                DateAdvice.For(arguments.Date!, null, configuration.Languages)
            );
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
        var names = new TopicNames(configuration);
        foreach (var topic in arguments.Topics.Where(topic => names.Find(topic).IsEmpty))
        {
            var suggestion = names.SuggestionFor(topic);
            diagnostics.Report(ContentRules.UnknownTopic, new SourceLocation("--topics"), topic, suggestion);
        }
    }

    /// <summary>Returns the keys of the given topics.</summary>
    private static ImmutableArray<string> Topics(NewStoryArguments arguments, SiteConfiguration configuration)
    {
        var names = new TopicNames(configuration);
        return [.. arguments.Topics.SelectMany(topic => names.Find(topic)).Select(topic => topic.Id).Distinct()];
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
    private static string OneLine(string text) => string.Join(' ', ComposedText.Of(text).Split((char[]?)null, Parts));

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
