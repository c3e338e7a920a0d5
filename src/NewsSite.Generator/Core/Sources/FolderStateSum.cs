namespace NewsSite.Generator.Core.Sources;

/// <summary>Adds up the states of entries, in any order. Thread-safe.</summary>
internal sealed class FolderStateSum
{
    private readonly Lock gate = new();
    private FolderState total;

    /// <summary>State of all entries added so far.</summary>
    public FolderState Total
    {
        get
        {
            lock (gate)
            {
                return total;
            }
        }
    }

    public void Add(FolderState entry)
    {
        lock (gate)
        {
            total = FolderState.Combine(total, entry);
        }
    }
}
