using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Stories;

/// <summary>A step with a story that is not done, and why. Nothing was changed. The sentence is for the writer.</summary>
internal sealed class StoryException(Message text, params object[] arguments)
    : Exception(text.In(MessageLanguage.English, arguments))
{
    public Message Text => text;

    public object[] Arguments => arguments;

    /// <summary>Returns the sentence to show.</summary>
    public string TextIn(MessageLanguage language) => text.In(language, arguments);
}
