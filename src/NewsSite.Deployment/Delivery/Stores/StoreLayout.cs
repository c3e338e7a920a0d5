namespace NewsSite.Deployment.Delivery.Stores;

/// <summary>Names at a target that is a store.</summary>
internal static class StoreLayout
{
    /// <summary>Folder of bookkeeping.</summary>
    public const string State = ".newssite-publish";

    public const string Claims = $"{State}/claims";
    public const string Manifest = $"{State}/manifest";
}
