using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsSite.Generator.Rendering.Markdown;

/// <summary>
/// A task is done or not, and the reader changes nothing: a character says so to everyone, where a disabled checkbox
/// would need a label.
/// </summary>
internal sealed class TaskMarkRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked ? "☑" : "☐");
}
