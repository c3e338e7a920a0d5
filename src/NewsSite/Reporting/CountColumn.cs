using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsSite.Reporting;

/// <summary>Counter beside a progress bar: 12/100.</summary>
internal sealed class CountColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text($"{task.Value:0}/{task.MaxValue:0}");
}
