namespace NewsSite.Tests.Harness;

/// <summary>Makes the sample archive a site in Kyrgyz, Russian and English, by what an office would write.</summary>
internal static class ThirdLanguage
{
    /// <summary>Path of a story in all three languages.</summary>
    public const string InAll = "news/2026/11/20-balanyn-ukugu/";

    /// <summary>Path of a story that has no English version.</summary>
    public const string NotInEnglish = "news/2021/11/23-manas-taanuu/";

    private static readonly (string Key, string Name)[] Names =
    [
        ("education", "Education"),
        ("schools", "Schools"),
        ("preschool", "Preschool education"),
        ("universities", "Universities"),
        ("vocational", "Vocational education"),
        ("science", "Science"),
        ("teachers", "Teachers"),
        ("parents", "For parents"),
        ("exams", "Exams and testing"),
        ("textbooks", "Textbooks"),
        ("language", "Language"),
        ("digital", "Digital education"),
        ("inclusion", "Inclusive education"),
        ("safety", "Health and safety"),
        ("international", "International cooperation"),
        ("events", "Holidays and events"),
        ("bishkek", "Bishkek"),
        ("osh-city", "City of Osh"),
        ("batken", "Batken Region"),
        ("chuy", "Chuy Region"),
        ("issyk-kul", "Issyk-Kul Region"),
        ("jalal-abad", "Jalal-Abad Region"),
        ("naryn", "Naryn Region"),
        ("osh", "Osh Region"),
        ("talas", "Talas Region"),
    ];

    /// <summary>Adds English to a copy of the repository's <c>content/</c> and <c>themes/</c>.</summary>
    public static void AddTo(string root)
    {
        Edit("content/site.yaml", "[ky, ru]", "[ky, ru, en]");
        Edit(
            "content/site.yaml",
            "  ru: Новости образования и науки\n",
            "  ru: Новости образования и науки\n  en: News of education and science\n"
        );
        Edit(
            "content/site.yaml",
            "на кыргызском и русском языках.\n",
            "на кыргызском и русском языках.\n  en: The news archive of the Ministry of Education and Science of the Kyrgyz Republic.\n"
        );
        Edit(
            "content/site.yaml",
            "  ru: Министерство образования и науки Кыргызской Республики\n",
            "  ru: Министерство образования и науки Кыргызской Республики\n  en: Ministry of Education and Science of the Kyrgyz Republic\n"
        );
        foreach (var file in new[] { "content/topics.yaml", "content/regions.yaml" })
        {
            foreach (var (key, name) in Names)
            {
                var lines = File.ReadAllLines(Path.Combine(root, file))
                    .Select(line =>
                        line.StartsWith($"{key}: {{", StringComparison.Ordinal) ? $"{line[..^1]}, en: {name}}}" : line
                    );
                File.WriteAllText(Path.Combine(root, file), string.Join('\n', lines) + "\n");
            }
        }

        Edit(
            "content/notice.yaml",
            "занятий не будет\n",
            "занятий не будет\n  en: Because of the frost, there are no lessons in Bishkek’s schools on 15 January 2026\n"
        );
        Edit(
            "content/news/2024/03/11-zhaiky-til-mektebi/index.ky.md",
            "такая школа не проводится.\n",
            "такая школа не проводится.\n    en: The dates and conditions were wrong. There is no such school this year.\n"
        );
        Edit(
            "content/news/2025/01/20-akademiyalyk-mobildik/index.ky.md",
            "приходится на один семестр.\n",
            "приходится на один семестр.\n      en: The text said that a whole year has 30 credits. It has 60, and a term 30.\n"
        );
        Add("content/news/2026/11/20-balanyn-ukugu/index.en.md", Rights);
        Add("content/news/2025/06/09-uchim-kyrgyzskiy/index.en.md", Course);
        Add("content/pages/about/index.en.md", About);

        void Edit(string path, string from, string to)
        {
            var text = File.ReadAllText(Path.Combine(root, path));
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(root, path), text.Replace(from, to, StringComparison.Ordinal));
        }

        void Add(string path, string text) => File.WriteAllText(Path.Combine(root, path), text);
    }

    private const string Rights = """
        ---
        title: 20 November is World Children’s Day
        date: 2026-11-20
        summary: The Convention on the Rights of the Child was adopted on 20 November 1989. How can one explain to children what it says about school?
        topics: [events, schools, parents]
        ---

        On 20 November the world celebrates Children’s Day. On this day in 1989 the General Assembly of the United Nations adopted the Convention on the Rights of the Child. Kyrgyzstan joined it in 1994.

        ## Rights at school

        The Convention is about everyone under eighteen. What it says about school comes down to this:

        - every child has the right to education;
        - a child may speak up in matters that concern it, and adults listen and take its age into account;
        - order at school is kept with respect for the dignity of the child;
        - children have the right to rest, to play and to take part in cultural life.

        ## How to talk about it with children

        1. **Primary school.** Draw together: “What do I need at home and at school?”
        2. **Middle school.** Write the rules of the class together: beside each right stands a responsibility.
        3. **High school.** Read one article and find an example from life.

        ## For adults

        To listen to a child does not mean to agree with everything. But a child that was *heard* accepts a decision more easily. If a child tells of threats or violence, it must not be left alone: turn to a teacher or to the service concerned.

        More about equal rights at school is in the [article on inclusive education](../../../2022/11/14-inklyuziv/index.ru.md).

        """;

    private const string Course = """
        ---
        title: Learning Kyrgyz from the first words
        date: 2025-06-09
        summary: How to begin to speak Kyrgyz, and where to look for help.
        topics: [language, education]
        ---

        Begin with the words that you need every day. Listen, repeat and use them at once.

        ## What helps

        - short conversations with neighbours and colleagues;
        - songs, fairy tales and the news on the radio;
        - a notebook in which the new words of the day are written.

        """;

    private const string About = """
        ---
        title: About this archive
        summary: This is a sample archive made by a generator of static sites. Here it says how the archive is arranged and how to use it.
        ---

        This site is a **sample archive** made by NewsSite, a generator of static sites.

        ## Contact

        Please write about mistakes to [press@example.kg](mailto:press@example.kg). This address is a sample, too.

        """;
}
