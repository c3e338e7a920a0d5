namespace NewsSite.Generator.Tools.Checking;

/// <summary>Counts the open brackets before places of a text, which are asked for in order.</summary>
internal sealed class OpenBrackets(string text)
{
    private int at;
    private int open;

    public bool Any(int before)
    {
        var between = text.AsSpan(at..before);
        open += between.Count('(') - between.Count(')');
        at = before;
        return open > 0;
    }
}
