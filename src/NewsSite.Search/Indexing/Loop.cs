namespace NewsSite.Search.Indexing;

/// <summary>
/// Runs loops in parallel where there are many documents. For the few of the last part, starting threads and compiling
/// what starts them takes longer than the loop.
/// </summary>
internal static class Loop
{
    private const int FewestDocuments = 256;

    /// <summary>Calls an action for each number below a count.</summary>
    /// <param name="documents">The number of documents of the part.</param>
    public static void For(int documents, int count, Action<int> act)
    {
        if (documents >= FewestDocuments)
        {
            Parallel.For(0, count, act);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            act(i);
        }
    }
}
