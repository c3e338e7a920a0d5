using BenchmarkDotNet.Running;
using NewsSite.Benchmarks;

// dotnet run -c Release --project tests/NewsSite.Benchmarks -- site 1000 10000     whole builds of made-up archives
// dotnet run -c Release --project tests/NewsSite.Benchmarks -- --filter '*'        the hot functions, by BenchmarkDotNet
if (args is ["site", .. var sizes])
{
    return SiteBenchmark.Run([.. sizes.Select(int.Parse)]);
}

BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
return 0;
