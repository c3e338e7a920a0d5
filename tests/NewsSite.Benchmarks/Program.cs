using BenchmarkDotNet.Running;
using NewsSite.Benchmarks;

// dotnet run -c Release --project tests/NewsSite.Benchmarks -- site 1000 10000     whole builds of made-up archives
// dotnet run -c Release --project tests/NewsSite.Benchmarks -- typing 10000        the editor's answers over such an archive
// dotnet run -c Release --project tests/NewsSite.Benchmarks -- floor FOLDER        what no build of that archive can do without
// dotnet run -c Release --project tests/NewsSite.Benchmarks -- --filter '*'        the hot functions, by BenchmarkDotNet
if (args is ["site", .. var sizes])
{
    return SiteBenchmark.Run([.. sizes.Select(int.Parse)]);
}

if (args is ["typing", var archive])
{
    await TypingBenchmark.RunAsync(int.Parse(archive));
    return 0;
}

if (args is ["floor", var built])
{
    FloorBenchmark.Run(built);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
return 0;
