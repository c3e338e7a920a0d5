using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Messages of ledger.
internal static partial class Texts
{
    public static readonly Message LedgerUpdated = new(
        "content/published.txt holds {0:address|addresses}, {1} of them new. Commit it with the articles.",
        "В content/published.txt адресов: {0}, новых: {1}. Сохраните файл в git вместе со статьями.",
        "content/published.txt файлында {0} дарек бар, жаңысы — {1}. Аны макалалар менен кошо git'ке сактаңыз."
    );

    public static readonly Message LedgerNotUpdated = new(
        "content/published.txt is as it was: mend the errors above first.",
        "content/published.txt не изменён: сначала исправьте ошибки выше.",
        "content/published.txt мурдагыдай калды: адегенде жогорудагы каталарды оңдоңуз."
    );

    public static readonly Message AliasWritten = new(
        "{0}: the old address {1} leads here now",
        "{0}: старый адрес {1} теперь ведёт сюда",
        "{0}: эски дарек {1} эми ушул жерге алып келет"
    );

    public static readonly Message NothingToFix = new(
        "No article moved away from a published address.",
        "Ни одна статья не ушла со своего опубликованного адреса.",
        "Бир да макала жарыяланган дарегинен жылган эмес."
    );
}
