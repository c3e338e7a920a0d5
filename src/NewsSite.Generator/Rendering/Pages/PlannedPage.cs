using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>A page that will be: its path on the site, and its view, made when it is rendered.</summary>
/// <param name="Kind">One of <see cref="PageKind"/>.</param>
public sealed record PlannedPage(string Path, Language Language, string Kind, Func<PageView> View);
