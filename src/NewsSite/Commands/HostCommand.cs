using System.CommandLine;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Features.Hosting.Servers;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>host</c>: the whole configuration of a web server, on standard output.</summary>
internal static class HostCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var server = new Argument<string>("server")
        {
            Description = common.In(Texts.ServerArgument, string.Join(", ", WebServers.Names)),
            HelpName = string.Join('|', WebServers.Names),
        };
        server.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !WebServers.Names.Contains(token.Value)))
            {
                var near = Suggestion.For(token.Value, WebServers.Names);
                common.Refuse(
                    result,
                    Texts.NotOneOf,
                    server.Name,
                    token.Value,
                    string.Join(", ", WebServers.Names),
                    near
                );
            }
        });
        var root = new Option<string>("--root")
        {
            Description = common.In(Texts.RootOption),
            HelpName = common.In(Texts.FolderValue),
        };
        root.Validators.Add(result =>
        {
            // Such a character would end the word, or the line, in one of the servers' languages.
            foreach (var token in result.Tokens.Where(token => !IsPath(token.Value)))
            {
                common.Refuse(result, Texts.NotAServersFolder, root.Name, token.Value);
            }
        });
        var command = new Command("host", common.In(Texts.HostCommand)) { server, root, common.Source };
        command.SetAction(result =>
        {
            var diagnostics = new DiagnosticBag();
            var configuration = ConfigurationLoader.Load(common.SourceOf(result), null, diagnostics);
            if (configuration is null || diagnostics.HasErrors)
            {
                new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false).Problems(
                    diagnostics.ToSorted()
                );
                return ExitCode.Problems;
            }

            var folder = result.GetValue(root) ?? "/var/www/" + new Uri(configuration.Address.Origin).IdnHost;
            var site = new ServerSite(configuration, folder.TrimEnd('/'), common.LanguageOf(result));
            terminal.Out.Write(WebServers.Write(result.GetValue(server)!, site));
            return ExitCode.Fine;
        });
        return command;
    }

    private static bool IsPath(string path) =>
        path.StartsWith('/') && path.Length > 1 && !path.Any(c => char.IsControl(c) || "\"'`\\{}$%*?[]#;".Contains(c));
}
