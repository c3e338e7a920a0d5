using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Messages of search other than its results.
internal static partial class Texts
{
    public static readonly Message NoIndex = new(
        "The search index cannot be read: {0}. Build the site first.",
        "Поисковый индекс не читается: {0}. Сначала соберите сайт.",
        "Издөө индекси окулбайт: {0}. Адегенде сайтты куруңуз."
    );

    public static readonly Message SearchedInstead = new(
        "Nothing is found for \"{0}\"; searched instead: \"{1}\".",
        "По запросу \"{0}\" ничего нет; искали \"{1}\".",
        "\"{0}\" боюнча эч нерсе жок; анын ордуна \"{1}\" изделди."
    );

    public static readonly Message Found = new("Results: {0}", "Результатов: {0}", "Натыйжалар: {0}");
}
