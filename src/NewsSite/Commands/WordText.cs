using System.Collections.Immutable;
using NewsSite.Editor.Conversion;
using NewsSite.Editor.Conversion.Word;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>Text of a new story that was written in Word.</summary>
/// <param name="Language">The language that it is written in.</param>
internal sealed record WordText(WordDocument Document, Language Language)
{
    /// <summary>Characters of the text that show its language.</summary>
    private const int EnoughForLanguage = 3000;

    /// <summary>Reads a document. Reports why it cannot be read, and returns null.</summary>
    /// <param name="languages">Languages that the story is to have.</param>
    public static WordText? Read(string path, ImmutableArray<Language> languages, Report report)
    {
        try
        {
            var file = Path.GetFullPath(path, report.Terminal.WorkingFolder);
            var document = WordDocument.Read(File.ReadAllBytes(file));
            var text = document.Markdown([.. document.Pictures.Select(_ => (string?)null)]);
            var sample = $"{document.Title}\n{text[..Math.Min(text.Length, EnoughForLanguage)]}";
            return new WordText(document, LanguageRecognizer.Recognize(sample, languages) ?? languages[0]);
        }
        catch (ConversionException e)
        {
            report.WriteError(Texts.FileIs, path, e.TextIn(report.Language));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.WriteError(Texts.FileIs, path, FileFault.Of(e));
        }

        return null;
    }

    /// <summary>Returns titles with that of the document, if none is given; null if the given ones hold.</summary>
    /// <param name="languages">Languages in whose order the titles stand; empty for a language without one.</param>
    public ImmutableArray<string>? Complete(ImmutableArray<string> titles, ImmutableArray<Language> languages) =>
        titles.IsEmpty && Document.Title is { } title
            ? [.. languages.Select(language => language == Language ? title : "")]
            : null;

    /// <summary>Saves the pictures beside the story and returns the text with them. Says what could not be taken along.</summary>
    public string Save(SourceFolder source, StoryPlan plan, ImmutableArray<Language> languages, Report report)
    {
        var names = new List<string?>();
        foreach (var picture in Document.Pictures)
        {
            try
            {
                var saved = AddedFile.Save(source, plan.Key, picture.Name, picture.Bytes, languages);
                names.Add(saved.Name);
                report.Terminal.Out.WriteLine($"{plan.Folder}/{saved.Name}");
            }
            catch (StoryException e)
            {
                names.Add(null);
                report.WriteError(Texts.FileIs, picture.Name, e.TextIn(report.Language));
            }
        }

        foreach (var note in Document.Notes)
        {
            report.Say(Texts.FileIs, plan.Folder, note.In(report.Language));
        }

        return Document.Markdown(names);
    }
}
