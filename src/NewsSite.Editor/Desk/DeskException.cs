using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Desk;

/// <summary>Reasons why the desk does not do what it was asked.</summary>
internal enum DeskRefusal
{
    /// <summary>A story, a version or a problem that was named is not there.</summary>
    Missing,

    /// <summary>The given values cannot be used.</summary>
    Unusable,

    /// <summary>It is not allowed.</summary>
    Forbidden,
}

/// <summary>The desk does not do what it was asked. The sentence is for the writer.</summary>
internal sealed class DeskException(DeskRefusal refusal, Message text, params object[] arguments)
    : Exception(text.In(MessageLanguage.English, arguments))
{
    public DeskRefusal Refusal { get; } = refusal;

    /// <summary>Returns the sentence to show.</summary>
    public string TextIn(MessageLanguage language) => text.In(language, arguments);
}
