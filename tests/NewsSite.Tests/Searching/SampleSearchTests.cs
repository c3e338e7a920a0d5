using System.Text;
using System.Text.Json;
using NewsSite.Generator.Output;
using NewsSite.Search.Reading;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Searching;

/// <summary>Queries of readers in the sample archive, and the story each one means.</summary>
public sealed class SampleSearchTests(SampleSearch sample) : IClassFixture<SampleSearch>
{
    [Theory]
    // Inflected.
    [InlineData("мугалимдер күнү", "2018/10/07-mugalimder-kunu")]
    [InlineData("мугалимдик кесип", "2025/10/05-mugalim-kesibi")]
    [InlineData("китепканага", "2022/10/10-kitepkana")]
    [InlineData("олимпиадаларда", "2022/12/12-olimpiada")]
    [InlineData("манасчынын", "2021/11/23-manas-taanuu")]
    [InlineData("чогулушунда", "2019/11/23-ata-eneler-chogulushu")]
    [InlineData("автобустардын", "2025/05/05-mektep-avtobusu")]
    [InlineData("тамактануунун", "2025/03/10-mektep-tamagy")]
    [InlineData("чейректин", "2025/08/25-okuu-zhyly")]
    [InlineData("макалдарды", "2025/02/21-makaldar")]
    [InlineData("коңгуроонун", "2019/05/25-akyrky-konguroo")]
    [InlineData("илимпоздор", "2024/11/10-ilim-kunu")]
    // Several words.
    [InlineData("ЮНЕСКО эне тил", "2019/02/21-ene-tili")]
    [InlineData("табышмактар менен жаңылмачтар", "2019/02/21-ene-tili")]
    [InlineData("мамлекеттик тил", "2020/09/23-til-kunu")]
    [InlineData("айыл мектептери", "2022/02/01-ayyl-mektebi")]
    [InlineData("билимдин сапаты", "2022/03/15-okuu-sapaty")]
    [InlineData("окуу китебин сактоо", "2021/01/18-okuu-kitepteri")]
    [InlineData("биринчи класска кабыл алуу", "2021/04/19-birinchi-klass")]
    [InlineData("жайкы каникул", "2022/06/01-zhaiky-okuu")]
    [InlineData("кышкы каникул качан", "2025/08/25-okuu-zhyly")]
    [InlineData("балдардын укуктары", "2026/11/20-balanyn-ukugu")]
    [InlineData("дене тарбия сабагы", "2024/11/23-sport")]
    [InlineData("балага китеп окуп берүү", "2018/11/23-kitep-okuu")]
    [InlineData("архивден издөө", "2026/11/16-arhiv")]
    // Without ө ү ң.
    [InlineData("жандоо тили", "2023/09/23-zhandoo-tili")]
    [InlineData("сумолок", "2019/03/20-nooruz")]
    [InlineData("сууну унемдоо", "2024/04/22-ekologiya")]
    [InlineData("сырсоз", "2020/11/23-internet-koopsuzdugu")]
    [InlineData("ундоштук", "2020/09/23-til-kunu")]
    [InlineData("жалпы тестирлоо", "2022/05/16-zhrt")]
    // The other keyboard layout.
    [InlineData("rbntgrfyf", "2022/10/10-kitepkana")]
    [InlineData("njuep rjhujjk", "2024/11/23-sport")]
    [InlineData(",bkbv reye", "2018/09/01-bilim-kunu")]
    // Latin letters.
    [InlineData("nooruz", "2019/03/20-nooruz")]
    [InlineData("kesiptik litsey", "2024/02/12-kesiptik-bilim")]
    [InlineData("manas", "2021/11/23-manas-taanuu")]
    [InlineData("beishenaliev", "2022/03/15-protokol")]
    // One wrong letter.
    [InlineData("олимпеада", "2022/12/12-olimpiada")]
    [InlineData("экалогиялык", "2024/04/22-ekologiya")]
    [InlineData("инклюзивдк", "2022/11/14-inklyuziv")]
    [InlineData("протакол", "2022/03/15-protokol")]
    // A phrase; a word left out.
    [InlineData("\"билим алууга укугу\"", "2026/11/20-balanyn-ukugu")]
    [InlineData("«эмгектин наны таттуу»", "2025/02/21-makaldar")]
    [InlineData("\"билим күнү\" -салтанаттуу", "2026/09/01-bilim-kunu")]
    [InlineData("тил күнү -мыйзам -жаңдоо", "2019/02/21-ene-tili")]
    // Days, months, years.
    [InlineData("15-март 2022", "2022/03/15-protokol")]
    [InlineData("2022-жылдын 15-марты", "2022/03/15-protokol")]
    [InlineData("21-февраль", "2019/02/21-ene-tili")]
    [InlineData("14-август", "2023/08/14-mektep-formasy")]
    [InlineData("5-майда 2025", "2025/05/05-mektep-avtobusu")]
    [InlineData("2024-жылдын 12-февралы", "2024/02/12-kesiptik-bilim")]
    [InlineData("30.01.2023", "2023/01/30-sanarip-sabattuuluk")]
    [InlineData("2023-10-16", "2023/10/16-mektepke-dayardyk")]
    [InlineData("\"1-сентябрь 2022\"", "2022/09/01-koopsuz-zhol")]
    [InlineData("2018-жылдын ноябры", "2018/11/23-kitep-okuu")]
    [InlineData("мектеп 2025 март", "2025/03/10-mektep-tamagy")]
    // Names.
    [InlineData("Бейшеналиев", "2022/03/15-protokol")]
    [InlineData("Кравцовдун", "2022/03/15-protokol")]
    [InlineData("Манас", "2021/11/23-manas-taanuu")]
    [InlineData("ЮНЕСКО Сейтек", "2021/11/23-manas-taanuu")]
    [InlineData("PISA", "2021/04/12-pisa-pirls")]
    [InlineData("Кыргыз билим берүү академиясы", "2026/04/13-akademiya")]
    // One misspelt word beside others, and words that are nowhere.
    [InlineData("мугалимдик кесиб", "2025/10/05-mugalim-kesibi")]
    [InlineData("айыл мектептри", "2022/02/01-ayyl-mektebi")]
    [InlineData("ЖРТ качан болот", "2022/05/16-zhrt")]
    [InlineData("1-класска каттоо", "2021/04/19-birinchi-klass")]
    // Other names of the same.
    [InlineData("ЖРТ", "2022/05/16-zhrt")]
    [InlineData("ОРТ", "2022/05/16-zhrt")]
    [InlineData("жалпы республикалык тест", "2022/05/16-zhrt")]
    // Russian words that no Kyrgyz story has.
    [InlineData("учебник", null)]
    [InlineData("экзамен", null)]
    [InlineData("последний звонок", null)]
    [InlineData("садик", null)]
    public void A_Kyrgyz_reader_finds_first_what_they_mean(string query, string? story) =>
        FindsFirst("ky", query, story);

