using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Deployment.Delivery;

/// <summary>Refuses targets at which publishing would do harm.</summary>
internal static class TargetGuard
{
    /// <summary>Folders of a source folder that hold what people wrote, or what builds remember.</summary>
    private static readonly string[] Taken = ["content", "themes", "src", "tests", ".git", ".cache", "dist"];

    /// <summary>Returns why a target must not be published to, or null.</summary>
    /// <param name="source">Source folder of the site.</param>
    public static DeliveryFault? Refuse(DeliveryTarget target, string source) =>
        target switch
        {
            FolderTarget folder => ReasonAgainst(folder.Path, source) is { } reason ? new(reason, folder.Path) : null,
            SshTarget { Path: "/" } => new(DeliveryTexts.NotOurs, target),
            _ => null,
        };

    private static Message? ReasonAgainst(string path, string source)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (RealPath.Of(path) is not { } real || RealPath.Of(Path.GetFullPath(source)) is not { } realSource)
        {
            return DeliveryTexts.NotAFolder;
        }

        return Path.GetPathRoot(real) == real ? DeliveryTexts.NotOurs
            : home.Length > 0 && RealPath.Of(home) is { } realHome && RealPath.IsInside(realHome, real)
                ? DeliveryTexts.IsHome
            : RealPath.IsInside(realSource, real) ? DeliveryTexts.IsSource
            : Taken.Any(name => RealPath.IsInside(real, Path.Combine(realSource, name))) ? DeliveryTexts.IsSource
            : null;
    }
}
