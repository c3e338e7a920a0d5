namespace NewsSite.Generator.Core.Yaml.Repairs;

/// <summary>Writes the value of a field that holds a list of maps as one: <c>corrections: {date: 2024-05-08}</c>.</summary>
internal static class ListOfMaps
{
    /// <summary>Puts a repaired map in the brackets that its field needs too, so that one message says both.</summary>
    public static YamlFix Bracketed(YamlFix fix, DeclaredKeys declared)
    {
        if (fix.Kept is not null || fix.Changes is not [var (number, text)] || text != fix.Corrected)
        {
            return fix;
        }

        var line = new YamlLine(number, text);
        var isBareMap = line is { HasDash: false, Key: not null, Value: ['{', .., '}'] };
        return isBareMap && declared.ItemKeyOf(line.Key!) is not null
            ? YamlFix.Of(line, fix.Column, fix.Cause, line.WithValue($"[{line.Value}]"))
            : fix;
    }

    /// <summary>Shows the form of such a value if nothing in it can be told: <c>corrections: {date}</c>.</summary>
    public static YamlFix? ShowForm(YamlLine line, DeclaredKeys declared)
    {
        if (line is not { HasDash: false, Key: { } key, Value: ['{' or '[', ..] } || declared.ItemKeyOf(key) is null)
        {
            return null;
        }

        var names = declared.RequiredOf(key).Select(name => $"{name}: …");
        return new YamlFix(
            line.Number,
            line.ValueStart,
            YamlCauses.BadList,
            line.WithValue($"[{{{string.Join(", ", names)}}}]"),
            [(line.Number, line.WithValue("[]"))]
        );
    }
}
