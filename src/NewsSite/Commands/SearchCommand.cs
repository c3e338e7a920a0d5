using System.CommandLine;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Model;
using NewsSite.Generator.Output;
using NewsSite.Languages;
using NewsSite.Search;
using NewsSite.Search.Reading;

namespace NewsSite.Commands;

/// <summary><c>search</c>: runs a query on the built index, with the same answer as in the browser.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 10;

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var query = new Argument<string>("query")
        {
            HelpName = common.In(Texts.QueryValue),
            Description = common.In(Texts.QueryArgument),
        };
        var limit = new Option<int>("--limit")
        {
            Description = common.In(Texts.LimitOption, DefaultLimit),
            DefaultValueFactory = _ => DefaultLimit,
            CustomParser = argument => common.ReadNumber(argument, 1, 1000),
            HelpName = common.In(Texts.NumberValue),
        };
        var command = new Command("search", common.In(Texts.SearchCommand))
        {
            query,
            common.Language,
            limit,
            common.Json,
            common.Source,
            common.Output,
        };
        command.SetAction(result =>
            Run(
                result.GetValue(query)!,
                result.GetValue(common.Language)!,
                common.OutputOf(result),
                result.GetValue(limit),
                result.GetValue(common.Json),
                terminal,
                common.LanguageOf(result)
            )
        );
        return command;
    }

    private static int Run(
        string query,
        Language language,
        string output,
        int limit,
        bool json,
        Terminal terminal,
        MessageLanguage messages
    )
    {
        var manifest = OutputFile.PathOf(Permalinks.SearchManifest(language));
        SearchOutcome outcome;
        try
        {
            var index = SearchIndex.Open(Path.Combine(output, Path.GetDirectoryName(manifest)!));
            outcome = index.Search(query, new SearchOptions { Limit = limit });
        }
        catch (SearchIndexException e)
        {
            terminal.Error.WriteLine(Texts.NoIndex.In(messages, e.Message));
            return ExitCode.Problems;
        }

        if (json)
        {
            terminal.WriteJson(outcome);
            return ExitCode.Fine;
        }

        if (outcome.Instead is { } instead)
        {
            terminal.Out.WriteLine(Texts.SearchedInstead.In(messages, query, instead.Query));
        }

        foreach (var hit in outcome.Results)
        {
            terminal.Out.WriteLine($"{hit.Date:yyyy-MM-dd}  {hit.Score, 7:0.000}  {hit.Title}  {hit.Address}");
        }

        terminal.Out.WriteLine(Texts.Found.In(messages, outcome.Total));
        return ExitCode.Fine;
    }
}
