using System.CommandLine;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Tools.Explanations;

namespace NewsSite.Commands;

/// <summary><c>explain NS310</c>: the meaning of a diagnostic, why it matters, and an example.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var code = new Argument<string?>("code")
        {
            Description = common.In(Texts.CodeArgument),
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = common.In(Texts.MessageCodeValue),
        };
        var command = new Command("explain", common.In(Texts.ExplainCommand)) { code };
        command.SetAction(result =>
        {
            var language = common.LanguageOf(result);
            if (result.GetValue(code) is not { } given)
            {
                WriteAll(terminal, language);
                return ExitCode.Fine;
            }

            if (RuleTable.Find(given.ToUpperInvariant()) is { } rule)
            {
                Write(rule, terminal, language);
                return ExitCode.Fine;
            }

            var suggestion = Suggestion.For(given, RuleTable.All.Select(known => known.Code));
            terminal.Error.WriteLine(Texts.NoSuchCode.In(language, given, suggestion));
            return ExitCode.Failure;
        });
        return command;
    }

    private static void WriteAll(Terminal terminal, MessageLanguage language)
    {
        foreach (var rule in RuleTable.All)
        {
            terminal.Out.WriteLine(
                $"{rule.Code}  {SeverityNames.Of(rule.Severity).In(language)}  {rule.Outline.In(language)}"
            );
        }
    }

    private static void Write(DiagnosticRule rule, Terminal terminal, MessageLanguage language)
    {
        terminal.Out.WriteLine($"{rule.Code} ({SeverityNames.Of(rule.Severity).In(language)})");
        terminal.Out.WriteLine(rule.Outline.In(language));
        if (Explanation.Find(rule.Code) is { } explanation)
        {
            Paragraph(ExplanationLabels.Means, explanation.Means.In(language));
            Paragraph(ExplanationLabels.Matters, explanation.Matters.In(language));
            Paragraph(ExplanationLabels.Wrong, explanation.Wrong);
            Paragraph(ExplanationLabels.Right, explanation.Right);
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(
            SeveritySettings.CanSet(rule) ? Texts.HowToSet.In(language, rule.Code) : Texts.CannotBeSet.In(language)
        );

        void Paragraph(Message heading, string text)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(heading.In(language));
            foreach (var line in text.Split('\n'))
            {
                terminal.Out.WriteLine(line.Length == 0 ? "" : $"  {line}");
            }
        }
    }
}
