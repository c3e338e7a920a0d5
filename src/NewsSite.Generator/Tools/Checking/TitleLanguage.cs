using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Languages;

namespace NewsSite.Generator.Tools.Checking;

/// <summary>Finds titles in another language than the article's. They are too short for the signs of paragraphs.</summary>
internal static class TitleLanguage
{
    /// <summary>Minimum number of words. A single one is often a name, or the same in both languages.</summary>
    private const int FewestWords = 2;

    /// <summary>
    /// Reports a title in another language. A draft may still have the title of another version: a new story begins so.
    /// </summary>
    public static void Check(CheckedArticle version, IEnumerable<CheckedArticle> versions, DiagnosticBag diagnostics)
    {
        var title = version.Title;
        var isToTranslate = versions.Any(other => other.Language != version.Language && other.Title.Text == title.Text);
        if (version.Article.IsDraft && isToTranslate)
        {
            return;
        }

        var count = 0;
        foreach (var _ in Words.In(title.Text))
        {
            count++;
        }

        if (
            count >= FewestWords
            && LanguageRecognizer.Recognize(title.Text, version.Languages.All) is { } language
            && language != version.Language
        )
        {
            diagnostics.Report(WritingRules.OtherLanguage, title.Start, language.Code, version.Language.Code);
        }
    }
}
