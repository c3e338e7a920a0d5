using NewsSite.Languages;

namespace NewsSite.Tests.Markdown;

/// <summary>Quotation marks, dashes and spaces. <c>_</c> stands for a no-break space.</summary>
public class TypographerTests
{
    [Theory]
    [InlineData("ky", "\"Билим\" фонду", "«Билим» фонду")]
    [InlineData("ru", "Он сказал: \"Читайте \"Манас\" вслух\".", "Он сказал: «Читайте „Манас“ вслух».")]
    [InlineData("ru", "(\"слово\")", "(«слово»)")]
    [InlineData("ru", "\"слово\", \"дело\"", "«слово», «дело»")]
    [InlineData("ru", "«Читайте \"Манас\"»", "«Читайте „Манас“»")]
    [InlineData("ru", "экран 15\"", "экран 15\"")]
    public void Straight_quotation_marks_become_the_languages(string language, string text, string set) =>
        Sets(language, text, set);

    [Theory]
    [InlineData("ru", "Бишкек - столица", "Бишкек_— столица")]
    [InlineData("ky", "Бишкек -- борбор", "Бишкек_— борбор")]
    [InlineData("ky", "Бишкек --- борбор", "Бишкек_— борбор")]
    [InlineData("ru", "Бишкек — столица", "Бишкек_— столица")]
    [InlineData("ru", "пресс-служба", "пресс-служба")]
    [InlineData("ru", "10-15", "10-15")]
    [InlineData("ru", "минус -5", "минус -5")]
    public void A_hyphen_between_spaces_is_a_dash_that_stays_on_its_line(string language, string text, string set) =>
        Sets(language, text, set);

    [Theory]
    [InlineData("ky", "№ 5 мектеп", "№_5 мектеп")]
    [InlineData("ru", "школа № 5", "школа №_5")]
    [InlineData("ru", "2022 г. и 2023 г.", "2022_г. и_2023_г.")]
    [InlineData("ky", "2022 ж. чыккан", "2022_ж. чыккан")]
    [InlineData("ky", "500 сом, 3 миң", "500_сом, 3_миң")]
    [InlineData("ru", "5 %, 20 км", "5_%, 20_км")]
    [InlineData("ru", "В школе", "В_школе")]
    [InlineData("ru", "(в школе)", "(в_школе)")]
    [InlineData("ky", "в мектеп", "в мектеп")]
    [InlineData("ru", "5 гамма", "5 гамма")]
    [InlineData("ky", "1 200 мугалим", "1_200 мугалим")]
    [InlineData("ru", "12 500 000,5 мест", "12_500_000,5 мест")]
    [InlineData("ru", "в 2022 200 мест", "в_2022 200 мест")]
    [InlineData("ru", "5 2000 7 12", "5 2000 7 12")]
    [InlineData("ru", "15 марта, 2 маршрута", "15_марта, 2 маршрута")]
    public void A_line_is_not_broken_beside_these(string language, string text, string set) =>
        Sets(language, text, set);

    [Theory]
    [InlineData("Ал айтты...", "Ал айтты…")]
    [InlineData("....", "....")]
    [InlineData("1..2", "1..2")]
    public void Three_dots_become_one_mark(string text, string set) => Sets("ky", text, set);

    [Fact]
    public void A_quotation_may_begin_in_one_piece_and_end_in_another()
    {
        var typographer = new Typographer(Language.Find("ru")!);
        Assert.Equal("«", typographer.Next("\""));
        Assert.Null(typographer.Next("слово"));
        Assert.Equal("», да", typographer.Next("\", да"));
    }

    private static void Sets(string language, string text, string set) =>
        Assert.Equal(set.Replace('_', '\u00A0'), Typographer.Set(Language.Find(language)!, text));
}
