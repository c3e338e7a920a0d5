using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>
/// Finds the languages a site may use: those of the program, and those of <c>content/languages/CODE/</c>, whose files
/// stand in for the program's files of the same name. Only folders of languages that the site uses are read.
/// </summary>
public static partial class SiteLanguages
{
    /// <summary>The folder of the site's own languages.</summary>
    public const string Root = "content/languages";

    /// <summary>Returns the codes of all languages that a site may name, in ordinal order.</summary>
    public static IEnumerable<string> Codes(SourceFolder source) =>
        (source.FolderExists(Root) ? source.Entries(Root) : [])
            .Where(entry => entry.IsFolder && IsCode(entry.Name))
            .Select(entry => entry.Name)
            .Concat(Language.OfProgram.Select(language => language.Code))
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>Returns all languages that a site may name: what is in the source may have been in any of them.</summary>
    public static ImmutableArray<Language> All(SourceFolder source) =>
        [.. Codes(source).Select(code => Find(source, code)).OfType<Language>()];

    /// <summary>True for a code of two or three small Latin letters.</summary>
    public static bool IsCode(string code) => Code().IsMatch(code);

    /// <summary>Returns a language without reporting anything; null if there is no data for it.</summary>
    public static Language? Find(SourceFolder source, string code) =>
        Find(
            source,
            new Located<string>(code, new SourceLocation(SourceFolder.ConfigurationPath)),
            new DiagnosticBag()
        );

    /// <summary>
    /// Returns the language with a code. Reports a code without data and returns null. Reports the faults of the data,
    /// and returns a language with the program's data or that of another in place of what is faulty: the build fails,
    /// but what is in this language is not reported as unexpected.
    /// </summary>
    internal static Language? Find(SourceFolder source, Located<string> code, DiagnosticBag diagnostics)
    {
        var folder = $"{Root}/{code.Value}";
        var hasFolder = IsCode(code.Value) && source.FolderExists(folder);
        if (!hasFolder && Language.Find(code.Value) is { } language)
        {
            return language;
        }

        if (!hasFolder)
        {
            var known = string.Join(", ", Codes(source));
            diagnostics.Report(ConfigurationRules.UnknownLanguage, code.Location, code.Value, known);
            return null;
        }

        var problems = new DiagnosticBag();
        var files = ReadFiles(source, code.Value, folder, problems);
        diagnostics.Add(problems.ToSorted());
        return Language.Read(LanguageFolder.Of(code.Value, files));
    }

    /// <summary>Reads the files of a folder and reports their faults.</summary>
    private static Dictionary<string, byte[]> ReadFiles(
        SourceFolder source,
        string code,
        string folder,
        DiagnosticBag diagnostics
    )
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in source.Entries(folder))
        {
            var path = $"{folder}/{entry.Name}";
            if (entry.IsFolder || !LanguageFolder.FileNames.Contains(entry.Name))
            {
                var names = string.Join(", ", LanguageFolder.FileNames);
                var near = Suggestion.For(entry.Name, LanguageFolder.FileNames);
                diagnostics.Report(
                    ConfigurationRules.NoLanguageFile,
                    new SourceLocation(path),
                    entry.Name,
                    names,
                    near
                );
            }
            else if (SourceReader.Read(source, path, diagnostics) is { } file)
            {
                var bytes = Encoding.UTF8.GetBytes(file.Text);
                var faults = LanguageFaults.In(code, entry.Name, bytes);
                foreach (var fault in faults)
                {
                    LanguageFaultTexts.Report(path, fault, diagnostics);
                }

                if (faults.IsEmpty)
                {
                    files[entry.Name] = bytes;
                }
            }
        }

        if (!LanguageFolder.Of(code, files).Has(LanguageFolder.LanguageFile))
        {
            if (!source.FileExists($"{folder}/{LanguageFolder.LanguageFile}"))
            {
                diagnostics.Report(ConfigurationRules.LanguageWithoutFile, new SourceLocation(folder), code);
            }

            files[LanguageFolder.LanguageFile] = LanguageFolder.StandIn(code);
        }

        return files;
    }

    [GeneratedRegex("^[a-z]{2,3}\\z")]
    private static partial Regex Code();
}
