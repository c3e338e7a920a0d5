using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Languages;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Says what is wrong with a field of a language's data, and what to write.</summary>
internal static class LanguageFaultTexts
{
    public static void Report(string path, LanguageFault fault, DiagnosticBag diagnostics)
    {
        var location = new SourceLocation(path, fault.Line, fault.Column);
        if (fault.Kind == LanguageFaultKind.Syntax)
        {
            diagnostics.Report(ConfigurationRules.LanguageNoJson, location);
        }
        else
        {
            var field = fault.Field.Length == 0 ? fault.File : fault.Field;
            diagnostics.Report(ConfigurationRules.LanguageField, location, field, TextOf(fault));
        }
    }

    private static Message TextOf(LanguageFault fault) =>
        fault.Kind switch
        {
            LanguageFaultKind.Missing => new(
                "is missing; add it, as in another language's file",
                "нет; добавьте, как в файле другого языка",
                "жок; башка тилдин файлындагыдай кошуңуз"
            ),
            LanguageFaultKind.Unknown => Unknown(fault),
            LanguageFaultKind.Twice => new(
                "stands twice; keep one",
                "указано дважды; оставьте один раз",
                "эки жолу жазылган; бирин калтырыңыз"
            ),
            LanguageFaultKind.NoText => new(
                "must be a text in quotation marks",
                "должно быть текстом в кавычках",
                "тырмакчадагы текст болушу керек"
            ),
            LanguageFaultKind.NoList => new(
                "must be a list: [\"…\", \"…\"]",
                "должно быть списком: [\"…\", \"…\"]",
                "тизме болушу керек: [\"…\", \"…\"]"
            ),
            LanguageFaultKind.NoMap => new(
                "must be a map: {\"…\": \"…\"}",
                "должно быть набором пар: {\"…\": \"…\"}",
                "жуптардын топтому болушу керек: {\"…\": \"…\"}"
            ),
            LanguageFaultKind.NoNumber => new(
                "must be a number, like 3 or 1/4",
                "должно быть числом, например 3 или 1/4",
                "сан болушу керек, мисалы 3 же 1/4"
            ),
            LanguageFaultKind.NoCharacter => Filled(
                fault,
                "must be one character, not \"{0}\"",
                "должно быть одним знаком, а не \"{0}\"",
                "бир белги болушу керек, \"{0}\" эмес"
            ),
            LanguageFaultKind.Empty => new("is empty; fill it in", "пусто; заполните", "бош; толтуруңуз"),
            LanguageFaultKind.Count => Filled(
                fault,
                "must have {0} entries",
                "нужно записей: {0}",
                "{0} жазуу болушу керек"
            ),
            LanguageFaultKind.Placeholder => Filled(
                fault,
                "may have these words in braces only: {0}",
                "в фигурных скобках могут стоять только: {0}",
                "фигуралуу кашаада ушулар гана тура алат: {0}"
            ),
            LanguageFaultKind.NoPlaceholder => Filled(
                fault,
                "must have {0}: the number or text comes in its place",
                "нужно {0}: на этом месте будет число или текст",
                "{0} керек: анын ордуна сан же текст келет"
            ),
            LanguageFaultKind.Rule => Filled(
                fault,
                "\"{0}\" is no rule; write it like \"v = 0 and i % 10 = 2..4\", and the last one of a list so that it takes every number: \"n % 1 = 0\"",
                "\"{0}\" — не правило; напишите как \"v = 0 and i % 10 = 2..4\", а последнее в списке — так, чтобы подходило любое число: \"n % 1 = 0\"",
                "\"{0}\" эреже эмес; \"v = 0 and i % 10 = 2..4\" сыяктуу жазыңыз, тизменин акыркысын ар кандай санга туура келгендей жазыңыз: \"n % 1 = 0\""
            ),
            LanguageFaultKind.Length => Filled(
                fault,
                "{0} must have the same number of characters: each stands for the one at its place",
                "{0}: знаков должно быть поровну, каждый отвечает знаку на том же месте",
                "{0}: белгилеринин саны бирдей болушу керек, ар бири ошол орундагы белгиге туура келет"
            ),
            LanguageFaultKind.Repeated => Filled(
                fault,
                "has \"{0}\" twice; keep one, with the character that it stands for",
                "знак \"{0}\" указан дважды; оставьте один вместе со знаком, которому он отвечает",
                "\"{0}\" белгиси эки жолу жазылган; бирин ага туура келген белги менен калтырыңыз"
            ),
            LanguageFaultKind.NoStem => new(
                "has a \"*\" with no letters before it; write the beginning of a word there or delete it",
                "перед одной из \"*\" нет букв; напишите там начало слова или удалите её",
                "бир \"*\" алдында тамга жок; ал жерге сөздүн башын жазыңыз же аны өчүрүңүз"
            ),
            LanguageFaultKind.NotOneOf => Filled(
                fault,
                "must be one of these: {0}",
                "допустимо только: {0}",
                "ушулар гана болот: {0}"
            ),
            LanguageFaultKind.NotLatin => Filled(
                fault,
                "\"{0}\" cannot stand in an address; write small Latin letters and digits",
                "\"{0}\" не может стоять в адресе; пишите строчные латинские буквы и цифры",
                "\"{0}\" даректе тура албайт; кичине латын тамгаларын жана сандарды жазыңыз"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };

    private static Message Unknown(LanguageFault fault)
    {
        var name = fault.Field[(fault.Field.LastIndexOf('.') + 1)..];
        var near = Suggestion.For(name, fault.Detail.Split(' '));
        return new(
            "is unknown; delete it or write it as in another language's file" + near.In(MessageLanguage.English),
            "такого поля нет; удалите или напишите как в файле другого языка" + near.In(MessageLanguage.Russian),
            "мындай талаа жок; өчүрүңүз же башка тилдин файлындагыдай жазыңыз" + near.In(MessageLanguage.Kyrgyz)
        );
    }

    private static Message Filled(LanguageFault fault, string english, string russian, string kyrgyz)
    {
        var shown = ControlCharacters.Escape(fault.Detail);
        return new(Fill(english), Fill(russian), Fill(kyrgyz));

        string Fill(string text) => text.Replace("{0}", shown, StringComparison.Ordinal);
    }
}
