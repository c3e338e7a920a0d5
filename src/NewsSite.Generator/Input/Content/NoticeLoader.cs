using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Core.Yaml;
using NewsSite.Generator.Core.Yaml.Repairs;
using NewsSite.Generator.Input.Configuration;

namespace NewsSite.Generator.Input.Content;

/// <summary>Reads <c>content/notice.yaml</c>. A site without the file has no notice.</summary>
internal static class NoticeLoader
{
    public const string Path = "content/notice.yaml";

    public static readonly FieldList Fields = new(
        new(
            "text",
            FieldShape.ByLanguage,
            new(
                "One sentence above all pages, in every language of the site.",
                "Одно предложение над всеми страницами, на каждом языке сайта.",
                "Бардык барактардын үстүндө турчу бир сүйлөм, сайттын ар бир тилинде."
            ),
            IsRequired: true
        ),
        new(
            "link",
            FieldShape.TextOrByLanguage,
            new(
                "Where it leads: a story like 2026/11/23-slug, a path like /ky/about/ or a web address; one, or one a language.",
                "Куда ведёт: новость вида 2026/11/23-imya, путь вида /ru/about/ или веб-адрес; один или для каждого языка.",
                "Кайда алып барат: 2026/11/23-aty сыяктуу жаңылык, /ky/about/ сыяктуу жол же веб-дарек; бирөө же ар бир тилге өзүнчө."
            )
        ),
        new(
            "from",
            FieldShape.TextLike(DateReader.Pattern),
            new(
                "When it appears, 2026-12-01 or 2026-12-01T18:00; at once if not given.",
                "Когда появится: 2026-12-01 или 2026-12-01T18:00; если не указано — сразу.",
                "Качан чыгат: 2026-12-01 же 2026-12-01T18:00; жазылбаса — дароо."
            )
        )
        {
            MayBeEmpty = false,
        },
        new(
            "to",
            FieldShape.TextLike(DateReader.Pattern),
            new(
                "Its last day, or the moment at which it is gone.",
                "Последний день или момент, когда оно исчезнет.",
                "Акыркы күнү же жоголо турган учуру."
            ),
            IsRequired: true
        )
    );

    /// <summary>Returns the notice, or null if there is none or, after reporting it, it is invalid.</summary>
    public static Notice? Load(SourceFolder source, SiteConfiguration configuration, DiagnosticBag diagnostics)
    {
        if (!source.FileExists(Path) || SourceReader.Read(source, Path, diagnostics) is not { } file)
        {
            return null;
        }

        if (
            YamlReader.ReadMapping(
                file,
                DeclaredKeys.Of(Fields, configuration.Languages.Select(language => language.Code)),
                diagnostics
            )
            is not { } mapping
        )
        {
            return null;
        }

        var fields = new MappingFields(mapping, Fields, diagnostics);
        var times = new EventReader(configuration.TimeZone, configuration.Languages, diagnostics);
        var text = new ByLanguageReader(configuration.Languages, diagnostics).Required(fields, "text");
        var (from, to) = (times.Time(fields, "from"), times.Time(fields, "to"));
        var link = times.TextOrByLanguage(fields, "link");
        if (to is null && fields.Text("to") is null)
        {
            diagnostics.Report(YamlRules.MissingKey, fields.Location, "to");
        }

        // An end by day after a beginning by hour is no mistake here.
        if (from is not null && to is not null && to.Value.Over <= from.Value.At)
        {
            diagnostics.Report(DateRules.EndsBeforeStart, to.Location, to.Value, from.Value);
        }

        return text is null || to is null ? null : new Notice(text, link, from?.Value, to.Value);
    }
}
