using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering;

/// <summary>A page that will be: its path on the site, and its view, made when it is rendered.</summary>
public sealed record PlannedPage(string Path, Language Language, Func<PageView> View);
