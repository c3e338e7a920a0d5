using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using FsCheck;
using FsCheck.Fluent;

namespace NewsSite.Tests.Fuzzing;

/// <summary>
/// Checks a property with many generated inputs, which are the same in every run. Tries a tenth of them by default, all
/// if <c>NEWSSITE_FUZZ_FACTOR</c> is 1. A failing input is minimized and shown. So is one that does not return.
/// </summary>
internal static class Fuzz
{
    /// <summary>Multiplies the number of inputs: 1 in <c>.ci/run</c>, more for a long search.</summary>
    private const string FactorVariable = "NEWSSITE_FUZZ_FACTOR";

    /// <summary>Default factor for everyday runs.</summary>
    private const double UsualFactor = 0.1;

    private const ulong Seed = 20261123;

    /// <summary>Maximum number of pieces in a soup.</summary>
    private const int LargestSize = 60;

    /// <summary>
    /// Timeout for one input, far above what any takes on a busy machine. Exceeding it counts as a hang.
    /// </summary>
    private static readonly TimeSpan InputTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Maximum bytes that the trying thread may allocate for one input. More means that the code is not linear.
    /// </summary>
    private const long MostMemory = 2L << 30;

    /// <param name="inputs">Number of inputs in a full run.</param>
    public static void Run(int inputs, Gen<Soup> soups, Action<Soup> property)
    {
        var trial = new Trial(property);
        var count = (int)(inputs * Factor());
        var config = Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(LargestSize).WithReplay(Seed, 1);
        var thread = new Thread(() => trial.Check(config, soups)) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(200)))
        {
            Assert.True(trial.Elapsed < InputTimeout, $"no end after {InputTimeout} with {trial.Current}");
        }

        if (trial.Failure is { } failure)
        {
            Assert.Fail($"{trial.Smallest}\n{failure.SourceException}");
        }

        Assert.True(trial.Count >= count, $"{trial.Count} of {count} inputs were tried");
    }

    private static double Factor() =>
        Environment.GetEnvironmentVariable(FactorVariable) is { Length: > 0 } factor
            ? double.Parse(factor, CultureInfo.InvariantCulture)
            : UsualFactor;

    /// <summary>Runs a property, watched from another thread.</summary>
    private sealed class Trial(Action<Soup> property)
    {
        private long started = Stopwatch.GetTimestamp();

        public Soup? Current { get; private set; }

        public int Count { get; private set; }

        /// <summary>The last failing input. Each is smaller than the one before.</summary>
        public Soup? Smallest { get; private set; }

        public ExceptionDispatchInfo? Failure { get; private set; }

        public TimeSpan Elapsed => Stopwatch.GetElapsedTime(Interlocked.Read(ref started));

        public void Check(Config config, Gen<Soup> soups)
        {
            try
            {
                Prop.ForAll(Arb.From(soups, soup => soup.Smaller()), Try).Check(config);
            }
            catch (Exception e)
            {
                // Usually FsCheck's own exception. Keep the property's, which says more.
                Failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        private void Try(Soup soup)
        {
            Current = soup;
            Count++;
            Interlocked.Exchange(ref started, Stopwatch.GetTimestamp());
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                property(soup);
                var taken = GC.GetAllocatedBytesForCurrentThread() - allocated;
                Assert.True(taken < MostMemory, $"takes {taken:N0} bytes of memory");
            }
            catch (Exception e)
            {
                (Smallest, Failure) = (soup, ExceptionDispatchInfo.Capture(e));
                throw;
            }
        }
    }
}
