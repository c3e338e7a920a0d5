using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Model;
using NewsSite.Languages;

namespace NewsSite.Commands;

/// <summary>Options shared by several commands, and their parsed values.</summary>
internal sealed class CommonOptions
{
    private readonly Terminal terminal;

    public CommonOptions(Terminal terminal)
    {
        this.terminal = terminal;
        Messages.AcceptOnlyFromAmong(MessageLanguages.Codes);
    }

    public Option<string> Messages { get; } =
        new("--messages")
        {
            Description = "The language of messages: en, ru or ky (default: that of LANG).",
            Recursive = true,
            HelpName = "en|ru|ky",
        };

    public Option<string> Source { get; } =
        new("--source")
        {
            Description = "The folder that holds content/ and themes/ (default: the nearest one upward).",
            HelpName = "DIR",
        };

    public Option<string> Output { get; } =
        new("--output")
        {
            Description = "The folder the site is written to (default: dist beside content/).",
            HelpName = "DIR",
        };

    public Option<DateTimeOffset?> Now { get; } =
        new("--now")
        {
            Description = "The build's clock, like 2026-06-01T00:00:00+06:00 (default: the machine's).",
            HelpName = "INSTANT",
            CustomParser = ParseInstant,
        };

    public Option<bool> Json { get; } = new("--json") { Description = "As JSON, for other programs." };

    /// <summary>A language that has search data.</summary>
    public Option<Language> Language { get; } =
        new("--language")
        {
            Description = "The language: " + string.Join(" or ", Searchable) + ".",
            HelpName = string.Join('|', Searchable),
            Required = true,
            CustomParser = ParseLanguage,
        };

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Take drafts in, for a preview." };

    public Option<bool> Future { get; } = new("--future") { Description = "Take scheduled stories in, for a preview." };

    public MessageLanguage LanguageOf(ParseResult result) =>
        MessageLanguages.Parse(result.GetValue(Messages) ?? "") ?? terminal.PreferredLanguage;

    /// <summary>
    /// Returns the folder that has content/: the given one, or the nearest one found. Without any, returns the working
    /// folder, and loading reports the error.
    /// </summary>
    public SourceFolder SourceOf(ParseResult result) =>
        result.GetValue(Source) is { } given
            ? new SourceFolder(Path.GetFullPath(given, terminal.WorkingFolder))
            : SourceFolder.FindUpward(terminal.WorkingFolder) ?? new SourceFolder(terminal.WorkingFolder);

    public string OutputOf(ParseResult result) =>
        result.GetValue(Output) is { } given
            ? Path.GetFullPath(given, terminal.WorkingFolder)
            : SourceOf(result).Absolute("dist");

    public BuildOptions BuildOptionsOf(ParseResult result, SiteAddress? baseUrl = null) =>
        new(
            SourceOf(result),
            result.GetValue(Now) ?? DateTimeOffset.Now,
            new Preview(result.GetValue(Drafts), result.GetValue(Future)),
            baseUrl
        );

    private static IEnumerable<string> Searchable =>
        Languages.Language.All.Select(language => language.Code).Where(code => SearchLanguage.Find(code) is not null);

    private static Language? ParseLanguage(ArgumentResult argument)
    {
        var code = argument.Tokens[0].Value;
        if (Searchable.Contains(code))
        {
            return Languages.Language.Find(code);
        }

        argument.AddError($"'{code}' is not a language with search; known: {string.Join(", ", Searchable)}");
        return null;
    }

    private static DateTimeOffset? ParseInstant(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (
            DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                out var instant
            )
        )
        {
            return instant;
        }

        argument.AddError($"'{text}' is not a moment; write it like 2026-06-01T00:00:00+06:00");
        return null;
    }
}
