using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Languages;

namespace NewsSite.Previewing;

/// <summary>Sentences that a preview says of itself, in the language of the version it stands above.</summary>
internal sealed record PreviewText(Language Language)
{
    private static readonly Message Mark = new(
        "Preview for approval. Not for publication.",
        "Предварительный просмотр для согласования. Не для публикации.",
        "Макулдашуу үчүн алдын ала көрүү. Жарыялоого болбойт."
    );

    private static readonly Message Draft = new("A draft.", "Черновик.", "Каралама.");

    private static readonly Message Until = new(
        "Comes out on {0} at {1}; secret until then.",
        "Выйдет {0} в {1}; до этого не разглашать.",
        "Чыга турган убактысы: {0}, саат {1}. Ага чейин жайылтылбайт."
    );

    private static readonly Message Published = new("Published on {0}.", "Опубликовано {0}.", "Жарыяланган күнү: {0}.");

    private static readonly Message TooLarge = new(
        "{0} ({1}) is too large for this file.",
        "{0} ({1}): файл слишком большой и сюда не вложен.",
        "{0} ({1}): файл өтө чоң, бул жерге салынган жок."
    );

    private MessageLanguage Messages => MessageLanguages.Parse(Language.Code) ?? MessageLanguage.English;

    public string Heading => Mark.In(Messages);

    /// <summary>Says whether readers see the version already, or when they will.</summary>
    public string State(bool isDraft, DateTimeOffset date, DateTimeOffset now)
    {
        var day = Language.Dates.Long(DateOnly.FromDateTime(date.DateTime));
        var time = Language.Dates.Time(TimeOnly.FromDateTime(date.DateTime));
        return isDraft ? Draft.In(Messages)
            : date > now ? Until.In(Messages, day, time)
            : Published.In(Messages, day);
    }

    /// <summary>Says that a file is left out.</summary>
    public string LeftOut(string name, long bytes) =>
        TooLarge.In(
            Messages,
            name,
            Language.Numbers.Decimal(bytes / 1e6, 1) + (Messages == MessageLanguage.English ? " MB" : " МБ")
        );
}
