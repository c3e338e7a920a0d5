using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Model;
using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Languages;

/// <summary>A site in English and in French, which only the site's own folder knows.</summary>
public sealed class SiteLanguagesTests
{
    private const string Folder = "tests/NewsSite.Tests/Languages/French";
    private const string LanguageFile = "content/languages/fr/language.json";

    private const string Stories = """
        -- content/site.yaml --
        url: https://edu.example
        timeZone: Asia/Bishkek
        theme: own
        shareCards: false
        languages: [en, fr]
        title: {en: News, fr: Nouvelles}
        description: {en: News of schools, fr: Nouvelles des écoles}
        publisher: {en: Ministry, fr: Ministère}
        -- content/topics.yaml --
        science: {en: Science, fr: Sciences}
        -- content/news/2024/05/07-ecoles/index.en.md --
        ---
        title: New schools were opened in the mountains
        date: 2024-05-07
        summary: The ministry opened 1,200 places for pupils.
        topics: [science]
        ---
        On March 15, 2024 the ministry opened 12 schools with 1,200 places. It was the largest programme of its kind, and 3.5% of all pupils will learn there.

        The parents were glad that their children will not have to walk so far any more.
        -- content/news/2024/05/07-ecoles/index.fr.md --
        ---
        title: De nouvelles écoles ont été ouvertes en montagne
        date: 2024-05-07
        summary: Le ministère a ouvert 1 200 places pour les élèves.
        topics: [science]
        ---
        Le 15 mars 2024, le ministère a ouvert 12 écoles avec 1 200 places. C’était le plus grand programme de ce genre, et 3,5 % de tous les élèves y apprendront.

        Les parents étaient contents que leurs enfants n’aient plus à marcher si loin.
        -- content/news/2024/05/06-concours/index.fr.md --
        ---
        title: Concours des jeunes mathématiciens
        date: 2024-05-06
        ---
        Les élèves de toutes les régions ont participé au concours.
        -- themes/own/theme.yaml --
        extends: ministry

        """;

    [Fact]
    public void It_is_built_by_data_alone()
    {
        using var site = TestSite.Build(Create()).IsFine();
        Assert.Contains("7 mai 2024", site.Page("/fr/news/2024/05/07-ecoles/"));
        Assert.Contains("7 May 2024", site.Page("/en/news/2024/05/07-ecoles/"));
        Assert.Equal(["English"], site.Texts("/fr/", "nav.languages a"));
        Assert.Equal(["Français"], site.Texts("/en/", "nav.languages a"));
        Assert.Contains("Read in French", site.Page("/en/news/2024/05/06-concours/"));
        Assert.Contains("Nouvelles sur « Sciences »", site.Page("/fr/topics/science/"));
        var files = site.Built!.SearchIndex.Value.Select(file => file.Path).ToList();
        Assert.Contains("search/fr/manifest.json", files);
        Assert.DoesNotContain(files, path => path.StartsWith("search/ky", StringComparison.Ordinal));
    }

