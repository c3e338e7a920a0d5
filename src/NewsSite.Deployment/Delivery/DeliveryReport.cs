namespace NewsSite.Deployment.Delivery;

/// <summary>Outcome of publishing.</summary>
/// <param name="Plan">Files that were sent, kept and deleted, or would have been.</param>
/// <param name="Release">Name of the release that readers see now; null if none was made.</param>
/// <param name="LeftOver">Reason why old files could not be deleted, or null. The next run deletes them.</param>
internal sealed record DeliveryReport(DeliveryPlan Plan, string? Release, DeliveryFault? LeftOver = null);

/// <summary>Options of publishing.</summary>
/// <param name="Grace">Time for which files of earlier sites stay after the last page that named them.</param>
/// <param name="DryRun">True to look and tell only.</param>
/// <param name="Owner">Name of the person and machine that publish, for the lock.</param>
internal sealed record DeliveryOptions(TimeSpan Grace, bool DryRun, string Owner);
