using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace NewsSite.Browser.Tests.Harness;

/// <summary>
/// Every language as a row, with <see cref="LongTests"/>. By default one: pages of all languages come from the same
/// templates and scripts, and the tests of a class take the languages in turn.
/// </summary>
/// <param name="usual">Language that is always tried.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LanguageDataAttribute(string usual) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([.. (LongTests.AreWanted ? SamplePages.Languages : [usual]).Select(code => new TheoryDataRow(code))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
