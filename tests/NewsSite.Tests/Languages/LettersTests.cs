using NewsSite.Languages;

namespace NewsSite.Tests.Languages;

/// <summary>Alphabets, transliteration, quotation marks, lists and names.</summary>
public class LettersTests
{
    [Theory]
    [InlineData("ky", "нур ңа обон өмүр ой унаа үй ёлка ель жаз", "ель ёлка жаз нур ңа обон ой өмүр унаа үй")]
    [InlineData("ru", "ёж ель жук яма арбуз", "арбуз ель ёж жук яма")]
    [InlineData("ky", "школа Zebra 7 апа", "7 апа школа Zebra")]
    [InlineData("ky", "Апа апа Апак", "Апа апа Апак")]
    public void Words_are_sorted_by_the_languages_own_alphabet(string code, string words, string sorted) =>
        Assert.Equal(sorted, string.Join(' ', words.Split(' ').Order(Of(code).Alphabet)));

    [Theory]
    [InlineData("ky", "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя")]
    [InlineData("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя")]
    public void An_alphabet_is_sorted_as_it_stands(string code, string letters)
    {
        Assert.Equal(letters, Of(code).Alphabet.Letters);
        Assert.Equal(letters, string.Concat(letters.Reverse().Select(c => $"{c}").Order(Of(code).Alphabet)));
    }

    [Theory]
    [InlineData("ky", "ң ө ү ж й х ы ё ц ч ш щ э ю я ь ъ а", "ng-o-u-j-y-h-y-yo-ts-ch-sh-sch-e-yu-ya-a")]
    [InlineData("ru", "ж й х ы ё ц ч ш щ э ю я ь ъ а", "zh-y-kh-y-yo-ts-ch-sh-sch-e-yu-ya-a")]
    [InlineData("ky", "Жаңы окуу жылы!", "jangy-okuu-jyly")]
    [InlineData("ru", "  Объём — «Хорошо», 2024 г.  ", "obyom-khorosho-2024-g")]
    [InlineData("ky", "PIRLS-2021", "pirls-2021")]
    [InlineData("ky", "…", "")]
    [InlineData("ky", "", "")]
    public void A_text_becomes_part_of_an_address(string code, string text, string slug) =>
        Assert.Equal(slug, Of(code).Transliteration.Slug(text));

    [Theory]
    [InlineData("ky", "ky_KG", "Кыргызча", "А жана Б", "А, Б жана В")]
    [InlineData("ru", "ru_RU", "Русский", "А и Б", "А, Б и В")]
    public void A_language_has_its_name_and_its_and(string code, string locale, string name, string two, string three)
    {
        var language = Of(code);
        Assert.Equal((locale, name, code), (language.OpenGraphLocale, language.Name, $"{language}"));
        Assert.Equal(two, language.Lists.Join(["А", "Б"]));
        Assert.Equal(three, language.Lists.Join(["А", "Б", "В"]));
        Assert.Equal(("", "А"), (language.Lists.Join([]), language.Lists.Join(["А"])));
        Assert.Equal(("«", "»", "„", "“"), Marks(language));
    }

    [Fact]
    public void Languages_are_found_by_code_and_no_other_way()
    {
        Assert.Equal(["en", "ky", "ru"], Language.OfProgram.Select(language => language.Code));
        Assert.Same(Language.Find("ky"), Language.Find("ky"));
        Assert.Null(Language.Find("KY"));
        Assert.Null(Language.Find("xx"));
    }

    private static (string, string, string, string) Marks(Language language) =>
        (
            language.Typography.Outer.Open,
            language.Typography.Outer.Close,
            language.Typography.Inner.Open,
            language.Typography.Inner.Close
        );

    private static Language Of(string code) => Language.Find(code)!;
}
