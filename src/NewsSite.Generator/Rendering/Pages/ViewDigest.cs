using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.InteropServices;
using MemoryPack;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Generator.Rendering.Theming;
using NewsSite.Generator.Rendering.Views;
using NewsSite.Languages;
using Scriban.Runtime;

namespace NewsSite.Generator.Rendering.Pages;

/// <summary>
/// Hashes everything a template can read of a view: every public property, recursively. Views with the same digest
/// produce the same page. New properties are included automatically. Thread-safe.
/// </summary>
internal sealed class ViewDigest
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = [];

    /// <summary>Records outside the theme's contract that pages are made of.</summary>
    private static readonly FrozenSet<Type> Inputs = new[]
    {
        typeof(ArticleInputs),
        typeof(BodyHeading),
        typeof(PublishedPicture),
    }.ToFrozenSet();

    /// <summary>Digests of views that many pages share, by reference.</summary>
    private readonly ConcurrentDictionary<object, UInt128> shared = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// A tag before each value, so that null differs from empty text, and two texts from their concatenation.
    /// </summary>
    private enum Kind : byte
    {
        Absent,
        Text,
        Number,
        List,
        View,
        Shared,
    }

    /// <summary>Made once, since every card on every page asks for it.</summary>
    private readonly Func<object, UInt128> ofAllMembers;

    public ViewDigest() => ofAllMembers = view => OfMembers(view, members: null);

    public UInt128 Of(params ReadOnlySpan<object?> values)
    {
        var hash = Digester.Start();
        foreach (var value in values)
        {
            Append(hash, value);
        }

        return hash.Finish();
    }

    /// <summary>Returns the digest of some properties of a view.</summary>
    /// <param name="members">Names of the properties in templates; null for all.</param>
    public UInt128 OfMembers(object view, IReadOnlySet<string>? members)
    {
        var hash = Digester.Start();
        AppendProperties(hash, view, members);
        return hash.Finish();
    }

    private void Append(Digester hash, object? value)
    {
        switch (value)
        {
            case null:
                Append(hash, Kind.Absent, 0);
                break;
            case string text:
                Append(hash, Kind.Text, text.Length);
                hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
                break;
            case Html html:
                Append(hash, Kind.Shared, html.Hash);
                break;
            case bool truth:
                Append(hash, Kind.Number, truth ? 1 : 0);
                break;
            case int number:
                Append(hash, Kind.Number, number);
                break;
            case long number:
                Append(hash, Kind.Number, number);
                break;
            case UInt128 digest:
                Append(hash, Kind.Shared, digest);
                break;
            case IList list:
                Append(hash, Kind.List, list.Count);
                foreach (var item in list)
                {
                    Append(hash, item);
                }

                break;
            case Language language:
                Append(hash, language.Id);
                break;
            case StoryEvent announced:
                Append(hash, Kind.Shared, XxHash128.HashToUInt128(MemoryPackSerializer.Serialize(announced)));
                break;
            case DateView { Identity: var (ticks, offset, language) }:
                Append(hash, Kind.Number, ticks);
                Append(hash, Kind.Number, offset);
                Append(hash, language);
                break;
            case CardView or SiteView:
                Append(hash, Kind.Shared, shared.GetOrAdd(value, ofAllMembers));
                break;
            default:
                AppendProperties(hash, value);
                break;
        }
    }

    private void AppendProperties(Digester hash, object view, IReadOnlySet<string>? members = null)
    {
        var type = view.GetType();
        if (type.Namespace != typeof(PageView).Namespace && !Inputs.Contains(type))
        {
            throw new NotSupportedException($"{type} is no view");
        }

        Append(hash, Kind.View, type.Name.Length);
        hash.Append(MemoryMarshal.AsBytes(type.Name.AsSpan()));
        foreach (var property in Properties.GetOrAdd(type, PropertiesOf))
        {
            if (members?.Contains(StandardMemberRenamer.Rename(property.Name)) != false)
            {
                Append(hash, property.GetValue(view));
            }
        }
    }

    private static PropertyInfo[] PropertiesOf(Type type) =>
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .OrderBy(property => property.Name, StringComparer.Ordinal),
        ];

    private static void Append<T>(Digester hash, Kind kind, T value)
        where T : unmanaged
    {
        Span<byte> bytes = stackalloc byte[1 + 16];
        bytes.Clear();
        bytes[0] = (byte)kind;
        MemoryMarshal.Write(bytes[1..], value);
        hash.Append(bytes);
    }

    /// <summary>Hash that takes many small pieces: it collects them first. Each thread uses one again and again.</summary>
    private sealed class Digester
    {
        private const int BufferSize = 4096;

        [ThreadStatic]
        private static Stack<Digester>? idle;

        private readonly XxHash128 hash = new();
        private readonly byte[] buffer = new byte[BufferSize];
        private int length;

        public static Digester Start() => (idle ??= []).TryPop(out var digester) ? digester : new Digester();

        public void Append(ReadOnlySpan<byte> bytes)
        {
            if (bytes.Length > BufferSize - length)
            {
                Flush();
            }

            if (bytes.Length > BufferSize)
            {
                hash.Append(bytes);
                return;
            }

            bytes.CopyTo(buffer.AsSpan(length));
            length += bytes.Length;
        }

        /// <summary>Returns the digest. The object may not be used any more.</summary>
        public UInt128 Finish()
        {
            Flush();
            var digest = hash.GetCurrentHashAsUInt128();
            hash.Reset();
            idle!.Push(this);
            return digest;
        }

        private void Flush()
        {
            hash.Append(buffer.AsSpan(0, length));
            length = 0;
        }
    }
}
