using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Tests.Fuzzing;

/// <summary>
/// Arbitrary bytes as an article's file are read or rejected, and diagnostics have a location in the file.
/// </summary>
public sealed class FrontMatterFuzzTests(SmallArchive archive) : IClassFixture<SmallArchive>
{
    private const int Inputs = 30_000;

    private static readonly Gen<string> Right = Gen.Elements(
        """
        ---
        title: Жыйын өттү
        date: 2024-05-07T10:30:00+06:00
        summary: "Кыскача: «жыйын»"
        topics: [education, science]
        photos:
          - {file: a.jpg, alt: Зал, caption: 'Зал', credit: А. Б.}
        attachments: [{file: plan.pdf, title: План, language: ky}]
        ---
        Текст.

        """,
        """
        ---
        title: >-
          Узун
          аталыш
        date: 2024-05-07
        draft: false
        pinned: true
        pressKit: true
        aliases:
          - /old/address/
          - /ky/news/1999/eski.html
        corrections: [{date: 2024-05-08, note: {ky: Түзөтүлдү, ru: Исправлено}}]
        withdrawn: {date: 2024-05-09T12:00, reason: {ky: Ката, ru: Ошибка}}
        source: https://old.example/news/1
        ---
        Текст.

        """
    );

    private static readonly Gen<string> Keys = Gen.Elements(
        "title",
        "date",
        "summary",
        "topics",
        "draft",
        "pinned",
        "photos",
        "attachments",
        "pressKit",
        "aliases",
        "corrections",
        "withdrawn",
        "source",
        "tittle",
        "?"
    );

    private static readonly Gen<string> InnerKeys = Gen.Elements(
        "file",
        "alt",
        "caption",
        "credit",
        "title",
        "language",
        "date",
        "note",
        "reason",
        "ky",
        "ru",
        "kg",
        "[a]"
    );

    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.Elements("2024-05-07", "2024-05-08T10:30", "education", "a.jpg", "/old/", "true", "false"),
        AddressIngredients.Addresses
    );

    private static readonly Gen<string> Pieces = Gen.Frequency(
        (5, YamlIngredients.Marks),
        (3, Keys.Select(key => $"{key}: ")),
        (2, Values),
        (2, YamlIngredients.Line(Keys, InnerKeys, Values)),
        (1, Gen.Constant("\n---\n")),
        (1, Ingredients.Bytes)
    );

    internal static readonly Gen<Soup> Articles = Gen.Frequency(
        (4, Ingredients.Changed(Right, Pieces)),
        (3, Ingredients.Soups(YamlIngredients.Line(Keys, InnerKeys, Values)).Select(InFront)),
        (3, Ingredients.Soups(Pieces).Select(InFront)),
        (1, Ingredients.Soups(Pieces)),
        (1, Ingredients.Soups(Ingredients.Bytes))
    );

    [Fact]
    public void Any_front_matter_is_read_or_refused_at_its_place() =>
        Fuzz.Run(
            Inputs,
            Articles,
            soup =>
            {
                var diagnostics = new DiagnosticBag();
                var bytes = soup.Bytes;
                var file = SourceReader.Decode(SmallArchive.ArticlePath, bytes, diagnostics);
                var article = file is null ? null : archive.Read(file, diagnostics);
                Assert.True(article is not null || diagnostics.HasErrors);
                if (article is not null)
                {
                    _ = archive.ModelWith(article, diagnostics);
                }

                var text = file?.Text ?? Encoding.UTF8.GetString(bytes);
                Findings.AreInside(diagnostics.ToSorted(), archive.TextsWith(text));
            }
        );

    private static Soup InFront(Soup yaml) => new(["---\n", .. yaml.Pieces, "\n---\nТекст.\n"]);
}