    [Theory]
    // Inflected.
    [InlineData("библиотеках", "2022/10/10-kitepkana")]
    [InlineData("олимпиадам", "2022/12/12-olimpiada")]
    [InlineData("звонки последние", "2019/05/25-akyrky-konguroo")]
    [InlineData("родительских собраниях", "2019/11/23-ata-eneler-chogulushu")]
    [InlineData("учебники", "2021/01/18-okuu-kitepteri")]
    [InlineData("о питании", "2025/03/10-mektep-tamagy")]
    [InlineData("дорогой безопасной", "2022/09/01-koopsuz-zhol")]
    [InlineData("лицеев", "2024/02/12-kesiptik-bilim")]
    [InlineData("четвертей", "2025/08/25-okuu-zhyly")]
    [InlineData("паролей", "2020/11/23-internet-koopsuzdugu")]
    [InlineData("спортивные кружки", "2024/11/23-sport")]
    [InlineData("жестовому языку", "2023/09/23-zhandoo-tili")]
    // Several words.
    [InlineData("день учителя", "2018/10/07-mugalimder-kunu")]
    [InlineData("профессия учителя", "2025/10/05-mugalim-kesibi")]
    [InlineData("качество образования", "2022/03/15-okuu-sapaty")]
    [InlineData("учить кыргызский язык", "2025/06/09-uchim-kyrgyzskiy")]
    [InlineData("конвенция о правах ребенка", "2026/11/20-balanyn-ukugu")]
    [InlineData("как записать ребенка в первый класс", "2021/04/19-birinchi-klass")]
    [InlineData("подготовка к школе", "2023/10/16-mektepke-dayardyk")]
    [InlineData("сельские школы", "2022/02/01-ayyl-mektebi")]
    [InlineData("день родного языка", "2019/02/21-ene-tili")]
    [InlineData("летние каникулы", "2022/06/01-zhaiky-okuu")]
    [InlineData("семестр за границей", "2025/01/20-akademiyalyk-mobildik")]
    // Kyrgyz words in Russian text, without ө ү ң.
    [InlineData("сумолок", "2019/03/20-nooruz")]
    [InlineData("тогуз коргоол", "2024/11/23-sport")]
    // The other keyboard layout.
    [InlineData(",b,kbjntrf", "2022/10/10-kitepkana")]
    [InlineData("irjkmyfz ajhvf", "2023/08/14-mektep-formasy")]
    [InlineData("vfyfc", "2021/11/23-manas-taanuu")]
    // Latin letters.
    [InlineData("biblioteka", "2022/10/10-kitepkana")]
    [InlineData("shkolnaya forma", "2023/08/14-mektep-formasy")]
    [InlineData("kravtsov", "2022/03/15-protokol")]
    // One wrong letter.
    [InlineData("библеотека", "2022/10/10-kitepkana")]
    [InlineData("дистанционая", "2020/04/06-aralyktan-okuu")]
    [InlineData("инклюзивнное", "2022/11/14-inklyuziv")]
    [InlineData("тестированние", "2022/05/16-zhrt")]
    // A phrase; a word left out.
    [InlineData("\"вода — источник жизни\"", "2024/04/22-ekologiya")]
    [InlineData("„школьный автобус“", "2025/05/05-mektep-avtobusu")]
    [InlineData("день знаний -линейка", "2026/09/01-bilim-kunu")]
    [InlineData("эпос -манас", null)]
    // Days, months, years.
    [InlineData("15 марта", "2022/03/15-protokol")]
    [InlineData("15 марта 2022 года", "2022/03/15-protokol")]
    [InlineData("15.03.2022 протокол", "2022/03/15-protokol")]
    [InlineData("23 сентября", "2020/09/23-til-kunu")]
    [InlineData("22.04.2024", "2024/04/22-ekologiya")]
    [InlineData("30 января 2023 г.", "2023/01/30-sanarip-sabattuuluk")]
    [InlineData("наука 2024", "2024/11/10-ilim-kunu")]
    [InlineData("\"1 сентября 2022\"", "2022/09/01-koopsuz-zhol")]
    [InlineData("сентябрь 2020", "2020/09/23-til-kunu")]
    // Names.
    [InlineData("Бейшеналиева", "2022/03/15-protokol")]
    [InlineData("Сергей Кравцов", "2022/03/15-protokol")]
    [InlineData("Манаса", "2021/11/23-manas-taanuu")]
    [InlineData("ОРТ", "2022/05/16-zhrt")]
    [InlineData("академия образования", "2026/04/13-akademiya")]
    // Other names of the same.
    [InlineData("ЖРТ", "2022/05/16-zhrt")]
    [InlineData("общереспубликанское тестирование", "2022/05/16-zhrt")]
    public void A_Russian_reader_finds_first_what_they_mean(string query, string? story) =>
        FindsFirst("ru", query, story);

