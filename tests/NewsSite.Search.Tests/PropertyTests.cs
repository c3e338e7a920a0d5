using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NewsSite.Languages;
using NewsSite.Search.Analysis;
using NewsSite.Search.Files;
using NewsSite.Search.Indexing;
using NewsSite.Search.Reading;

namespace NewsSite.Search.Tests;

[Properties(Arbitrary = [typeof(Texts)])]
public class PropertyTests
{
    private static readonly Language Kyrgyz = Language.Find("ky")!;
    private static readonly TextAnalyzer Analyzer = new(Language.Find("ky")!.Search!);
    private static readonly DocumentAnalyzer Documents = new(Language.Find("ky")!.Search!);

    [Property(MaxTest = 300)]
    public bool Any_text_can_be_indexed_and_searched(string text) =>
        Build(text, "Мектеп ачылды").Search(text).Total >= 0;

    [Property(MaxTest = 300)]
    public bool A_term_found_by_analysis_is_found_by_searching_its_word(string text)
    {
        var index = Build(text, "Башка сөз");
        return Analyzer
            .Analyze(text)
            .Where(token => !token.Word.IsStopWord)
            .All(token =>
                index.Search($"{text.AsSpan(token.Start, token.Length)} ").Results.Any(r => r.Address == "/0/")
            );
    }

    [Property(MaxTest = 300)]
    public bool A_line_is_found_as_a_phrase_of_its_own_words(string lines)
    {
        // A phrase does not go on in the next line.
        var text = lines.Replace('\n', ' ');
        var words = Analyzer.Analyze(text).Take(6).ToList();
        var phrase = string.Join(' ', words.Select(token => text.Substring(token.Start, token.Length)));
        return words.All(token => token.Word.IsStopWord)
            || Build(text, "Башка сөз").Search($"\"{phrase}\"").Results.Any(result => result.Address == "/0/");
    }

    [Property]
    public bool Numbers_are_read_as_they_were_written(NonNegativeInt[] numbers, byte bits)
    {
        int[] values = [.. numbers.Select(number => number.Get)];
        var writer = new PackedWriter();
        foreach (var value in values)
        {
            writer.Varint(value);
            writer.Bits(value & 0xff, 8);
            writer.Rice(value % 1000, bits % 20);
            writer.EndBits();
        }

        var reader = new PackedReader(writer.ToArray());
        return values.All(value =>
            {
                var same =
                    reader.Varint() == value
                    && reader.Bits(8) == (value & 0xff)
                    && reader.Rice(bits % 20) == value % 1000;
                reader.EndBits();
                return same;
            }) && reader.AtEnd;
    }

    private static SearchIndex Build(params string[] texts) =>
        SearchIndex.Open(
            SearchIndexBuilder.Build(
                Kyrgyz,
                [
                    .. texts.Select(
                        (text, i) =>
                            new SearchDocument
                            {
                                Address = $"/{i}/",
                                Title = text,
                                Date = new DateOnly(2024, 1, 1),
                                Summary = text,
                                Texts = Documents.Analyze("", text, text),
                            }
                    ),
                ],
                new SearchIndexOptions()
            )
        );

    /// <summary>
    /// Generates texts of words, punctuation and arbitrary characters, including unpaired surrogates.
    /// </summary>
    private sealed class Texts
    {
        private static readonly string[] Words =
        [
            "мектеп",
            "көлгө",
            "жана",
            "-",
            "\"",
            "2024-жылы",
            "MАТ",
            "😀",
            "e\u0301",
        ];

        public static Arbitrary<string> Text()
        {
            var character = Gen.Choose(1, 0xffff).Select(code => ((char)code).ToString());
            var piece = Gen.OneOf(Gen.Elements(Words), character, Gen.Elements(" ", " ", "\n", "constructor"));
            return piece.ArrayOf().Select(string.Concat).ToArbitrary();
        }
    }
}
