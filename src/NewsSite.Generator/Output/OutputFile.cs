using System.IO.Hashing;
using System.Text;

namespace NewsSite.Generator.Output;

/// <summary>File of the site. Its bytes are generated on demand, so that not all pages are in memory at once.</summary>
/// <param name="Path">Path relative to the output folder, with forward slashes: <c>ky/news/index.html</c>.</param>
/// <param name="Open">Returns the content, the same on every call. Thread-safe.</param>
/// <param name="MayReport">
/// True if generating the bytes can report diagnostics. Such a file is generated even if the site is not written.
/// </param>
public sealed record OutputFile(string Path, Func<OutputContent> Open, bool MayReport = false)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Creates a file whose content has no key.</summary>
    /// <param name="writeTo">Generates and writes the bytes.</param>
    public OutputFile(string path, Action<Stream> writeTo, bool mayReport = false)
        : this(path, () => new OutputContent(null, writeTo), mayReport) { }

    /// <summary>Generates and writes the bytes of the file.</summary>
    public void WriteTo(Stream stream) => Open().WriteTo(stream);

    /// <summary>Creates a file from a text generated on demand. It is UTF-8 without byte order mark.</summary>
    public static OutputFile FromText(string path, Func<string> text) =>
        new(path, stream => stream.Write(Utf8.GetBytes(text())), mayReport: true);

    /// <summary>Creates a file from bytes in memory.</summary>
    public static OutputFile FromBytes(string path, ReadOnlyMemory<byte> bytes) =>
        new(path, () => new OutputContent(XxHash128.HashToUInt128(bytes.Span), stream => stream.Write(bytes.Span)));

    /// <summary>
    /// Creates a file whose name contains a hash of its content, so that files of the same name are equal.
    /// </summary>
    public static OutputFile Named(string path, Action<Stream> writeTo) =>
        new(path, () => new OutputContent(XxHash128.HashToUInt128(Utf8.GetBytes(path)), writeTo));

    /// <summary>
    /// Returns the output path of a path of the site. A path with a trailing slash is that folder's <c>index.html</c>.
    /// </summary>
    public static string PathOf(string sitePath)
    {
        var path = Uri.UnescapeDataString(sitePath).TrimStart('/');
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }
}

/// <summary>Content of a file.</summary>
/// <param name="Key">
/// Hash of everything the bytes depend on. Files with equal paths and keys have equal bytes. Null if unknown before the
/// bytes are generated.
/// </param>
/// <param name="WriteTo">Generates and writes the bytes.</param>
public sealed record OutputContent(UInt128? Key, Action<Stream> WriteTo);
