using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Help and messages of language.
internal static partial class Texts
{
    public static readonly Message LanguageCommand = new(
        "Writes the files of a new language, to be filled in, and says what else it takes.",
        "Создаёт файлы нового языка, которые остаётся заполнить, и говорит, что ещё нужно.",
        "Жаңы тилдин толтурула турган файлдарын түзөт жана дагы эмне керек экенин айтат."
    );

    public static readonly Message LanguageCodeArgument = new(
        "Its ISO 639 code, two or three small letters, like kk.",
        "Его код по ISO 639, две-три строчные буквы, например kk.",
        "Анын ISO 639 коду, эки же үч кичине тамга, мисалы kk."
    );

    public static readonly Message LanguageCodeValue = new("code", "код", "код");

    public static readonly Message NoLanguageCode = new(
        "\"{0}\" is no code of a language; write two or three small Latin letters, like kk",
        "\"{0}\" — не код языка; напишите две-три строчные латинские буквы, например kk",
        "\"{0}\" тилдин коду эмес; эки же үч кичине латын тамгасын жазыңыз, мисалы kk"
    );

    public static readonly Message LanguageSteps = new(
        """
        What it takes now:
        1. Fill in the files; newssite explain NS037 shows how. "newssite check" names every empty place.
        2. content/site.yaml: add {0} to languages:, and a text "{0}:" to title, description and publisher.
        3. content/topics.yaml and content/regions.yaml: add a name "{0}:" to each entry; content/notice.yaml, and corrections:
           and withdrawn: of stories: a text.
        4. {1}: add the texts about the new language, whose keys end in .{0}.
        5. netlify.toml, if the site is on Netlify: add the two redirects of /{0}/, as another language has them.
        6. Run newssite schema, and tell the press office: a story's file is now also index.{0}.md.
        """,
        """
        Что нужно теперь:
        1. Заполните файлы; как — покажет newssite explain NS037. "newssite check" назовёт каждое пустое место.
        2. content/site.yaml: добавьте {0} в languages: и текст "{0}:" в title, description и publisher.
        3. content/topics.yaml и content/regions.yaml: добавьте каждой записи название "{0}:"; content/notice.yaml,
           corrections: и withdrawn: новостей: текст.
        4. {1}: добавьте тексты о новом языке, ключи которых кончаются на .{0}.
        5. netlify.toml, если сайт на Netlify: добавьте два перенаправления для /{0}/, как у другого языка.
        6. Выполните newssite schema и сообщите пресс-службе: у новости теперь бывает и файл index.{0}.md.
        """,
        """
        Эми эмне керек:
        1. Файлдарды толтуруңуз; кантип экенин newssite explain NS037 көрсөтөт. "newssite check" ар бир бош жерди атайт.
        2. content/site.yaml: languages: сабына {0} кошуңуз, title, description жана publisher талааларына "{0}:" текстин кошуңуз.
        3. content/topics.yaml жана content/regions.yaml: ар бир жазууга "{0}:" аталышын кошуңуз; content/notice.yaml,
           ошондой эле жаңылыктардын corrections: жана withdrawn: талаалары: текстти.
        4. {1}: жаңы тил жөнүндөгү тексттерди кошуңуз, алардын ачкычтары .{0} менен бүтөт.
        5. netlify.toml, эгер сайт Netlify'да болсо: /{0}/ үчүн эки багыттоону башка тилдикиндей кошуңуз.
        6. newssite schema буйругун аткарыңыз жана басма сөз кызматына айтыңыз: жаңылыктын эми index.{0}.md файлы да болот.
        """
    );
}
