using System.IO.Hashing;
using System.Text;

namespace NewsSite.Generator.Output;

/// <summary>
/// One file of the site. Its bytes are made when they are wanted, so that pages need not all be in memory at once.
/// </summary>
/// <param name="Path">Relative to the output folder, with forward slashes: <c>ky/news/index.html</c>.</param>
/// <param name="Open">Gives what is in it; the same each time, from any thread.</param>
/// <param name="MayReport">
/// True where making it can find something wrong: it is made, into nothing, even when the site is not to be written.
/// </param>
public sealed record OutputFile(string Path, Func<OutputContent> Open, bool MayReport = false)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A file of which nothing is known before it is made.</summary>
    public OutputFile(string path, Action<Stream> writeTo, bool mayReport = false)
        : this(path, () => new OutputContent(null, writeTo), mayReport) { }

    /// <summary>Writes the file's bytes.</summary>
    public void WriteTo(Stream stream) => Open().WriteTo(stream);

    /// <summary>A text made when it is wanted, written as UTF-8 without byte order mark.</summary>
    public static OutputFile FromText(string path, Func<string> text) =>
        new(path, stream => stream.Write(Utf8.GetBytes(text())), mayReport: true);

    public static OutputFile FromBytes(string path, ReadOnlyMemory<byte> bytes) =>
        new(path, () => new OutputContent(XxHash128.HashToUInt128(bytes.Span), stream => stream.Write(bytes.Span)));

    /// <summary>A file whose name says what is in it: where there is one of the name, it is the same.</summary>
    public static OutputFile Named(string path, Action<Stream> writeTo) =>
        new(path, () => new OutputContent(XxHash128.HashToUInt128(Utf8.GetBytes(path)), writeTo));

    /// <summary>The file for a path of the site: a page's is <c>index.html</c> in its folder.</summary>
    public static string PathOf(string sitePath)
    {
        var path = Uri.UnescapeDataString(sitePath).TrimStart('/');
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }
}

/// <summary>What is in a file.</summary>
/// <param name="Key">
/// A hash of everything the bytes depend on: two files at one path with one key have the same bytes. Null where that cannot
/// be told before the bytes are made.
/// </param>
/// <param name="WriteTo">Makes and writes the bytes.</param>
public sealed record OutputContent(UInt128? Key, Action<Stream> WriteTo);
