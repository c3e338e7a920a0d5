using System.Text.Json;
using NewsSite.Languages;
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

    [Theory]
    [InlineData("ky", "Открылась новая школа", true)]
    [InlineData("ky", "Новая школа", true)]
    [InlineData("ru", "Жаңы мектеп ачылды", true)]
    [InlineData("ru", "Мектеп ачылды", true)]
    [InlineData("ky", "Жаңы мектеп ачылды", false)]
    [InlineData("ru", "Министры Кыргызстана и Казахстана встретились", false)]
    [InlineData("ru", "Форум «Билим» в Бишкеке", false)]
    [InlineData("ky", "ЮНЕСКО", false)]
    [InlineData("ru", "Zoom", false)]
    public void A_title_in_another_language_is_warned_of_NS310(string language, string title, bool isReported)
    {
        var check = TestCheck.Of(Sample.Story("2024/05/07-a", language, title));
        Assert.Equal(isReported ? 1 : 0, check.Lines("NS310").Count());
    }

    [Theory]
    [InlineData("Шко\u200Bла открыта", 4, "U+200B zero width space", "Школа открыта")]
    [InlineData("Тел. \u202A+996 312 62-05-19\u202C", 6, "U+202A direction mark", "Тел. +996 312 62")]
    [InlineData("Школа \u202Eатыркто", 7, "U+202E direction mark", "Школа атыркто")]
    [InlineData("Школа\uFEFF открыта", 6, "U+FEFF byte order mark", "Школа открыта")]
    [InlineData("Школа\u2060№ 5", 6, "U+2060 word joiner", "Школа№ 5")]
    public void An_invisible_character_is_told_by_its_name_NS209(string text, int column, string name, string seen)
    {
        var problem = Assert.Single(Check(text, "ru").Lines("NS209"));
        Assert.StartsWith($"content/news/2024/05/07-a/index.ru.md:5:{column}: ", problem, StringComparison.Ordinal);
        Assert.Contains($"({name})", problem, StringComparison.Ordinal);
        Assert.Contains($"\"{seen}\"", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Школа\u00A0№\u202F5, пере\u00ADнос, 👨\u200D👩\u200D👧 e\u0301")]
    public void Spaces_hyphenation_and_pictographs_are_not(string text) => Check(text, "ru").IsFine("NS209");

    [Fact]
    public void A_title_with_a_direction_mark_is_told_NS209() =>
        Assert.Single(TestCheck.Of(Sample.Story("2024/05/07-a", "ru", "Школа \u202Eатыркто")).Lines("NS209"));

    [Theory]
    [InlineData("ru", "Заседание COBET ректоров", "COBET", "СОВЕТ")]
    [InlineData("ru", "Мест HET", "HET", "НЕТ")]
    [InlineData("ru", "HOMEP телефона", "HOMEP", "НОМЕР")]
    [InlineData("ru", "Последний cpok подачи", "cpok", "срок")]
    [InlineData("ru", "Новый Kypc для учителей", "Kypc", "Курс")]
    [InlineData("ru", "KOHKYPC № 5", "KOHKYPC", "КОНКУРС")]
    [InlineData("ky", "OKYY жылы башталды", "OKYY", "ОКУУ")]
    [InlineData("ky", "Жаңы MEKEME ачылды", "MEKEME", "МЕКЕМЕ")]
    [InlineData("ky", "Ата MEKEH", "MEKEH", "МЕКЕН")]
    [InlineData("ky", "Документтер KEPEK", "KEPEK", "КЕРЕК")]
    public void A_word_wholly_of_look_alikes_is_reported_NS311(string language, string text, string word, string meant)
    {
        var problem = Assert.Single(Check($"{text}.", language).Lines("NS311"));
        Assert.Contains($"\"{word}\"", problem, StringComparison.Ordinal);
        Assert.Contains(meant, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "ru",
        "Методы CBT, тест TOEFL и COVID, CEO, HTTP, MBA, ATM, BBC, OPEC, APEC, HACCP, MOOC, EXPO, PAX, BMX"
    )]
    [InlineData(
        "ru",
        "Компания TOYOTA, журнал TIME, группа ABBA, марка CAT, кодеки AAC, файл TXT, экзамен PTE, фонд TOM"
    )]
    [InlineData("ru", "The COBET HET museum")]
    [InlineData("ky", "PEP, ATA, CAP, TOKMAK, XP, OKX, MAX, KPMG, PACE, COMEX, CACO, HEX, KATO, TOEIC, APA, CAE, CPE")]
    public void Latin_abbreviations_and_names_are_not(string language, string text) =>
        Check($"{text}.", language).IsFine("NS311").IsFine("NS312");

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    public void Every_letter_of_a_known_look_alike_has_a_homoglyph(string language)
    {
        var letters = Language.Find(language)!.Search!.Homoglyphs;
        var latin = letters
            .Meant.Zip(letters.Letters)
            .Where(pair => char.IsAsciiLetterUpper(pair.Second))
            .ToDictionary();
        using var data = JsonDocument.Parse(
            File.ReadAllText(Repository.PathOf("src", "NewsSite.Languages", "Data", language, "proofreading.json"))
        );
        var words = data.RootElement.GetProperty("lookAlikeWords").GetString()!.Split(' ');
        Assert.Equal(words.Distinct(), words);
        Assert.All(
            words.Select(word => word.ToUpperInvariant()),
            word => Assert.All(word, letter => Assert.True(letter == 'Ө' || latin.ContainsKey(letter), word))
        );
    }

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
    [InlineData("«Манас», анан \" баскычын басыңыз.")]
    [InlineData("Ал ,,Билим\" долбоорун ачты.")] // told as a mark
    [InlineData("РЁРєРѕР»Р° ачылды.")]
    [InlineData("Министр: «Айлык өсөт.\n\n«Мектеп курулат.\n\n«Китеп басылат», — деди.")]
    public void One_kind_of_marks_and_those_inside_are_fine(string text) => Check(text).IsFine("NS314").IsFine("NS315");

    /// <summary>A paragraph that is not translated is reported as such, not for its marks.</summary>
    [Fact]
    public void Marks_of_a_paragraph_in_another_language_are_its_own() =>
        Check($"Ал «Манас» деп айтты.\n\n“Внимание”: {Russian}").IsFine("NS314").Reports("NS310", $"{TheArticle}:7:1");

    [Theory]
    [InlineData("Ал «Манас деп айтты.", 4, "«")]
    [InlineData("Ал Манас» деп айтты.", 9, "»")]
    public void A_mark_without_its_partner_is_reported(string text, int column, string mark) =>
        Check(text)
            .Reports("NS315", $"{TheArticle}:5:{column}: warning NS315: the quotation mark {mark} has no partner");

    private static TestCheck Check(string text, string language = "ky") => TestCheck.Of(Body(text, language));
}
