using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsSite.Languages;

/// <summary>
/// Finds the faults of a language's data files, each with its place. What has none can be read and used: every field is
/// there, of its kind, and by the rules of <see cref="LanguageFieldRules"/>.
/// </summary>
public sealed class LanguageFaults
{
    private static readonly ImmutableDictionary<string, JsonTypeInfo> Types = new Dictionary<string, JsonTypeInfo>
    {
        [LanguageFolder.LanguageFile] = LanguageJson.Default.LanguageData,
        [LanguageFolder.SearchFile] = SearchLanguageJson.Default.SearchLanguage,
        [LanguageFolder.ProofreadingFile] = ProofreadingJson.Default.ProofreadingData,
        [LanguageFolder.NumbersFile] = NumberGrammarJson.Default.NumberGrammarData,
        [LanguageFolder.RecognitionFile] = RecognitionJson.Default.RecognitionData,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly string file;
    private readonly byte[] bytes;
    private readonly JsonTypeInfo type;
    private readonly List<LanguageFault> faults = [];

    private LanguageFaults(string file, byte[] bytes) => (this.file, this.bytes, type) = (file, bytes, Types[file]);

    /// <summary>Returns the faults of a file in the order of its lines.</summary>
    /// <param name="code">The code of the language, which is the name of its folder.</param>
    /// <param name="file">One of <see cref="LanguageFolder.FileNames"/>.</param>
    public static ImmutableArray<LanguageFault> In(string code, string file, byte[] bytes) =>
        [.. new LanguageFaults(file, bytes).Find(code).OrderBy(fault => (fault.Line, fault.Column))];

    private List<LanguageFault> Find(string code)
    {
        PlacedJson root;
        try
        {
            root = PlacedJson.Parse(bytes);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            var (line, column) = e is JsonException { LineNumber: { } number, BytePositionInLine: { } position }
                ? ((int)number + 1, (int)position + 1)
                : (1, 1);
            return [new LanguageFault(file, line, column, "", LanguageFaultKind.Syntax)];
        }

        Check(root, type, "", isNullable: false);
        if (faults.Count == 0)
        {
            foreach (var (node, field, kind, detail) in LanguageFieldRules.Broken(file, root, code))
            {
                Add(node.Offset, field, kind, detail);
            }
        }

        return faults;
    }

    /// <summary>Compares a value with the type that it is read as.</summary>
    private void Check(PlacedJson node, JsonTypeInfo expected, string field, bool isNullable)
    {
        if (isNullable && node.Kind == JsonTokenType.Null)
        {
            return;
        }

        switch (expected.Kind)
        {
            case JsonTypeInfoKind.Object when Is(JsonTokenType.StartObject, LanguageFaultKind.NoMap):
                CheckMembers(node, expected, field);
                break;
            case JsonTypeInfoKind.Dictionary when Is(JsonTokenType.StartObject, LanguageFaultKind.NoMap):
                CheckTwice(node, field);
                foreach (var (name, offset, value) in node.Members)
                {
                    CheckKey(name, offset, expected.KeyType!, Path(field, name));
                    Check(value, TypeOf(expected.ElementType!), Path(field, name), isNullable: false);
                }

                break;
            case JsonTypeInfoKind.Enumerable when Is(JsonTokenType.StartArray, LanguageFaultKind.NoList):
                for (var i = 0; i < node.Items.Count; i++)
                {
                    Check(node.Items[i], TypeOf(expected.ElementType!), $"{field}[{i + 1}]", isNullable: false);
                }

                break;
            case JsonTypeInfoKind.None when expected.Type == typeof(int) || expected.Type == typeof(int?):
                if (Is(JsonTokenType.Number, LanguageFaultKind.NoNumber) && !int.TryParse(node.Text, out _))
                {
                    Add(node.Offset, field, LanguageFaultKind.NoNumber);
                }

                break;
            case JsonTypeInfoKind.None when expected.Type == typeof(bool) || expected.Type == typeof(bool?):
                if (node.Kind is not (JsonTokenType.True or JsonTokenType.False))
                {
                    Add(node.Offset, field, LanguageFaultKind.NotOneOf, "true, false");
                }

                break;
            case JsonTypeInfoKind.None when Is(JsonTokenType.String, LanguageFaultKind.NoText):
                if (expected.Type == typeof(char) && node.Text.Length != 1)
                {
                    Add(node.Offset, field, LanguageFaultKind.NoCharacter, node.Text);
                }

                break;
        }

        bool Is(JsonTokenType kind, LanguageFaultKind otherwise)
        {
            if (node.Kind != kind)
            {
                Add(node.Offset, field, otherwise);
            }

            return node.Kind == kind;
        }
    }

    private void CheckMembers(PlacedJson node, JsonTypeInfo expected, string field)
    {
        CheckTwice(node, field);
        foreach (var (name, offset, value) in node.Members)
        {
            if (expected.Properties.FirstOrDefault(property => property.Name == name) is { } property)
            {
                Check(value, TypeOf(property.PropertyType), Path(field, name), IsNullable(property));
            }
            else
            {
                var names = string.Join(' ', expected.Properties.Select(property => property.Name));
                Add(offset, Path(field, name), LanguageFaultKind.Unknown, names);
            }
        }

        foreach (var property in expected.Properties.Where(property => !IsNullable(property)))
        {
            if (node[property.Name] is null)
            {
                Add(node.Offset, Path(field, property.Name), LanguageFaultKind.Missing);
            }
        }
    }

    private void CheckTwice(PlacedJson node, string field)
    {
        foreach (var same in node.Members.GroupBy(member => member.Name).Where(same => same.Count() > 1))
        {
            Add(same.Last().Offset, Path(field, same.Key), LanguageFaultKind.Twice);
        }
    }

    private void CheckKey(string name, int offset, Type key, string field)
    {
        if (key == typeof(char) && name.Length != 1)
        {
            Add(offset, field, LanguageFaultKind.NoCharacter, name);
        }
        else if (key == typeof(int) && !int.TryParse(name, out _))
        {
            Add(offset, field, LanguageFaultKind.NoNumber);
        }
    }

    private static bool IsNullable(JsonPropertyInfo property) =>
        property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null;

    private JsonTypeInfo TypeOf(Type of) => type.Options.GetTypeInfo(of);

    private static string Path(string field, string name) => field.Length == 0 ? name : $"{field}.{name}";

    private void Add(int offset, string field, LanguageFaultKind kind, string detail = "")
    {
        var before = bytes.AsSpan(0, Math.Min(offset, bytes.Length));
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        faults.Add(new LanguageFault(file, line, column, field, kind, detail));
    }
}
