using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Editor.Publishing;

/// <summary>Sentences that tell an author what became of a story, and what to do.</summary>
internal static class PublishTexts
{
    public static readonly Message Published = new(
        "The story is sent. The site shows it after its next build, in a few minutes.",
        "Новость отправлена. На сайте она появится после ближайшей сборки, через несколько минут.",
        "Жаңылык жөнөтүлдү. Ал сайтта кийинки куруудан кийин, бир нече мүнөттөн соң көрүнөт."
    );

    public static readonly Message NothingNew = new(
        "Nothing has changed since the story was last sent.",
        "С последней отправки в новости ничего не изменилось.",
        "Акыркы жөнөтүүдөн бери жаңылыкта эч нерсе өзгөргөн жок."
    );

    public static readonly Message Errors = new(
        "Not sent: mend the errors first. Nothing has changed on the site.",
        "Не отправлено: сначала исправьте ошибки. На сайте ничего не изменилось.",
        "Жөнөтүлгөн жок: адегенде каталарды оңдоңуз. Сайтта эч нерсе өзгөргөн жок."
    );

    public static readonly Message ErrorsTogether = new(
        "Not sent: together with what colleagues have sent meanwhile there are errors. Mend them and publish again.",
        "Не отправлено: вместе с тем, что за это время отправили коллеги, есть ошибки. Исправьте их и опубликуйте снова.",
        "Жөнөтүлгөн жок: ушул убакта кесиптештер жөнөткөндөр менен бирге каталар бар. Аларды оңдоп, кайра жарыялаңыз."
    );

    public static readonly Message Nameless = new(
        "Say your name and mail address once: the history of stories keeps who changed what.",
        "Один раз укажите своё имя и адрес почты: в истории новостей хранится, кто что изменил.",
        "Атыңызды жана почтаңыздын дарегин бир жолу жазыңыз: жаңылыктардын тарыхында ким эмнени өзгөрткөнү сакталат."
    );

    public static readonly Message BadName = new(
        "A name is one line of letters, and a mail address looks like aigul@edu.gov.kg.",
        "Имя пишется буквами в одну строку, а адрес почты — так: aigul@edu.gov.kg.",
        "Ат тамгалар менен бир сапка жазылат, почтанын дареги мындай: aigul@edu.gov.kg."
    );

    public static readonly Message Conflict = new(
        "A colleague sent another version of this story meanwhile. Compare both texts, bring yours in order and publish again.",
        "За это время коллега отправил другую версию этой новости. Сравните оба текста, приведите свой в порядок и опубликуйте снова.",
        "Ушул убакта кесиптешиңиз бул жаңылыктын башка вариантын жөнөттү. Эки текстти салыштырып, өзүңүздүкүн иретке келтирип, кайра жарыялаңыз."
    );

    public static readonly Message KeptOffline = new(
        "No connection to {0}. The story is kept here and goes out the next time you publish, when there is a network.",
        "Нет связи с {0}. Новость сохранена здесь и уйдёт, когда появится сеть и вы снова нажмёте «Опубликовать».",
        "{0} менен байланыш жок. Жаңылык ушул жерде сакталды; тармак пайда болгондо «Жарыялоо» баскычын кайра бассаңыз, жөнөтүлөт."
    );

    public static readonly Message KeptSignIn = new(
        "{0} does not know you, or you may not write there. The story is kept here. Ask whoever looks after the site to set up your access. Git says: {1}",
        "{0} вас не узнаёт, или у вас нет права записи. Новость сохранена здесь. Попросите того, кто ведёт сайт, настроить доступ. Ответ git: {1}",
        "{0} сизди тааныбайт же жазууга укугуңуз жок. Жаңылык ушул жерде сакталды. Сайтты караган адамдан кирүү укугун жөндөп берүүнү сураныңыз. Git жообу: {1}"
    );

    public static readonly Message KeptNoRepository = new(
        "There is no repository at {0}. The story is kept here. Ask whoever looks after the site. Git says: {1}",
        "По адресу {0} нет репозитория. Новость сохранена здесь. Обратитесь к тому, кто ведёт сайт. Ответ git: {1}",
        "{0} дарегинде репозиторий жок. Жаңылык ушул жерде сакталды. Сайтты караган адамга кайрылыңыз. Git жообу: {1}"
    );

    public static readonly Message KeptDeclined = new(
        "{0} did not take the story. It is kept here. Ask whoever looks after the site. The answer was: {1}",
        "{0} не принял новость. Она сохранена здесь. Обратитесь к тому, кто ведёт сайт. Ответ был: {1}",
        "{0} жаңылыкты кабыл алган жок. Ал ушул жерде сакталды. Сайтты караган адамга кайрылыңыз. Жооп: {1}"
    );

