using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Languages;

/// <summary>The language of short texts.</summary>
public class RecognizerTests
{
    [Theory]
    [InlineData("Открылась новая школа", "ru")]
    [InlineData("Новая школа", "ru")]
    [InlineData("Министры Кыргызстана и Казахстана подписали соглашение", "ru")]
    [InlineData("Жумабаева Айгуль Токтогуловна назначена ректором", "ru")]
    [InlineData("ИТОГИ ПРИЁМА В ПЕРВЫЕ КЛАССЫ", "ru")]
    [InlineData("В Оше прошёл форум учителей", "ru")]
    [InlineData("О сроках каникул", "ru")]
    [InlineData("Изменился порядок приёма", "ru")]
    [InlineData("Жаңы мектеп ачылды", "ky")]
    [InlineData("Мектеп ачылды", "ky")]
    [InlineData("Бишкекте мугалимдердин форуму болду", "ky")]
    [InlineData("Окуучулар олимпиадада жеңди", "ky")]
    [InlineData("БИРИНЧИ КЛАССКА КАБЫЛ АЛУУ", "ky")]
    [InlineData("Министр Каныбек Иманалиев окутуучулар менен жолукту", "ky")]
    [InlineData("Каникулдун мооноту озгорду", "ky")] // typed without ө and ү
    [InlineData("ЮНЕСКО 2026", null)]
    [InlineData("Zoom", null)]
    [InlineData("New school opened in Osh", null)]
    [InlineData("", null)]
    [InlineData("2026", null)]
    [InlineData("Манас", null)]
    public void A_title_has_a_language_or_it_is_left_open(string title, string? language) =>
        Assert.Equal(language, LanguageRecognizer.Recognize(title, Sample.Languages)?.Code);

    [Fact]
    public void One_language_or_one_without_data_leaves_it_open()
    {
        Assert.Null(LanguageRecognizer.Recognize("Открылась новая школа", []));
        Assert.Null(LanguageRecognizer.Recognize("Открылась новая школа", [Language.Find("ru")!]));
    }

    /// <summary>Titles of the archive, and the first four words of each of its paragraphs.</summary>
    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    public void The_archive_is_recognized(string code)
    {
        var articles = TestSite.OfRepository.Built!.Content.Stories.SelectMany(story => story.Articles);
        var own = articles.Where(article => article.Language.Code == code).ToList();
        var titles = own.Select(article => article.Title.Value);
        var beginnings = own.SelectMany(article => Beginnings(File.ReadAllText(Repository.PathOf(article.Path))));
        var found = titles
            .Concat(beginnings)
            .Select(text => LanguageRecognizer.Recognize(text, Sample.Languages)?.Code)
            .ToList();
        Assert.True(found.Count > 100);
        Assert.DoesNotContain(found, language => language is not null && language != code);
        Assert.InRange(found.Count(language => language is null), 0, found.Count / 20);
    }

    private static IEnumerable<string> Beginnings(string text) =>
        text.Split("---\n", 3)[2]
            .Split('\n')
            .Where(line => line.Length > 0 && char.IsLetter(line[0]))
            .Select(line => string.Join(' ', line.Split(' ').Take(4)));
}
