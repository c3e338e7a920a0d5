using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Row of a theory that is tried with <see cref="LongTests"/> only. By default a row like it stands for it, and this one is
/// an explicit test, which does not run.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class LongInlineDataAttribute(params object?[] data) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([new TheoryDataRow(data) { Explicit = LongTests.AreWanted ? null : true }]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
