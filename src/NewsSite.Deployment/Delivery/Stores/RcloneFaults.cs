using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Deployment.Delivery.Stores;

/// <summary>Says in plain words why rclone failed.</summary>
internal static class RcloneFaults
{
    private static readonly (string Sign, Message Text)[] Signs =
    [
        ("didn't find section in config file", DeliveryTexts.NoRemote),
        ("NoSuchBucket", DeliveryTexts.NoBucket),
        ("directory not found", DeliveryTexts.NoBucket),
        ("AccessDenied", DeliveryTexts.StoreRefused),
        ("Forbidden", DeliveryTexts.StoreRefused),
        ("InvalidAccessKeyId", DeliveryTexts.StoreRefused),
        ("SignatureDoesNotMatch", DeliveryTexts.StoreRefused),
        ("QuotaExceeded", DeliveryTexts.RemoteDiskFull),
        ("no space left on device", DeliveryTexts.RemoteDiskFull),
        ("no such host", DeliveryTexts.NoHost),
        ("connection refused", DeliveryTexts.LineBroken),
        ("connection reset", DeliveryTexts.LineBroken),
        ("timeout", DeliveryTexts.LineBroken),
        ("unexpected EOF", DeliveryTexts.LineBroken),
        ("network is unreachable", DeliveryTexts.LineBroken),
        ("no route to host", DeliveryTexts.LineBroken),
    ];

    public static DeliveryFault Of(ToolAnswer answer, StoreTarget target)
    {
        var words = $"{answer.LastWords} ({answer.ExitCode})";
        return answer.Find(Signs) is not { } text
            ? new DeliveryFault(DeliveryTexts.ToolFailed, answer.Program, words)
            : new DeliveryFault(text, target.ToString(), words);
    }
}
