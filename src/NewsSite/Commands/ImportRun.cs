using System.Text;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Import.Items;
using NewsSite.Import.Media;
using NewsSite.Import.Reading;
using NewsSite.Import.Writing;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>Arguments of an import.</summary>
/// <param name="Path">File or folder to read, absolute.</param>
/// <param name="Build">Options of the site that stories are written for and checked with.</param>
/// <param name="Name">Name of the source.</param>
/// <param name="Language">Code of the language of texts that name none, or null.</param>
/// <param name="Media">Folder with pictures and documents, absolute, or null.</param>
/// <param name="ReportFile">Where the report is written, absolute.</param>
internal sealed record ImportRequest(
    ISourceReader Reader,
    string Path,
    BuildOptions Build,
    string Name,
    string? Language,
    ImportSettings Settings,
    string? Media,
    bool IsDownload,
    string ReportFile
);

/// <summary>Imports, checks the archive, and writes the report.</summary>
internal static class ImportRun
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static int Run(ImportRequest request, Report report)
    {
        var diagnostics = new DiagnosticBag();
        var configuration = ConfigurationLoader.Load(request.Build.Source, null, diagnostics);
        report.Problems(diagnostics.ToSorted());
        if (configuration is null || diagnostics.HasErrors)
        {
            return ExitCode.Problems;
        }

        if (request.Language is { } code && configuration.Languages.All(language => language.Code != code))
        {
            var known = configuration.Languages.Select(language => language.Code).ToList();
            report.WriteError(
                Texts.NotOneOf,
                "--language",
                code,
                string.Join(", ", known),
                Suggestion.For(code, known)
            );
            return ExitCode.Failure;
        }

        var topics = new TopicMap(configuration, request.Settings.Topics);
        if (Refusal(topics, request.Settings) is { } failure)
        {
            report.Terminal.Error.WriteLine($"{failure.Where}: {failure.In(report.Language)}");
            return ExitCode.Problems;
        }

        var result = Import(request, configuration, topics);
        report.Terminal.Out.WriteLine(ImportReport.Summary(result, report.Language));
        var check = Check(request.Build, result);
        if (check is not null)
        {
            report.Terminal.Out.WriteLine(check.Summary(report.Language));
        }

        var isWritten = WriteReport(request.ReportFile, ImportReport.Of(result, check, report.Language), report);
        return isWritten && result.Failures.IsEmpty && check is not { Errors.Length: > 0 }
            ? ExitCode.Fine
            : ExitCode.Problems;
    }

    /// <summary>Returns what is wrong with <c>import.yaml</c>, or null.</summary>
    private static SourceFailure? Refusal(TopicMap topics, ImportSettings settings) =>
        topics.BadTargets is [var unknown, ..]
            ? new SourceFailure(ImportSettings.FileName, FailureTexts.UnknownMappedTopic, unknown)
        : settings.Site is not null && settings.SiteAddress is null
            ? new SourceFailure(ImportSettings.FileName, FailureTexts.BadSite, settings.Site)
        : null;

    private static ImportResult Import(ImportRequest request, SiteConfiguration configuration, TopicMap topics)
    {
        if (request.IsDownload)
        {
            Directory.CreateDirectory(request.Media!);
        }

        var folder = request.Media is null ? null : new MediaFolder(request.Media);
        using var download = request.IsDownload
            ? new MediaDownload(Path.Combine(folder!.Root, MediaFolder.Downloads), DownloadLimits.Usual)
            : null;
        var options = new ImportOptions(
            request.Build.Source.Absolute("content"),
            configuration.Languages,
            configuration.TimeZone,
            request.Name,
            new MediaFiles(folder, download),
            topics,
            request.Settings.SiteAddress,
            configuration.Languages.FirstOrDefault(language => language.Code == request.Language)
        );
        var failures = new List<SourceFailure>();
        return new Importer(options).Import(request.Reader.Read(request.Path, failures), failures);
    }

    /// <summary>Checks the archive as it will be published, so without drafts. Returns null if it cannot be composed.</summary>
    private static ImportCheck? Check(BuildOptions options, ImportResult result)
    {
        var diagnostics = new DiagnosticBag();
        return SiteChecker.Check(options, diagnostics) is null ? null : ImportCheck.Of(result, diagnostics.ToSorted());
    }

    private static bool WriteReport(string file, string page, Report report)
    {
        try
        {
            File.WriteAllText(file, page, Utf8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.WriteError(Texts.ReportNotWritten, e.Message);
            return false;
        }

        report.Say(Texts.SeeReport, Path.GetRelativePath(report.Terminal.WorkingFolder, file));
        return true;
    }
}
