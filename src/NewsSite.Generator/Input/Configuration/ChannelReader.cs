using System.Collections.Immutable;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Yaml;

namespace NewsSite.Generator.Input.Configuration;

/// <summary>Reads <c>channels:</c> of <c>site.yaml</c>.</summary>
internal static class ChannelReader
{
    /// <summary>Returns the channels in the order of their kinds. Reports addresses of something else.</summary>
    public static ImmutableArray<Channel> Read(MappingFields? fields, DiagnosticBag diagnostics)
    {
        var channels = ImmutableArray.CreateBuilder<Channel>();
        foreach (var kind in ChannelKind.All)
        {
            if (fields?.Text(kind.Key) is not { Value.Length: > 0 } text)
            {
                continue;
            }

            if (kind.Of(text.Value) is { } channel)
            {
                channels.Add(channel);
            }
            else
            {
                var meant = kind.Meant(text.Value) is { } whole ? Suggestion.Of(whole) : Message.Empty;
                var shown = InvisibleCharacters.InName(text.Value);
                diagnostics.Report(ContactRules.BadChannel, text.Location, shown, kind.Example, meant);
            }
        }

        return channels.DrainToImmutable();
    }
}
