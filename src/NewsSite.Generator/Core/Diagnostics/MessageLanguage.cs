namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>The languages the tool speaks to the people who run it.</summary>
public enum MessageLanguage
{
    English,
    Russian,
    Kyrgyz,
}
