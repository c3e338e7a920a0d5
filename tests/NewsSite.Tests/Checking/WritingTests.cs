using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Checking;

/// <summary>NS310 to NS315: the language of a text. The texts begin on line 5.</summary>
public class WritingTests
{
    private const string Kyrgyz =
        "Мугалимдер бул күнгө даярданат, класстын тизмесин тактап, алгачкы жуманын пландарын түзүшөт.";
    private const string Russian =
        "Учителя тоже готовятся к этому дню: уточняют списки класса и составляют планы на первую неделю.";

    [Fact]
    public void A_russian_paragraph_in_a_kyrgyz_article_is_reported() =>
        Check(Kyrgyz + "\n\n" + Russian)
            .Reports(
                "NS310",
                $"{TheArticle}:7:1: warning NS310: this text seems to be in another language (ru) than the article (ky)"
            );

    [Fact]
    public void A_kyrgyz_paragraph_in_a_russian_article_is_reported() =>
        Check(Russian + "\n\n" + Kyrgyz, "ru")
            .Reports(
                "NS310",
                "content/news/2024/05/07-a/index.ru.md:7:1: warning NS310: this text seems to be in another language (ky)"
            );

    [Fact]
    public void An_english_paragraph_is_reported() =>
        Check("This paragraph was copied from somewhere and nobody translated it.")
            .Reports("NS310", $"{TheArticle}:5:1: warning NS310: this text seems to be in another language (A–Z)");

    [Theory]
    [InlineData(Kyrgyz, "ky")]
    [InlineData(Russian, "ru")]
    [InlineData("> " + Russian, "ky")]
    [InlineData(
        "Орусча «Учителя тоже готовятся к этому дню» деген сүйлөм бул жерде мисал катары гана келтирилген.",
        "ky"
    )]
    [InlineData("PISA, PIRLS, TIMSS.", "ky")]
    [InlineData("Министр Алмазбек Бейшеналиев, министр Сергей Кравцов, вице-премьер Эдиль Байсалов.", "ky")]
    public void A_text_in_its_language_a_quotation_and_names_are_fine(string text, string language) =>
        Check(text, language).IsFine("NS310");

    [Theory]
    [InlineData("Мeктеп", "Мeктеп", "e", "Мектеп")]
    [InlineData("OКУУ жылы", "OКУУ", "O", "ОКУУ")]
    [InlineData("Ал a бул", "a", "a", "а")]
    [InlineData("Жѳнѳкѳй сөз", "Жѳнѳкѳй", "ѳ", "Жөнөкөй")]
    public void A_latin_letter_in_a_cyrillic_word_is_reported_with_the_right_word(
        string text,
        string word,
        string letters,
        string right
    )
    {
        var language = word == "a" ? "ru" : "ky";
        Check(text, language)
            .Reports(
                "NS311",
                $"content/news/2024/05/07-a/index.{language}.md:5:{text.IndexOf(word, StringComparison.Ordinal) + 1}: warning NS311: "
                    + $"\"{word}\" has letters of another alphabet that only look right: {letters}; write \"{right}\""
            );
    }

    [Theory]
    [InlineData("PISAда жана WhatsAppка, BMTге, iPhone'дун, Wi-Fi, COVID-19")]
    [InlineData("IT-компания, HTML, A4, C++")]
    [InlineData("`Мeктеп` деген код")]
    [InlineData("Coca-Cola жана Microsoft Excel")]
    public void A_latin_name_with_an_ending_is_fine(string text) => Check(text).IsFine("NS311").IsFine("NS312");

    [Fact]
    public void A_cyrillic_letter_in_a_latin_word_is_reported() =>
        Check("Миcrоsoft эмес, Micrоsoft")
            .Reports(
                "NS312",
                $"{TheArticle}:5:17: warning NS312: the Latin word \"Micrоsoft\" has Cyrillic letters in it: о; write \"Microsoft\""
            );

    [Fact]
    public void Kyrgyz_typed_without_its_letters_is_reported_with_the_right_words() =>
        Check("Окуучулар учун жаны окуу куну башталды, билим беруу мумкунчулугу кенейди.")
            .Reports(
                "NS313",
                $"{TheArticle}:5:11: warning NS313: the text seems to be typed without ө, ү, ң: учун → үчүн, куну → күнү, "
                    + "беруу → берүү, мумкунчулугу → мүмкүнчүлүгү, кенейди → кеңейди; put"
            );

    [Fact]
    public void A_long_text_without_any_of_the_letters_is_reported_even_where_no_word_is_known() =>
        Check(
                string.Concat(
                    Enumerable.Repeat("Балдар жана ата-энелер мектепте чогулуп, айылдагы иштер тууралуу айтышты. ", 8)
                )
            )
            .Reports("NS313", $"{TheArticle}:5:1: warning NS313: the text seems to be typed without ө, ү, ң");

    [Theory]
    [InlineData(Kyrgyz, "ky")]
    [InlineData("Ал колун көтөрүп, отту карап турду, анан котормосун окуду.", "ky")]
    [InlineData("Балдар жана ата-энелер мектепте чогулушту.", "ky")]
    [InlineData("Жыйынга Кубан Учун катышты.", "ky")]
    [InlineData("Учун, мумкун, кенеш — это не русские слова.", "ru")]
    public void Words_that_are_right_without_them_are_fine(string text, string language) =>
        Check(text, language).IsFine("NS313");

    [Fact]
    public void Mixed_quotation_marks_are_reported_with_the_first_place() =>
        Check("Ал «Манас» жана \"Семетей\" деп айтты.")
            .Reports(
                "NS314",
                $"{TheArticle}:5:17: warning NS314: quotation marks are mixed: \"…\" here, «…» before ({TheArticle}:5:4)"
            );

    [Theory]
    [InlineData("Ал «Манас» жана «Семетей „Уулу“» деп айтты.")]
    [InlineData("\"Манас\" жана \"Семетей\", экраны 15\"")]
    [InlineData("«Манас», `\"код\"`, 15\" экран")]
    public void One_kind_of_marks_and_those_inside_are_fine(string text) => Check(text).IsFine("NS314").IsFine("NS315");

    [Theory]
    [InlineData("Ал «Манас деп айтты.", 4, "«")]
    [InlineData("Ал Манас» деп айтты.", 9, "»")]
    public void A_mark_without_its_partner_is_reported(string text, int column, string mark) =>
        Check(text)
            .Reports("NS315", $"{TheArticle}:5:{column}: warning NS315: the quotation mark {mark} has no partner");

    private static TestCheck Check(string text, string language = "ky") => TestCheck.Of(Body(text, language));
}
