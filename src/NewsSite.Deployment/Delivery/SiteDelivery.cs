using NewsSite.Deployment.Delivery.Releases;
using NewsSite.Deployment.Delivery.Stores;

namespace NewsSite.Deployment.Delivery;

/// <summary>Publishes a built site to a target of any kind.</summary>
internal static class SiteDelivery
{
    /// <summary>Sends what is new of a site, and shows it to readers.</summary>
    /// <param name="folder">Folder of the built site, which nobody changes meanwhile.</param>
    /// <exception cref="DeliveryFault">The site could not be published. Readers see the former one.</exception>
    public static DeliveryReport Publish(string folder, DeliveryTarget target, DeliveryOptions options)
    {
        var site = SiteFiles.Of(folder);
        return target is StoreTarget store
            ? new StoreDelivery(new Rclone(store), options).Publish(folder, site)
            : new ReleaseDelivery(HostOf(target), options).Publish(folder, site);
    }

    /// <summary>Shows the site of the release before the current one again.</summary>
    /// <exception cref="DeliveryFault">There is none, or the target keeps none.</exception>
    public static DeliveryReport RollBack(DeliveryTarget target, DeliveryOptions options) =>
        target is StoreTarget
            ? throw new DeliveryFault(DeliveryTexts.NoReleases, target)
            : new ReleaseDelivery(HostOf(target), options).RollBack();

    private static IReleaseHost HostOf(DeliveryTarget target) =>
        target is SshTarget ssh ? new SshHost(ssh) : new FolderHost(((FolderTarget)target).Path);
}