    /// <summary>Words of the other language are not read as misspelt ones of this one.</summary>
    [Theory]
    [InlineData("ru", "биринчи класска кабыл алуу")]
    [InlineData("ru", "качан болот")]
    [InlineData("ru", "мугалимдердин айлыгы")]
    [InlineData("ky", "учебник")]
    [InlineData("ky", "последний звонок")]
    [InlineData("ky", "как записать ребенка")]
    public void A_word_of_the_other_language_is_no_typo(string language, string query) =>
        Assert.Empty(sample.Search(language, query + " ").Read);

    [Theory]
    [InlineData("ky", "мугалимдердин айлыгы ", "айлыгы")]
    [InlineData("ru", "зарплата учителей ", "зарплата")]
    public void A_word_that_no_story_has_is_named(string language, string query, string word) =>
        Assert.Equal([word], sample.Search(language, query).Missing);

    [Fact]
    public void A_typo_is_no_reason_to_read_the_query_in_Latin_letters() =>
        Assert.NotEqual(RewritingKind.Layout, sample.Search("ky", "тартубин июлдка").Instead?.Kind);

    [Theory]
    [InlineData("учебник", "2021/01/18-okuu-kitepteri")]
    [InlineData("экзамен", "2022/05/16-zhrt")]
    [InlineData("последний звонок", "2019/05/25-akyrky-konguroo")]
    public void Stories_found_in_the_other_language_name_their_versions_in_this_one(string query, string story)
    {
        var found = sample.Keys("ru", query);
        Assert.Contains(story, found);
        Assert.Contains(sample.Counterparts("ru", "ky"), pair => pair.Address.Contains(story) && pair.Title.Length > 0);
    }

