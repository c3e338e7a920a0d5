using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Generator.Core.Yaml;

/// <summary>Names of value types for messages.</summary>
internal static class YamlTypes
{
    public static readonly Message Text = new("a text", "текст", "текст");
    public static readonly Message List = new("a list", "список", "тизме");
    public static readonly Message Map = new(
        "a map of keys and values",
        "набор «ключ: значение»",
        "«ачкыч: маани» тобу"
    );
    public static readonly Message Boolean = new("true or false", "true или false", "true же false");

    private static readonly Message Value = new("a value", "значение", "маанисин");

    /// <summary>Returns the name of what a field holds.</summary>
    public static Message Of(FieldShape shape) =>
        shape switch
        {
            FieldShape.BooleanShape => Boolean,
            FieldShape.IntegerShape number => Integer(number.Least, number.Most),
            FieldShape.ListShape => List,
            FieldShape.MapShape => Map,
            _ => Value,
        };

    public static Message Integer(int least, int most) =>
        new(
            $"a whole number from {least} to {most}",
            $"целое число от {least} до {most}",
            $"{least} менен {most} ортосундагы бүтүн сан"
        );
}
