using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Questions, errors and hints of new.
internal static partial class Texts
{
    public static readonly Message AskTitle = new("Title, {0}: ", "Заголовок, {0}: ", "Аталышы, {0}: ");

    public static readonly Message AskOtherTitle = new(
        "Title, {0} (Enter: later): ",
        "Заголовок, {0} (Enter — позже): ",
        "Аталышы, {0} (Enter — кийин): "
    );

    public static readonly Message AskLanguage = new(
        "Which language is \"{0}\" in? {1}: ",
        "На каком языке «{0}»? {1}: ",
        "«{0}» кайсы тилде? {1}: "
    );

    public static readonly Message NeedsLanguage = new(
        "The language of \"{0}\" is not clear. Give it with --language ({1}), or give the title in each language.",
        "Непонятно, на каком языке «{0}». Укажите его через --language ({1}) или дайте заголовок на каждом языке.",
        "«{0}» кайсы тилде экени белгисиз. Аны --language ({1}) менен көрсөтүңүз же аталышты ар бир тилде жазыңыз."
    );

    public static readonly Message NeedsTitle = new(
        "Give the title: newssite new \"Title\"",
        "Укажите заголовок: newssite new \"Заголовок\"",
        "Аталышын жазыңыз: newssite new \"Аталышы\""
    );

    public static readonly Message TooManyTitles = new(
        "There are more titles than languages ({0}); put each title in quotation marks.",
        "Заголовков больше, чем языков ({0}); каждый заголовок возьмите в кавычки.",
        "Аталыштар тилдерден ({0}) көп; ар бир аталышты тырмакчага алыңыз."
    );

    public static readonly Message NoSlug = new(
        "The title \"{0}\" has no letter an address can be made of; add --slug NAME.",
        "В заголовке \"{0}\" нет букв, из которых можно составить адрес; добавьте --slug ИМЯ.",
        "\"{0}\" аталышында дарек түзүүгө жарай турган тамга жок; --slug АТЫ кошуңуз."
    );

    public static readonly Message StoryIsThere = new(
        "{0} is there already; nothing was changed. For another story of that day and name add --slug {1}.",
        "{0} уже есть; ничего не изменено. Для другой новости того же дня с тем же именем добавьте --slug {1}.",
        "{0} мурунтан эле бар; эч нерсе өзгөргөн жок. Ошол күнкү, аты окшош башка жаңылык үчүн --slug {1} кошуңуз."
    );

    public static readonly Message StoryWasPublished = new(
        "{0} was published once, and its address stays its own; nothing was made. For another story add --slug {1}.",
        "{0} уже публиковалась, её адрес остаётся за ней; ничего не создано. Для другой новости добавьте --slug {1}.",
        "{0} мурда жарыяланган, дареги ага таандык бойдон калат; эч нерсе түзүлгөн жок. Башка жаңылык үчүн --slug {1} кошуңуз."
    );

    public static readonly Message FileIs = new("{0}: {1}", "{0}: {1}", "{0}: {1}");

    public static readonly Message NewIsDraft = new(
        "Write the text and look at it with \"serve\". Nobody else sees it until the line \"draft: true\" is deleted.",
        "Напишите текст и посмотрите его командой \"serve\". Пока строка \"draft: true\" не удалена, его больше никто не увидит.",
        "Текстти жазып, \"serve\" буйругу менен караңыз. \"draft: true\" сабы өчүрүлгүчө аны башка эч ким көрбөйт."
    );

    public static readonly Message TitleToTranslate = new(
        "{0}: the title is still to be translated.",
        "{0}: заголовок ещё нужно перевести.",
        "{0}: аталышын азырынча которуу керек."
    );
}
