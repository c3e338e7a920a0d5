using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Conversion;

/// <summary>A document that is not converted, and why. The sentence is for the writer.</summary>
internal sealed class ConversionException(Message text, params object[] arguments)
    : Exception(text.In(MessageLanguage.English, arguments))
{
    public Message Text => text;

    public object[] Arguments => arguments;

    /// <summary>Returns the sentence to show.</summary>
    public string TextIn(MessageLanguage language) => text.In(language, arguments);
}
