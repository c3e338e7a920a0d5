using NewsSite.Generator.Build;
using Spectre.Console;

namespace NewsSite.Reporting;

/// <summary>Shows a progress bar for the long stages of a build. Shows nothing if output is redirected.</summary>
internal sealed class ConsoleProgress(Report report) : IBuildProgress
{
    public IStageProgress Begin(LongStage stage, int total)
    {
        if (!report.Terminal.IsInteractive || report.Quiet)
        {
            return IBuildProgress.None.Begin(stage, total);
        }

        var name = stage == LongStage.Images ? Texts.Images : Texts.Pages;
        return new Bar(report.Terminal.ConsoleOn(report.Terminal.Error), name.In(report.Language), total);
    }

    /// <summary>A progress bar. Another thread draws it until it is disposed.</summary>
    private sealed class Bar : IStageProgress
    {
        private readonly TaskCompletionSource ended = new();
        private readonly Task drawing;
        private volatile int done;

        public Bar(IAnsiConsole console, string name, int total) =>
            drawing = Task.Run(() => DrawAsync(console, name, total));

        public void Report(int value) => done = value;

        public void Dispose()
        {
            ended.TrySetResult();
            drawing.GetAwaiter().GetResult();
        }

        private Task DrawAsync(IAnsiConsole console, string name, int total) =>
            console
                .Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new CountColumn(),
                    new RemainingTimeColumn()
                )
                .StartAsync(async context =>
                {
                    var task = context.AddTask(name, maxValue: total);
                    while (!ended.Task.IsCompleted)
                    {
                        task.Value = done;
                        await Task.WhenAny(ended.Task, Task.Delay(TimeSpan.FromMilliseconds(100)));
                    }
                });
    }
}
