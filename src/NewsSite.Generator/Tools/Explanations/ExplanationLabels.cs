using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Tools.Explanations;

/// <summary>Headings of the parts of an <see cref="Explanation"/>.</summary>
public static class ExplanationLabels
{
    public static readonly Message Means = new("What it means", "Что это значит", "Бул эмнени билдирет");
    public static readonly Message Matters = new("Why it matters", "Почему это важно", "Эмне үчүн маанилүү");
    public static readonly Message Wrong = new("Wrong", "Неверно", "Туура эмес");
    public static readonly Message Right = new("Right", "Верно", "Туура");
}
