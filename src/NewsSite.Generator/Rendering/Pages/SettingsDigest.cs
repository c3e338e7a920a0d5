using System.Collections;
using System.IO.Hashing;
using System.Reflection;
using System.Text;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Languages;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// Hashes all settings of a site: every field of <see cref="SiteConfiguration"/>, recursively. A new setting is included
/// automatically, or has a type that is refused.
/// </summary>
internal static class SettingsDigest
{
    public static UInt128 Of(SiteConfiguration configuration)
    {
        var hash = new XxHash128();
        Append(hash, configuration);
        return hash.GetCurrentHashAsUInt128();
    }

    private static void Append(XxHash128 hash, object? value)
    {
        switch (value)
        {
            case null:
                AppendText(hash, "-", "");
                break;
            case string text:
                AppendText(hash, "text", text);
                break;
            case bool or int or long or Enum:
                AppendText(hash, "value", $"{value}");
                break;
            case Language language:
                AppendText(hash, "language", language.Id);
                break;
            case TimeZoneInfo zone:
                AppendText(hash, "zone", TimeZoneKey.Of(zone));
                break;
            case IDictionary table:
                AppendText(hash, "table", $"{table.Count}");
                foreach (var key in table.Keys.Cast<string>().Order(StringComparer.Ordinal))
                {
                    Append(hash, key);
                    Append(hash, table[key]);
                }

                break;
            case IList list:
                AppendText(hash, "list", $"{list.Count}");
                foreach (var item in list)
                {
                    Append(hash, item);
                }

                break;
            default:
                AppendFields(hash, value);
                break;
        }
    }

    private static void AppendFields(XxHash128 hash, object value)
    {
        var type = value.GetType();
        if (type.Assembly != typeof(SettingsDigest).Assembly || value is Delegate)
        {
            throw new NotSupportedException($"{type} is no setting");
        }

        AppendText(hash, "record", type.Name);
        for (
            var part = type;
            part is not null && part != typeof(object) && part != typeof(ValueType);
            part = part.BaseType
        )
        {
            const BindingFlags own =
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var field in part.GetFields(own).OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                Append(hash, field.GetValue(value));
            }
        }
    }

    private static void AppendText(XxHash128 hash, string kind, string text) =>
        hash.Append(Encoding.UTF8.GetBytes($"{kind} {text.Length} {text}\n"));
}
