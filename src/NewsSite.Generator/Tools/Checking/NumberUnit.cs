namespace NewsSite.Generator.Tools.Checking;

/// <summary>Unit that the words beside a number give it. The numbers of a list share it.</summary>
internal enum NumberUnit
{
    None,
    Percent,
    Day,
    Hour,
}
