using System.CommandLine;
using System.Text;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Import;
using NewsSite.Import.Items;
using NewsSite.Import.Reading;
using NewsSite.Reporting;
using YamlDotNet.Core;

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
        var download = new Option<bool>("--download") { Description = common.In(Texts.DownloadOption) };
        var command = new Command("import", common.In(Texts.ImportCommand))
        {
            path,
            kind,
            media,
            download,
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
            string? Full(string? given) => given is null ? null : Path.GetFullPath(given, terminal.WorkingFolder);
            var full = Full(result.GetValue(path))!;
            var kindName = result.GetValue(kind)!;
            var mediaFolder = Full(result.GetValue(media));
            var isDownload = result.GetValue(download);
            var itemsFile = Full(result.GetValue(items));
            var reportPath = Full(result.GetValue(reportFile));
            var columnText = result.GetValue(columns);
            var columnNames = ColumnsOf(columnText, SourceKinds.PartsOf(kindName));
            if (
                (
                    columnNames is null
                        ? NoColumns(columnText!, kindName, report.Language)
                        : Refusal(full, kindName, mediaFolder, isDownload, report.Language)
                            ?? OverSource(full, items.Name, itemsFile, report.Language)
                            ?? OverSource(full, reportFile.Name, reportPath, report.Language)
                ) is
                { } refusal
            )
            {
                terminal.Error.WriteLine(refusal);
                return ExitCode.Failure;
            }

            var failures = new List<SourceFailure>();
            if (SettingsOf(full, failures) is not { } settings)
            {
                return Report(failures, report);
            }

            var reader = SourceKinds.ReaderOf(kindName, columnNames!, settings, result.GetValue(language));
            if (itemsFile is not null)
            {
                return WriteItems(reader, full, itemsFile, report);
            }

            var build = common.BuildOptionsOf(result);
            var request = new ImportRequest(
                reader,
                full,
                build,
                result.GetValue(name) ?? kindName,
                result.GetValue(language),
                settings,
                mediaFolder,
                isDownload,
                reportPath ?? build.Source.Absolute("import-report.html")
            );
            return ImportRun.Run(request, report);
        });
        return command;
    }

    /// <summary>Returns why the arguments cannot be followed, or null.</summary>
    private static string? Refusal(string path, string kind, string? media, bool isDownload, MessageLanguage language)
    {
        if (isDownload && media is null)
        {
            return Texts.DownloadNeedsMedia.In(language);
        }

        // Downloading may begin with an empty folder that is not there yet.
        var needed = new[] { path, isDownload ? null : media }.OfType<string>();
        if (needed.FirstOrDefault(one => !Path.Exists(one)) is { } missing)
        {
            return Texts.NoSource.In(language, missing);
        }

        return SourceKinds.IsFolder(kind) switch
        {
            true when File.Exists(path) => Texts.NeedsFolder.In(language, path, kind),
            false when Directory.Exists(path) => Texts.NeedsFile.In(language, path, kind),
            _ => null,
        };
    }

    /// <summary>Refuses to write over what is read: the items are read while the file is written.</summary>
    private static string? OverSource(string source, string option, string? file, MessageLanguage language) =>
        file is not null && RealPath.Of(file) == RealPath.Of(source)
            ? Texts.OverSource.In(language, option, file)
            : null;

    private static ImportSettings? SettingsOf(string path, List<SourceFailure> failures)
    {
        try
        {
            return ImportSettings.Of(path);
        }
        catch (YamlException e)
        {
            failures.Add(
                new SourceFailure(
                    $"{ImportSettings.FileName}:{e.Start.Line}:{e.Start.Column}",
                    FailureTexts.BadSettings,
                    e.InnerException?.Message ?? e.Message
                )
            );
            return null;
        }
    }

    private static int Report(List<SourceFailure> failures, Report report)
    {
        foreach (var failure in failures)
        {
            report.Terminal.Error.WriteLine(
                ControlCharacters.Escape($"{failure.Where}: {failure.In(report.Language)}")
            );
        }

        return failures.Count > 0 ? ExitCode.Problems : ExitCode.Fine;
    }

    private static int WriteItems(ISourceReader reader, string path, string file, Report report)
    {
        var failures = new List<SourceFailure>();
        var count = 0;
        try
        {
            using var writer = new StreamWriter(file, append: false, Utf8) { NewLine = "\n" };
            foreach (var item in reader.Read(path, failures))
            {
                writer.WriteLine(item.ToJson());
                count++;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.WriteError(Texts.ItemsNotWritten, file, FileFault.Of(e));
            return ExitCode.Problems;
        }

        report.Say(Texts.ItemsWritten, count, Path.GetRelativePath(report.Terminal.WorkingFolder, file));
        return Report(failures, report);
    }

    private static string NoColumns(string text, string kind, MessageLanguage language) =>
        SourceKinds.PartsOf(kind) is { Length: > 0 } parts
            ? Texts.NotColumns.In(language, text, string.Join(", ", parts))
            : Texts.HasNoColumns.In(language, kind);

    /// <summary>Returns columns by part; null if a part is not known, stands twice, or has no column.</summary>
    private static Dictionary<string, string>? ColumnsOf(string? text, string[] parts)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in (text ?? "").Split(',', Parts))
        {
            if (
                pair.Split('=', 2, Parts) is not [var part, var column]
                || !parts.Contains(part)
                || !columns.TryAdd(part, column)
            )
            {
                return null;
            }
        }

        return columns;
    }
}
