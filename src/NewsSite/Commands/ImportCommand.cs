using System.CommandLine;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Import;
using NewsSite.Import.Items;
using NewsSite.Import.Reading;
using NewsSite.Import.Writing;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary><c>import</c>: brings the stories of an old site into the archive. Never changes existing files.</summary>
internal static class ImportCommand
{
    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var path = new Argument<string>("path")
        {
            Description = common.In(Texts.ImportPathArgument),
            HelpName = common.In(Texts.ImportPathValue),
        };
        var kinds = string.Join(", ", SourceKinds.Names);
        var kind = new Option<string>("--kind")
        {
            Description = common.In(Texts.ImportKindOption, kinds),
            HelpName = string.Join('|', SourceKinds.Names),
            Required = true,
        };
        common.AcceptOnly(kind, SourceKinds.Names);
        var media = new Option<string>("--media")
        {
            Description = common.In(Texts.MediaOption),
            HelpName = common.In(Texts.FolderValue),
        };
        var language = new Option<string>("--language")
        {
            Description = common.In(Texts.ImportLanguageOption),
            HelpName = common.In(Texts.CodeValue),
        };
        var name = new Option<string>("--name")
        {
            Description = common.In(Texts.NameOfSourceOption),
            HelpName = common.In(Texts.NameValue),
        };
        var columns = new Option<string>("--columns")
        {
            Description = common.In(Texts.ColumnsOption),
            HelpName = common.In(Texts.ColumnsValue),
        };
        var reportFile = new Option<string>("--report")
        {
            Description = common.In(Texts.ReportOption),
            HelpName = common.In(Texts.FileValue),
        };
        var items = new Option<string>("--items")
        {
            Description = common.In(Texts.ItemsOption),
            HelpName = common.In(Texts.FileValue),
        };
        var command = new Command("import", common.In(Texts.ImportCommand))
        {
            path,
            kind,
            media,
            language,
            name,
            columns,
            reportFile,
            items,
            common.Source,
        };
        command.SetAction(result =>
        {
            var report = new Report(terminal, common.LanguageOf(result), Timings: false, Quiet: false);
            var full = Path.GetFullPath(result.GetValue(path)!, terminal.WorkingFolder);
            var mediaFolder = result.GetValue(media) is { } given
                ? Path.GetFullPath(given, terminal.WorkingFolder)
                : null;
            foreach (var needed in new[] { full, mediaFolder }.OfType<string>().Where(one => !Path.Exists(one)))
            {
                report.WriteError(Texts.NoSource, needed);
                return ExitCode.Failure;
            }

            var reader = SourceKinds.ReaderOf(
                result.GetValue(kind)!,
                ColumnsOf(result.GetValue(columns)),
                result.GetValue(language)
            );
            if (result.GetValue(items) is { } itemsFile)
            {
                return WriteItems(reader, full, Path.GetFullPath(itemsFile, terminal.WorkingFolder), report);
            }

            var source = common.SourceOf(result);
            var file = result.GetValue(reportFile) is { } wanted
                ? Path.GetFullPath(wanted, terminal.WorkingFolder)
                : source.Absolute("import-report.html");
            return Run(
                reader,
                full,
                source,
                configuration => new ImportOptions(
                    source.Absolute("content"),
                    configuration.Languages,
                    configuration.TimeZone,
                    result.GetValue(name) ?? result.GetValue(kind)!,
                    mediaFolder is null ? null : new MediaFolder(mediaFolder),
                    result.GetValue(language) is { } code
                        ? configuration.Languages.FirstOrDefault(one => one.Code == code)
                        : null
                ),
                file,
                report
            );
        });
        return command;
    }

    private static int Run(
        ISourceReader reader,
        string path,
        SourceFolder source,
        Func<SiteConfiguration, ImportOptions> optionsOf,
        string reportFile,
        Report report
    )
    {
        var diagnostics = new DiagnosticBag();
        var configuration = ConfigurationLoader.Load(source, null, diagnostics);
        report.Problems(diagnostics.ToSorted());
        if (configuration is null || diagnostics.HasErrors)
        {
            return ExitCode.Problems;
        }

        var failures = new List<SourceFailure>();
        var result = new Importer(optionsOf(configuration)).Import(reader.Read(path, failures), failures);
        File.WriteAllText(
            reportFile,
            ImportReport.Of(result, report.Language, MessageLanguages.CodeOf(report.Language)),
            Utf8
        );
        report.Terminal.Out.WriteLine(ImportReport.Summary(result, report.Language));
        report.Say(Texts.SeeReport, Path.GetRelativePath(report.Terminal.WorkingFolder, reportFile));
        return result.Failures.Length > 0 ? ExitCode.Problems : ExitCode.Fine;
    }

    private static int WriteItems(ISourceReader reader, string path, string file, Report report)
    {
        var failures = new List<SourceFailure>();
        var count = 0;
        using (var writer = new StreamWriter(file, append: false, Utf8) { NewLine = "\n" })
        {
            foreach (var item in reader.Read(path, failures))
            {
                writer.WriteLine(item.ToJson());
                count++;
            }
        }

        foreach (var failure in failures)
        {
            report.Terminal.Error.WriteLine(ControlCharacters.Escape($"{failure.Where}: {failure.Why}"));
        }

        report.Say(Texts.ItemsWritten, count, Path.GetRelativePath(report.Terminal.WorkingFolder, file));
        return failures.Count > 0 ? ExitCode.Problems : ExitCode.Fine;
    }

    private static Dictionary<string, string> ColumnsOf(string? text) =>
        (text ?? "")
            .Split(',', Parts)
            .Select(pair => pair.Split('=', 2, Parts))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1]);
}