    [Fact]
    public void The_name_of_a_topic_finds_its_stories()
    {
        var story = sample.Site.Stories.First(story => story.Topics.Any(topic => topic.Id == "exams"));
        Assert.Contains(story.Key, sample.Keys("ky", "сынактар жана тестирлөө", 100));
        Assert.Contains(story.Key, sample.Keys("ru", "экзамены и тестирование", 100));
    }

    [Fact]
    public void Every_published_story_is_found_by_its_title()
    {
        foreach (var article in sample.Site.Stories.SelectMany(story => story.Versions.Select(v => (story.Key, v))))
        {
            var title = article.v.Title.Value;
            // Other stories with these words rank below the one whose title they are.
            Assert.Equal((title, article.Key), (title, sample.Keys(article.v.Language.Code, title, 1).Single()));
        }
    }

    [Theory]
    [InlineData("ky", "электрондук күндөлүк скриншот", "2026/11/18-elektronduk-kundoluk")]
    [InlineData("ru", "электронный дневник надзор", "2026/11/18-elektronduk-kundoluk")]
    [InlineData("ky", "2035", "2035/09/01-bilim-kunu-2035")]
    [InlineData("ru", "2035", "2035/09/01-bilim-kunu-2035")]
    public void Drafts_and_scheduled_stories_are_not_found(string language, string query, string story) =>
        Assert.DoesNotContain(story, sample.Keys(language, query, 100));

    /// <summary>No downloadable file has their URLs or a word that only they have.</summary>
    [Fact]
    public void No_file_of_the_index_has_anything_of_drafts_and_scheduled_stories()
    {
        Assert.NotEmpty(sample.IndexFiles);
        foreach (var (path, bytes) in sample.IndexFiles)
        {
            var text = Encoding.UTF8.GetString(bytes);
            foreach (var secret in new[] { "kundoluk", "kunu-2035", "скриншот", "долбоор", "черновик", "пропущенные" })
            {
                Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{secret} is in {path}");
            }
        }
    }

    [Fact]
    public void The_whole_index_for_lunr_is_written_where_the_site_wants_it()
    {
        const string story = """
            -- content/news/2024/05/07-zhyiyn/index.ky.md --
            ---
            title: Жыйын
            date: 2024-05-07
            ---
            Текст.

            """;
        using var plain = TestSite.Build(story);
        Assert.DoesNotContain(plain.Built!.SearchIndex.Value, IsLunr);

        var settings = File.ReadAllText(plain.Folder.PathOf("content/site.yaml")) + "\nsearch: {lunrIndex: true}\n";
        using var site = TestSite.Build(story + "-- content/site.yaml --\n" + settings).IsFine();
        var file = site.Built!.SearchIndex.Value.Single(file => IsLunr(file) && file.Path.Contains("/ky/"));
        using var index = JsonDocument.Parse(TestSite.BytesOf(file));
        Assert.Equal("2.3.9", index.RootElement.GetProperty("version").GetString());
        Assert.Equal(
            ["title", "summary", "body", "date"],
            index.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetString())
        );

        static bool IsLunr(OutputFile file) => Path.GetFileName(file.Path) == "lunr.json";
    }

    private void FindsFirst(string language, string query, string? story)
    {
        var found = sample.Keys(language, query);
        Assert.True(
            (found.Count > 0 ? found[0] : null) == story,
            $"«{query}» is to find {story ?? "nothing"} first; found:\n{string.Join('\n', found)}"
        );
    }
}
