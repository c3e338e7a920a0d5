using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

/// <summary>The option <c>--messages</c> before arguments are parsed: help and errors are written in its language.</summary>
internal static class MessageOption
{
    private const string Name = "--messages";

    /// <summary>Returns the language that arguments ask for, or null.</summary>
    public static MessageLanguage? In(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var value =
                arguments[i] == Name ? arguments.ElementAtOrDefault(i + 1)
                : arguments[i].StartsWith(Name + "=", StringComparison.Ordinal)
                || arguments[i].StartsWith(Name + ":", StringComparison.Ordinal)
                    ? arguments[i][(Name.Length + 1)..]
                : null;
            if (value is not null)
            {
                return MessageLanguages.Parse(value);
            }
        }

        return null;
    }
}
