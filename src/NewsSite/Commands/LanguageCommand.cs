using System.CommandLine;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>language</c>: writes the files of a new language, to be filled in, and says what else it takes.</summary>
internal static class LanguageCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var code = new Argument<string>("code")
        {
            HelpName = common.In(Texts.LanguageCodeValue),
            Description = common.In(Texts.LanguageCodeArgument),
        };
        var command = new Command("language", common.In(Texts.LanguageCommand)) { code, common.Source };
        command.SetAction(result =>
            Run(
                result.GetValue(code)!,
                common.SourceOf(result),
                new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false)
            )
        );
        return command;
    }

    private static int Run(string code, SourceFolder source, Report report)
    {
        if (!SiteLanguages.IsCode(code))
        {
            report.WriteError(Texts.NoLanguageCode, code);
            return ExitCode.Failure;
        }

        var diagnostics = new DiagnosticBag();
        if (ConfigurationLoader.Load(source, null, diagnostics) is not { Theme: not null } configuration)
        {
            report.Problems(diagnostics.ToSorted());
            return ExitCode.Problems;
        }

        var files = LanguageSkeleton.FilesOf(code, source, configuration);
        foreach (var (path, text) in files.Where(file => !source.FileExists(file.Path)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(source.Absolute(path))!);
            // Do not overwrite a file created in the meantime either.
            using var file = new FileStream(source.Absolute(path), FileMode.CreateNew);
            file.Write(Encoding.UTF8.GetBytes(text));
            report.Terminal.Out.WriteLine(path);
        }

        report.Say(Texts.LanguageSteps, code, Others(code, configuration));
        return ExitCode.Fine;
    }

    /// <summary>Names the texts of the theme in the site's other languages.</summary>
    private static string Others(string code, SiteConfiguration configuration) =>
        string.Join(
            ", ",
            configuration
                .Languages.Where(language => language.Code != code)
                .Select(language => $"themes/{configuration.Theme}/strings.{language.Code}.yaml")
        );
}
