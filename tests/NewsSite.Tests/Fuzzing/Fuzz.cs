using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using FsCheck;
using FsCheck.Fluent;

namespace NewsSite.Tests.Fuzzing;

/// <summary>
/// Gives a property many made-up inputs: the same ones in every run. A tenth of them are tried by default, all of them where
/// <c>NEWSSITE_FUZZ_FACTOR</c> is 1. An input it fails on is made as small as it goes and shown; so is one it does not come
/// back from.
/// </summary>
internal static class Fuzz
{
    /// <summary>How many times the whole number of inputs to try: 1 in <c>.ci/run</c>, more for a long search.</summary>
    private const string FactorVariable = "NEWSSITE_FUZZ_FACTOR";

    /// <summary>A tenth: what the tests of every day have time for.</summary>
    private const double UsualFactor = 0.1;

    private const ulong Seed = 20261123;

    /// <summary>Some soups have so many pieces.</summary>
    private const int LargestSize = 60;

    /// <summary>Far above what any input takes on a busy machine: whoever needs longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Bytes allocated for one input, all in all, by the thread that tries it: whoever takes more is no longer linear.</summary>
    private const long MostMemory = 2L << 30;

    /// <param name="inputs">How many, in a whole run.</param>
    public static void Run(int inputs, Gen<Soup> soups, Action<Soup> property)
    {
        var trial = new Trial(property);
        var count = (int)(inputs * Factor());
        var config = Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(LargestSize).WithReplay(Seed, 1);
        var thread = new Thread(() => trial.Check(config, soups)) { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromMilliseconds(200)))
        {
            Assert.True(trial.Elapsed < Patience, $"no end after {Patience} with {trial.Current}");
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

    /// <summary>One run of a property, watched from another thread.</summary>
    private sealed class Trial(Action<Soup> property)
    {
        private long started = Stopwatch.GetTimestamp();

        public Soup? Current { get; private set; }

        public int Count { get; private set; }

        /// <summary>The last one that failed: each is smaller than the one before.</summary>
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
                // Nearly always FsCheck's own, and then the property's is the one that tells something.
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
