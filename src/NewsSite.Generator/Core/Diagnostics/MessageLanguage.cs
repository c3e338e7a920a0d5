namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Languages of messages to users of the tool.</summary>
public enum MessageLanguage
{
    English,
    Russian,
    Kyrgyz,
}
