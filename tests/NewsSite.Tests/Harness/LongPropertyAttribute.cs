using FsCheck.Xunit;

namespace NewsSite.Tests.Harness;

#pragma warning disable xUnit3003 // FsCheck's attribute has no constructor that takes the place in the source.

/// <summary>A property whose inputs are slow to try: fewer by default, all with <see cref="LongTests"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongPropertyAttribute : PropertyAttribute
{
    public LongPropertyAttribute(int usual, int whole) => MaxTest = LongTests.Times(usual, whole);
}