    public static readonly Message KeptUnknown = new(
        "The story could not be sent to {0} and is kept here. Try again; if it fails again, ask whoever looks after the site. Git says: {1}",
        "Новость не удалось отправить в {0}, она сохранена здесь. Попробуйте ещё раз; если не выйдет, обратитесь к тому, кто ведёт сайт. Ответ git: {1}",
        "Жаңылыкты {0} дарегине жөнөтүү мүмкүн болгон жок, ал ушул жерде сакталды. Кайра аракет кылыңыз; болбосо, сайтты караган адамга кайрылыңыз. Git жообу: {1}"
    );

    public static readonly Message KeptNoRemote = new(
        "The story is in the history here, but this folder sends to no site. Ask whoever looks after the site.",
        "Новость записана в историю здесь, но эта папка ни к какому сайту не подключена. Обратитесь к тому, кто ведёт сайт.",
        "Жаңылык ушул жердеги тарыхка жазылды, бирок бул папка эч кандай сайтка туташкан эмес. Сайтты караган адамга кайрылыңыз."
    );

    public static readonly Message KeptBusy = new(
        "Colleagues are sending at this moment. The story is kept here; publish again in a minute.",
        "Как раз сейчас отправляют коллеги. Новость сохранена здесь; опубликуйте её снова через минуту.",
        "Азыр кесиптештер жөнөтүп жатышат. Жаңылык ушул жерде сакталды; бир мүнөттөн кийин кайра жарыялаңыз."
    );

    public static readonly Message KeptOtherFiles = new(
        "The story is kept here, not sent: colleagues changed files that you changed too and have not published: {0}. Publish or undo those first.",
        "Новость сохранена здесь, но не отправлена: коллеги изменили файлы, которые вы тоже изменили и не опубликовали: {0}. Сначала опубликуйте их или верните прежние.",
        "Жаңылык ушул жерде сакталды, бирок жөнөтүлгөн жок: кесиптештер сиз да өзгөртүп, али жарыялабаган файлдарды өзгөртүшкөн: {0}. Адегенде аларды жарыялаңыз же мурункусуна кайтарыңыз."
    );

    public static readonly Message KeptUndone = new(
        "Not sent: what was kept here earlier has been changed since, and would go out as it was then: {0}. Publish that first.",
        "Не отправлено: сохранённое здесь раньше с тех пор изменено и ушло бы в прежнем виде: {0}. Сначала опубликуйте это.",
        "Жөнөтүлгөн жок: мурда ушул жерде сакталганы андан бери өзгөргөн жана мурунку түрүндө чыгып кетмек: {0}. Адегенде ошону жарыялаңыз."
    );

    public static readonly Message KeptOtherConflict = new(
        "The story is kept here, not sent: an earlier change of yours disagrees with a colleague's, in {0}. Open that story and publish it, or ask whoever looks after the site.",
        "Новость сохранена здесь, но не отправлена: более ранняя ваша правка расходится с правкой коллеги: {0}. Откройте ту новость и опубликуйте её или обратитесь к тому, кто ведёт сайт.",
        "Жаңылык ушул жерде сакталды, бирок жөнөтүлгөн жок: мурунку оңдооңуз кесиптешиңиздики менен келишпейт: {0}. Ошол жаңылыкты ачып жарыялаңыз же сайтты караган адамга кайрылыңыз."
    );

    public static readonly Message RefusedByGit = new(
        "Git did not take the story: {0}",
        "Git не принял новость: {0}",
        "Git жаңылыкты кабыл алган жок: {0}"
    );

    public static readonly Message RefusedBusy = new(
        "Another program is working with git in this folder. Close it, or wait, and publish again.",
        "С git в этой папке работает другая программа. Закройте её или подождите и опубликуйте снова.",
        "Бул папкада git менен башка программа иштеп жатат. Аны жабыңыз же күтүп туруп, кайра жарыялаңыз."
    );

    public static readonly Message RefusedHalfDone = new(
        "Somebody left a merge half done in this folder. Ask whoever looks after the site to finish it.",
        "В этой папке осталось незаконченное слияние. Попросите того, кто ведёт сайт, закончить его.",
        "Бул папкада бириктирүү бүтпөй калган. Сайтты караган адамдан аны бүтүрүп берүүнү сураныңыз."
    );

    public static readonly Message RefusedNoBranch = new(
        "This folder is on no branch, so nothing can be sent. Ask whoever looks after the site.",
        "Эта папка не находится ни на какой ветке, поэтому отправить нельзя. Обратитесь к тому, кто ведёт сайт.",
        "Бул папка эч кандай бутакта турган жок, ошондуктан жөнөтүүгө болбойт. Сайтты караган адамга кайрылыңыз."
    );

    public static readonly Message CommitNew = new("New story: {0}", "Добавлена новость: {0}", "Жаңылык кошулду: {0}");

    public static readonly Message CommitChanged = new("Changed: {0}", "Изменено: {0}", "Өзгөртүлдү: {0}");

    public static readonly Message CommitMoved = new("Moved: {0}", "Перенесено: {0}", "Көчүрүлдү: {0}");
}
