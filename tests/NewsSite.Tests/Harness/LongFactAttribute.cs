using System.Runtime.CompilerServices;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Test that runs with <see cref="LongTests"/> only. By default tests like it stand for it, and it is listed as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Explicit = !LongTests.AreWanted;
}
