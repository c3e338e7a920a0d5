using System.CommandLine;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Tools.Schemas;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>schema</c>: rewrites the editors' schemas and snippets after a change of fields.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var command = new Command("schema", common.In(Texts.SchemaCommand)) { common.Source };
        command.SetAction(result =>
        {
            var source = common.SourceOf(result);
            var report = new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false);
            var diagnostics = new DiagnosticBag();
            var configuration = ConfigurationLoader.Load(source, null, diagnostics);
            report.Problems(diagnostics.ToSorted());
            if (configuration is null || diagnostics.HasErrors)
            {
                return ExitCode.Problems;
            }

            foreach (var (path, text) in EditorFiles.Make(configuration.Languages))
            {
                var file = source.Absolute(path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                terminal.Out.WriteLine(path);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