    /// <summary>No language of the program calls February «février».</summary>
    [Fact]
    public void An_import_reads_dates_in_its_words()
    {
        using var folder = Create();
        folder.Add("-- a.csv --\nid;title;date;language;text\n1;Écoles;15 février 2022;fr;Les élèves.\n");
        var run = CommandRun.In(folder.Root, "en", "import", "a.csv", "--kind", "table");
        Assert.Contains("Written: 1.", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("content/news/2022/02/15-ecoles/index.fr.md")), run.Out);
    }

    [LongFact]
    public void Every_page_is_valid_HTML()
    {
        using var site = TestSite.Build(Create()).IsFine();
        Assert.Empty(HtmlValidator.ProblemsOf(site));
    }

    /// <summary>«1,200» and «1 200», «3.5%» and «3,5 %», «March 15» and «15 mars» agree; other values do not.</summary>
    [Theory]
    [InlineData("1 200 places. C", "1 300 places. C", "NS30")]
    [InlineData("3,5 %", "4,5 %", "NS30")]
    [InlineData("Le 15 mars", "Le 16 mars", "NS30")]
    [InlineData("Le 15 mars", "Le 15 avril", "NS30")]
    [InlineData(
        "Les parents étaient contents que leurs enfants n’aient plus",
        "The parents were glad that their children will not have",
        "NS310"
    )]
    [InlineData(
        "Les parents étaient contents",
        "Дети очень рады тому, что школа близко. Les parents étaient contents",
        ""
    )]
    [InlineData("concours.", "соnсоurs.", "NS311")]
    public void The_checks_know_its_texts(string from, string to, string code)
    {
        using var folder = Create();
        foreach (var file in new[] { "07-ecoles", "06-concours" })
        {
            Edit(folder, $"content/news/2024/05/{file}/index.fr.md", from, to);
        }

        var problems = Checked(folder);
        Assert.True(
            code.Length == 0 ? problems.Length == 0 : problems.Any(problem => problem.Contains(code)),
            string.Join('\n', problems)
        );
    }

    /// <summary>Numbers of sections and versions have points in every language, whatever its decimal mark.</summary>
    [Theory]
    [InlineData("13.11", false)]
    [InlineData("13.12", true)]
    public void Points_in_numbers_are_read_alike(string french, bool isReported)
    {
        using var folder = Create();
        const string story = "content/news/2024/05/07-ecoles";
        Edit(folder, $"{story}/index.en.md", "The parents", "Figure 13.11 and section B.4.4 show it. The parents");
        Edit(
            folder,
            $"{story}/index.fr.md",
            "Les parents",
            $"La figure {french} et la section B.4.4 le montrent. Les parents"
        );
        Assert.Equal(isReported, Checked(folder).Any(problem => problem.Contains("NS30")));
    }

    /// <summary>Numbers in it are written in the other language's way, which is no second mistake.</summary>
    [Fact]
    public void An_untranslated_paragraph_is_reported_once()
    {
        using var folder = Create();
        var english = folder.Read("content/news/2024/05/07-ecoles/index.en.md").Split('\n')[6];
        var french = folder.Read("content/news/2024/05/07-ecoles/index.fr.md").Split('\n')[6];
        Edit(folder, "content/news/2024/05/07-ecoles/index.fr.md", french, english);
        Assert.Contains("warning NS310", Assert.Single(Checked(folder)));
    }

    [Fact]
    public void The_checks_find_nothing_in_good_texts() => Assert.Empty(Checked(Create()));

    [Theory]
    [InlineData("\"janvier\",", "\"janvier\"", "7:5: error NS036: the file is not valid JSON")]
    [InlineData("\"janvier\",", "", "error NS037: \"months\" must have 12 entries")]
    [InlineData(
        "\"alphabet\"",
        "\"alfabet\"",
        "error NS037: \"alfabet\" is unknown; delete it or write it as in another language's file; did you mean \"alphabet\"?"
    )]
    [InlineData("\"openGraphLocale\": \"fr_FR\",", "", "error NS037: \"openGraphLocale\" is missing; add it")]
    [InlineData(
        "\"openGraphLocale\": \"fr_FR\",",
        "\"openGraphLocale\": 5,",
        "error NS037: \"openGraphLocale\" must be a text"
    )]
    [InlineData(
        "{Month} {year}",
        "{Mois} {year}",
        "error NS037: \"dates.monthAndYear\" may have these words in braces only: {year}"
    )]
    [InlineData("\"{0} et {1}\"", "\"{0} et\"", "error NS037: \"lists.last\" must have {1}")]
    [InlineData("i = 0,1", "i is 0", "error NS037: \"plurals.one\" \"i is 0\" is no rule")]
    [InlineData(
        "\"when\": \"n % 1 = 0\"",
        "\"when\": \"n = 2\"",
        "error NS037: \"numbers.oneOf\" \"n % 1 = 0\" is no rule"
    )]
    [InlineData("\"é\": \"e\"", "\"é\": \"é\"", "error NS037: \"transliteration.é\" \"é\" cannot stand in an address")]
    [InlineData("\"é\": \"e\"", "\"éé\": \"e\"", "error NS037: \"transliteration.éé\" must be one character")]
    [InlineData("\"code\": \"fr\"", "\"code\": \"de\"", "error NS037: \"code\" must be one of these: fr")]
    [InlineData("\"name\": \"Français\"", "\"name\": \"\"", "error NS037: \"name\" is empty; fill it in")]
    public void A_fault_is_told_with_its_place_and_what_to_do(string from, string to, string problem)
    {
        using var folder = Create();
        Edit(folder, LanguageFile, from, to);
        using var site = TestSite.Build(folder);
        Assert.Contains(
            site.Diagnostics,
            line => line.StartsWith(LanguageFile + ":", StringComparison.Ordinal) && line.Contains(problem)
        );
        Assert.All(
            site.Diagnostics.Where(line => line.Contains(" error ")),
            line => Assert.StartsWith(LanguageFile, line)
        );
    }

    /// <summary>A letter that stands for two others, or a word without letters, says nothing that could be used.</summary>
    [Theory]
    [InlineData("search.json", "\"АВСЕ", "\"ААСЕ", "\"homoglyphs.letters\" has \"А\" twice")]
    [InlineData("search.json", "\"йцук", "\"йцуй", "\"layout.keys\" has \"й\" twice")]
    [InlineData(
        "proofreading.json",
        "\"letters\": \"éèù\"",
        "\"letters\": \"ééù\"",
        "\"leftOutLetters.letters\" has \"é\" twice"
    )]
    [InlineData(
        "proofreading.json",
        "\"words\": \"été",
        "\"words\": \"* été",
        "\"leftOutLetters.words\" has a \"*\" with no letters before it"
    )]
    public void A_fault_of_letters_is_told(string file, string from, string to, string problem)
    {
        using var folder = Create();
        AddLeftOutLetters(folder);
        Edit(folder, $"content/languages/fr/{file}", from, to);
        using var site = TestSite.Build(folder);
        var error = Assert.Single(site.Diagnostics, line => line.Contains(" error "));
        Assert.StartsWith($"content/languages/fr/{file}:", error);
        Assert.Contains(problem, error);
    }

    /// <summary>Letters of several alphabets may look like the same one.</summary>
    [Fact]
    public void Two_letters_may_look_like_one()
    {
        using var folder = Create();
        Edit(folder, "content/languages/fr/search.json", "\"АВСЕНКМОРТХ", "\"ΑАВСЕНКМОРТХ");
        Edit(folder, "content/languages/fr/search.json", "\"ABCEHKMOPTX", "\"AABCEHKMOPTX");
        Edit(folder, "content/news/2024/05/06-concours/index.fr.md", "concours.", "соnсоurs.");
        Assert.Contains("NS311", Assert.Single(Checked(folder)));
    }

    /// <summary>A list with nothing in it means nothing, and not every word.</summary>
    [Fact]
    public void Letters_left_out_are_found_without_endings_and_names()
    {
        using var folder = Create();
        AddLeftOutLetters(folder);
        Edit(folder, "content/news/2024/05/06-concours/index.fr.md", "Les élèves", "Ete: les élèves");
        Edit(folder, "content/news/2024/05/06-concours/index.fr.md", "Concours des", "Concours d’Ete des");
        Assert.Equal(
            ["index.fr.md:5:1: warning NS313"],
            Checked(folder).Select(problem => Regex.Match(problem, @"index\.fr\.md:\d+:\d+: warning NS\d+").Value)
        );
    }

    private static void AddLeftOutLetters(TestFolder folder) =>
        Edit(
            folder,
            "content/languages/fr/proofreading.json",
            "\"lookAlikeWords\"",
            """
            "leftOutLetters": {
              "letters": "éèù", "typedAs": "eeu", "vowels": "aeiouyéèù", "words": "été", "notMeant": "", "nameEndings": "", "endings": []
            }, "lookAlikeWords"
            """
        );

    /// <summary>After a mistake in <c>site.yaml</c>, the site's own language is still known.</summary>
    [Theory]
    [InlineData("languages: [en, fr]", "langages: [en, fr]", "NS066", 1)]
    [InlineData("languages: [en, fr]", "languages: [en, fra]", "NS021", 1)]
    [InlineData("languages: [en, fr]", "languages:", "NS", 1)]
    [InlineData("title: {en: News, fr: Nouvelles}", "title: {en: News fr: Nouvelles}", "NS050", 1)]
    [InlineData("title: {en: News, fr: Nouvelles}", "title:\nen: News\nfr: Nouvelles", "NS050", 1)]
    [InlineData("title: {en: News, fr: Nouvelles}", "title:\n  en: News\n fr: Nouvelles", "NS050", 1)]
    public void One_mistake_has_one_message(string from, string to, string code, int errors)
    {
        using var folder = Create();
        Edit(folder, "content/site.yaml", from, to);
        using var site = TestSite.Build(folder);
        Assert.All(
            site.Diagnostics.Where(line => line.Contains(" error ")),
            line => Assert.Matches($"^content/site.yaml:.* error {code}", line)
        );
        Assert.Equal(errors, site.Diagnostics.Count(line => line.Contains(" error ")));
    }

    /// <summary>Keys of a site's own language are repaired in front matter too.</summary>
    [Fact]
    public void A_mistake_in_a_text_of_the_own_language_has_one_message()
    {
        using var folder = Create();
        Edit(
            folder,
            "content/news/2024/05/06-concours/index.fr.md",
            "---\nLes",
            "withdrawn: {date: 2024-05-07, reason: {en: Wrong fr: Faux}}\n---\nLes"
        );
        using var site = TestSite.Build(folder);
        var error = Assert.Single(site.Diagnostics, line => line.Contains(" error "));
        Assert.StartsWith("content/news/2024/05/06-concours/index.fr.md:4:", error);
        Assert.Contains("reason: {en: Wrong, fr: Faux}}", error);
    }

    /// <summary>A date in the words of a site's own language is understood where only a number may stand.</summary>
    [Theory]
    [InlineData("date: 7 mai 2024", "; write 2024-05-07")]
    [InlineData("date: 31 février 2024", "; February 2024 has 29 days")]
    public void Months_are_known_by_their_names(string date, string advice)
    {
        using var folder = Create();
        Edit(folder, "content/news/2024/05/07-ecoles/index.fr.md", "date: 2024-05-07", date);
        using var site = TestSite.Build(folder);
        Assert.EndsWith(advice, Assert.Single(site.Diagnostics, line => line.Contains("index.fr.md")));
    }

    [Fact]
    public void A_folder_named_by_a_month_gets_its_number()
    {
        using var folder = Create();
        folder.Add("-- content/news/2024/août/index.fr.md --\n---\ntitle: Été\n---\nTexte.\n");
        using var site = TestSite.Build(folder);
        Assert.Contains(site.Diagnostics, line => line.EndsWith("; rename it to \"08\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_data_file_is_told()
    {
        using var folder = Create();
        folder.Add("-- content/languages/fr/serch.json --\n{}\n");
        using var site = TestSite.Build(folder);
        site.Reports(
            "content/languages/fr/serch.json: error NS038: \"serch.json\" is no data file of a language; its folder may hold language.json, search.json, proofreading.json, numbers.json, recognition.json; did you mean \"search.json\"?"
        );
        File.Delete(folder.PathOf("content/languages/fr/serch.json"));
        File.Delete(folder.PathOf(LanguageFile));
        using var without = TestSite.Build(folder);
        Assert.Equal(
            ["content/languages/fr: error NS039: the folder has no language.json; write it with: newssite language fr"],
            without.Diagnostics.Where(line => line.Contains(" error "))
        );
    }

    /// <summary>A language still being written stops nobody.</summary>
    [Fact]
    public void A_folder_that_the_site_does_not_use_is_not_read()
    {
        using var folder = Create();
        folder.Add("-- content/languages/kk/language.json --\nnothing yet\n");
        using var site = TestSite.Build(folder).IsFine();
    }

    [Fact]
    public void A_file_of_the_site_stands_in_for_that_of_the_program()
    {
        using var folder = Create();
        var own = Repository.PathOf("src/NewsSite.Languages/Data/en/language.json");
        folder.Add(
            "content/languages/en/language.json",
            System.Text.Encoding.UTF8.GetBytes(
                File.ReadAllText(own).Replace("\"{day} {month} {year}\"", "\"{month} {day}, {year}\"")
            )
        );
        using var site = TestSite.Build(folder).IsFine();
        Assert.Contains("May 7, 2024", site.Page("/en/news/2024/05/07-ecoles/"));
        Assert.Contains("search/en/manifest.json", site.Built!.SearchIndex.Value.Select(file => file.Path));
        Assert.NotSame(Language.Find("en"), site.Built.Site.Configuration.Languages[0]);
    }

    /// <summary>Any change of a data file reaches every page that a cold build would make of it.</summary>
    [Theory]
    [LongInlineData(LanguageFile, "\"mai\"", "\"MAI\"")]
    [LongInlineData(LanguageFile, "Note {0}", "Renvoi {0}")]
    [InlineData("content/languages/fr/search.json", "\"stopWords\": \"le", "\"stopWords\": \"concours le")]
    public void Warm_equals_cold_after_an_edit_of_the_language(string file, string from, string to)
    {
        using var folder = Create();
        folder.Age();
        Build(folder, "cache", "dist");
        Assert.Equal(BuildOutcome.UpToDate, Build(folder, "cache", "dist").Outcome);
        Edit(folder, file, from, to);
        Assert.Equal(BuildOutcome.Written, Build(folder, "cache", "dist").Outcome);
        Build(folder, "cold", "cold-dist");
        Assert.Equal(folder.Fingerprint("cold-dist").Select(Relative), folder.Fingerprint("dist").Select(Relative));

        string Relative(string line) => line.Replace("cold-dist", "dist", StringComparison.Ordinal);
    }

    /// <summary>The index of a language holds titles of the others, set by the rules of these.</summary>
    [Fact]
    public void Warm_equals_cold_after_an_edit_of_another_languages_quotation_marks()
    {
        using var folder = Create();
        Edit(folder, "content/news/2024/05/07-ecoles/index.fr.md", "title: De nouvelles", "title: De \"nouvelles\"");
        folder.Age();
        Build(folder, "cache", "dist");
        Edit(folder, LanguageFile, "«\u00a0", "“");
        folder.Age();
        Build(folder, "cache", "dist");
        Build(folder, "cold", "cold-dist");
        Assert.Equal(folder.Fingerprint("cold-dist/search"), folder.Fingerprint("dist/search"));
    }

    /// <summary>Whatever a data file holds, it is told or used: nothing crashes.</summary>
    [Fact]
    public void A_damaged_data_file_is_told_or_used()
    {
        var random = new Random(18);
        foreach (var name in LanguageFolder.FileNames.Where(name => name != "recognition.json"))
        {
            var path = Repository.PathOf($"{Folder}/content/languages/fr/{name}");
            for (var i = 0; i < 300; i++)
            {
                var json = JsonNode.Parse(File.ReadAllText(path))!;
                Damage(json, random);
                var bytes = System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
                if (LanguageFaults.In("fr", name, bytes).IsEmpty)
                {
                    Use(Language.Read(LanguageFolder.Of("fr", FilesWith(name, bytes))));
                }
            }
        }
    }

    private static void Use(Language language)
    {
        var day = new DateOnly(2024, 5, 7);
        _ = language.Dates.Long(day) + language.Dates.MonthAndYear(day) + language.Dates.Time(new TimeOnly(9, 30));
        _ = language.Plurals.Category(5) + language.Numbers.OneOf(5) + language.Numbers.Percent(5.5, 1);
        _ = language.Lists.Join(["a", "b", "c"]) + language.Reading.Footnote("1");
        _ = language.ShortNumbers.In("tél. 119").Count();
        _ = Typographer.Set(language, "le \"mot\" 5 km");
        _ = language.NumberGrammar?.ValueOf("deux") + language.NumberGrammar?.MonthOf("mai");
        _ = TextCheck.Of(
            (language, "Soustraction de l’été à 3,5 % le 15 mars, « deux » mots et соnсоurs"),
            (Language.Find("ru")!, "Школа № 5, 15 марта, 3,5 %")
        );
        if (language.Search is { } search)
        {
            var analyzer = new Search.Analysis.TextAnalyzer(search);
            _ = analyzer.Analyze("Les écoles nationales ont été ouvertes, y compris 12 lycées").Count();
        }
    }

    private static Dictionary<string, byte[]> FilesWith(string name, byte[] bytes)
    {
        var files = LanguageFolder
            .FileNames.Select(file => (file, Path: Repository.PathOf($"{Folder}/content/languages/fr/{file}")))
            .Where(file => File.Exists(file.Path))
            .ToDictionary(file => file.file, file => File.ReadAllBytes(file.Path));
        files[name] = bytes;
        return files;
    }

    /// <summary>Changes one value somewhere to another kind, to nothing, or to other text, or removes it.</summary>
    private static void Damage(JsonNode node, Random random)
    {
        while (true)
        {
            var (count, isMap) = node switch
            {
                JsonObject map => (map.Count, true),
                JsonArray list => (list.Count, false),
                _ => (0, false),
            };
            if (count == 0)
            {
                return;
            }

            var at = random.Next(count);
            var key = isMap ? ((JsonObject)node).ElementAt(at).Key : "";
            var child = isMap ? node[key] : node[at];
            if (child is JsonObject { Count: > 0 } or JsonArray { Count: > 0 } && random.Next(8) > 0)
            {
                node = child;
                continue;
            }

            var old = child is JsonValue ? child.ToString() : "";
            JsonNode? other = random.Next(9) switch
            {
                0 => null,
                1 => "",
                2 => 7,
                3 => new JsonArray(),
                4 => new JsonObject(),
                5 => "*",
                6 => old + " " + old,
                7 => old + "{",
                _ => "х" + old,
            };
            if (isMap && random.Next(6) == 0)
            {
                ((JsonObject)node).Remove(key);
                node[random.Next(2) == 0 ? "" : "xx"] = other;
            }
            else if (isMap)
            {
                node[key] = other;
            }
            else
            {
                node[at] = other;
            }

            return;
        }
    }

    private static string[] Checked(TestFolder folder)
    {
        TestSite.AddDefaults(folder);
        using var caches = BuildCaches.InMemory(new CacheFolder(folder.PathOf("cache")));
        var diagnostics = new DiagnosticBag();
        var options = Options(folder, "cache");
        var built = SiteBuilder.Compose(options, caches, diagnostics)!;
        SiteInspector.Inspect(options, caches, built, texts: true, diagnostics);
        return [.. diagnostics.ToSorted().Select(problem => problem.Format(MessageLanguage.English))];
    }

    private static BuildOptions Options(TestFolder folder, string cache) =>
        new(new SourceFolder(folder.Root), DateTimeOffset.Parse("2026-06-01T00:00:00+06:00"), Preview.None)
        {
            Cache = new CacheFolder(folder.PathOf(cache)),
        };

    private static BuildResult Build(TestFolder folder, string cache, string output) =>
        SiteBuilder.Build(Options(folder, cache), new OutputOptions(folder.PathOf(output)));

    private static TestFolder Create()
    {
        var folder = TestFolder.Of(Stories).AddCopy("themes/ministry");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf($"{Folder}/content/languages/fr")))
        {
            folder.Add($"content/languages/fr/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        }

        folder.Add("themes/own/strings.fr.yaml", File.ReadAllBytes(Repository.PathOf($"{Folder}/strings.fr.yaml")));
        return folder.Add(
            """
            -- themes/own/strings.en.yaml --
            in_language.fr: in French
            missing.only.fr: So far this page has been published in French only.
            missing.read.fr: Read in French
            search.also.fr: Search for the same in French
            search.other.fr: {one: "{count} result in French", other: "{count} results in French"}
            search.counterparts.fr: English versions of stories found in French

            """
        );
    }

    private static void Edit(TestFolder folder, string path, string from, string to)
    {
        var text = folder.Read(path).Replace(from, to, StringComparison.Ordinal);
        File.WriteAllText(folder.PathOf(path), text);
    }
}
