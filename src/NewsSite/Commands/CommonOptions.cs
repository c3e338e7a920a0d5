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
    private readonly MessageLanguage language;
    private readonly HashSet<string> refused = [];

    /// <param name="language">Language of help and of errors on the command line.</param>
    public CommonOptions(Terminal terminal, MessageLanguage language)
    {
        this.terminal = terminal;
        this.language = language;
        Messages = new("--messages")
        {
            Description = In(Texts.MessagesOption),
            Recursive = true,
            HelpName = string.Join('|', MessageLanguages.Codes),
        };
        AcceptOnly(Messages, MessageLanguages.Codes);
        Source = new("--source") { Description = In(Texts.SourceOption), HelpName = In(Texts.FolderValue) };
        Output = new("--output") { Description = In(Texts.OutputOption), HelpName = In(Texts.FolderValue) };
        Now = new("--now")
        {
            Description = In(Texts.NowOption),
            HelpName = In(Texts.InstantValue),
            CustomParser = ParseInstant,
        };
        Json = new("--json") { Description = In(Texts.JsonOption) };
        Language = new("--language")
        {
            Description = In(Texts.LanguageOption, string.Join(", ", Searchable)),
            HelpName = string.Join('|', Searchable),
            Required = true,
            CustomParser = ParseLanguage,
        };
        Drafts = new("--drafts") { Description = In(Texts.DraftsOption) };
        Future = new("--future") { Description = In(Texts.FutureOption) };
    }

    public Option<string> Messages { get; }

    public Option<string> Source { get; }

    public Option<string> Output { get; }

    public Option<DateTimeOffset?> Now { get; }

    public Option<bool> Json { get; }

    /// <summary>A language that has search data.</summary>
    public Option<Language> Language { get; }

    public Option<bool> Drafts { get; }

    public Option<bool> Future { get; }

    /// <summary>Returns the option for the port of a local server.</summary>
    /// <param name="usual">Port without the option.</param>
    public Option<int> Port(int usual) =>
        new("--port")
        {
            Description = In(Texts.PortOption, usual),
            DefaultValueFactory = _ => usual,
            CustomParser = argument => ReadNumber(argument, 1, ushort.MaxValue),
            HelpName = In(Texts.PortValue),
        };

    /// <summary>Messages that <see cref="Refuse"/> gave about refused values.</summary>
    public IReadOnlySet<string> Refused => refused;

    /// <summary>Returns a text in the language of help.</summary>
    public string In(Message message, params ReadOnlySpan<object> arguments) => message.In(language, arguments);

    /// <summary>Refuses the value of an option, with a message about it.</summary>
    public void Refuse(SymbolResult argument, Message message, params ReadOnlySpan<object> arguments)
    {
        var text = In(message, arguments);
        refused.Add(text);
        argument.AddError(text);
    }

    /// <summary>Refuses all values of an option but these.</summary>
    public void AcceptOnly(Option<string> option, IReadOnlyList<string> values) =>
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !values.Contains(token.Value)))
            {
                var near = Suggestion.For(token.Value, values);
                Refuse(result, Texts.NotOneOf, option.Name, token.Value, string.Join(", ", values), near);
            }
        });

    /// <summary>Reads the value of an option as a whole number within limits.</summary>
    public int ReadNumber(ArgumentResult argument, int least, int most)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        var name = argument.Parent is OptionResult option ? option.Option.Name : argument.Argument.HelpName!;
        Refuse(argument, Texts.NotANumber, name, text, least, most);
        return least;
    }

    public MessageLanguage LanguageOf(ParseResult result) =>
        MessageLanguages.Parse(result.GetValue(Messages) ?? "") ?? terminal.PreferredLanguage;

    /// <summary>
    /// Returns the folder that has content/: the given one, or the nearest one found. Without any, returns the working
    /// folder, and loading reports the error.
    /// </summary>
    public SourceFolder SourceOf(ParseResult result) => FolderOf(result.GetValue(Source));

    private SourceFolder FolderOf(string? source) =>
        source is { } given
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
        Languages.Language.OfProgram.Where(language => language.HasSearch).Select(language => language.Code);

    private Language? ParseLanguage(ArgumentResult argument)
    {
        var code = argument.Tokens[0].Value;
        var source = FolderOf(argument.GetValue(Source));
        if (SiteLanguages.Find(source, code) is { Search: not null } found)
        {
            return found;
        }

        var known = SiteLanguages.Codes(source).ToList();
        Refuse(argument, Texts.NotOneOf, Language.Name, code, string.Join(", ", known), Suggestion.For(code, known));
        return null;
    }

    private DateTimeOffset? ParseInstant(ArgumentResult argument)
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

        Refuse(argument, Texts.NotAMoment, Now.Name, text);
        return null;
    }
}
