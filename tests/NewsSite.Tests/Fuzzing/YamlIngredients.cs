using FsCheck;
using FsCheck.Fluent;

namespace NewsSite.Tests.Fuzzing;

/// <summary>Generates YAML, and texts that only resemble it.</summary>
internal static class YamlIngredients
{
    public static readonly Gen<string> Marks = Gen.Elements(
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        " ",
        "- ",
        "? ",
        ": ",
        ":",
        ", ",
        "{",
        "}",
        "[",
        "]",
        "'",
        "''",
        "\"",
        "\\",
        "\\\n",
        "\"\\x00\"",
        "\"\\u0000\"",
        "\"\\uD83C\"",
        "\"\\U0010FFFF\"",
        "\"\\UFFFFFFFF\"",
        "\"\\N\\_\\L\\P\"",
        "#",
        " # ",
        "&a ",
        "*a",
        "!",
        "!!str ",
        "!!binary ",
        "!!python/object ",
        "!<tag:yaml.org,2002:int> ",
        "!t!x ",
        "|\n",
        "|+2\n",
        "|9\n",
        ">-\n",
        "<<: ",
        "%YAML 1.2\n",
        "%TAG ! tag:x,2024:\n",
        "---",
        "--- ",
        "...",
        "...\n",
        "@",
        "`",
        "~",
        "null",
        "true",
        "yes",
        "\t"
    );

    private static readonly Gen<string> Words = Gen.Elements(
        "Жыйын",
        "Школа № 5",
        "ky",
        "ru",
        "a.jpg",
        "x y",
        "«сөз»",
        ""
    );

    private static readonly Gen<string> Scalars = Gen.OneOf(
        Words,
        Ingredients.OddNumbers,
        Marks,
        Words.Select(word => $"\"{word}\""),
        Words.Select(word => $"'{word}'"),
        Words.Select(word => $"|\n  {word}\n")
    );

    /// <summary>Generates a value of any shape, on one line or many, nested some levels deep.</summary>
    public static Gen<string> Value(Gen<string> keys, Gen<string> scalars, int depth = 3) =>
        depth == 0
            ? Gen.OneOf(scalars, Scalars)
            : Gen.Frequency(
                (4, Gen.OneOf(scalars, Scalars)),
                (2, Values(keys, scalars, depth).Select(items => $"[{string.Join(", ", items)}]")),
                (2, Pairs(keys, scalars, depth).Select(pairs => $"{{{string.Join(", ", pairs)}}}")),
                (1, Values(keys, scalars, depth).Select(items => string.Concat(items.Select(item => $"\n  - {item}")))),
                (1, Pairs(keys, scalars, depth).Select(pairs => string.Concat(pairs.Select(pair => $"\n  {pair}"))))
            );

    /// <summary>Generates a line of a map at the left edge.</summary>
    public static Gen<string> Line(Gen<string> keys, Gen<string> inner, Gen<string> scalars) =>
        from key in keys
        from value in Value(inner, scalars)
        select $"{key}: {value}\n";

    private static Gen<List<string>> Values(Gen<string> keys, Gen<string> scalars, int depth) =>
        from count in Gen.Choose(0, 3)
        from items in Value(keys, scalars, depth - 1).ListOf(count)
        select items.ToList();

    private static Gen<List<string>> Pairs(Gen<string> keys, Gen<string> scalars, int depth) =>
        from count in Gen.Choose(0, 3)
        from pairs in Gen.Zip(keys, Value(keys, scalars, depth - 1), (key, value) => $"{key}: {value}").ListOf(count)
        select pairs.ToList();
}
