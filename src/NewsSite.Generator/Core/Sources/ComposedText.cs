using System.Text;

namespace NewsSite.Generator.Core.Sources;

/// <summary>Composes texts and names (Unicode NFC): «и» and a breve become «й».</summary>
public static class ComposedText
{
    /// <summary>Returns the composed text, or the text itself if it holds characters that Unicode does not allow.</summary>
    public static string Of(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Names of files may hold half a surrogate pair or U+FFFE.
            return text;
        }
    }
}
