using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>Disk of a target on this machine. Tells its errors as reasons why the site could not be published.</summary>
/// <param name="target">Path of the target, for messages.</param>
internal sealed class TargetDisk(string target)
{
    /// <summary>Runs an action on the disk.</summary>
    /// <exception cref="DeliveryFault">The disk is full, or another error.</exception>
    public void Guard(Action action) =>
        Guard(() =>
        {
            action();
            return true;
        });

    /// <inheritdoc cref="Guard(Action)"/>
    public T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (AggregateException e)
            when (e.Flatten().InnerExceptions.OfType<DeliveryFault>().FirstOrDefault() is { } fault)
        {
            throw fault;
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.FirstOrDefault(IsDiskError) is { } first)
        {
            throw Fault(first);
        }
        catch (Exception e) when (IsDiskError(e))
        {
            throw Fault(e);
        }
    }

    private DeliveryFault Fault(Exception error) => new(DeliveryTexts.DiskFault, target, FileFault.Of(error));

    private static bool IsDiskError(Exception e) => e is IOException or UnauthorizedAccessException;
}
