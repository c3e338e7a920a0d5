using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Serving;

/// <summary>Words that the local server adds to pages, in the three languages.</summary>
internal static class OverlayTexts
{
    public static readonly Message OnThisPage = new("On this page", "На этой странице", "Ушул баракта");
    public static readonly Message Elsewhere = new("Elsewhere", "На других страницах", "Башка жерлерде");
    public static readonly Message Explain = new("What does it mean?", "Что это значит?", "Бул эмнени билдирет?");
}
