using System.Runtime.CompilerServices;

namespace NewsSite.Tests.Harness;

/// <summary>
/// Theory of which all rows run with <see cref="LongTests"/> only. By default tests like it stand for it, and its rows are
/// listed as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Explicit = !LongTests.AreWanted;
}
