using System.Text;

namespace NewsSite.Generator.Output;

/// <summary>
/// One file of the site. Its bytes are made when they are wanted, so that pages need not all be in memory at once.
/// </summary>
/// <param name="Path">Relative to the output folder, with forward slashes: <c>ky/news/index.html</c>.</param>
/// <param name="WriteTo">Writes the file's bytes; gives the same ones each time, from any thread.</param>
/// <param name="MayReport">
/// True where making it can find something wrong: it is made, into nothing, even when the site is not to be written.
/// </param>
public sealed record OutputFile(string Path, Action<Stream> WriteTo, bool MayReport = false)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A text made when it is wanted, written as UTF-8 without byte order mark.</summary>
    public static OutputFile FromText(string path, Func<string> text) =>
        new(path, stream => stream.Write(Utf8.GetBytes(text())), MayReport: true);

    public static OutputFile FromBytes(string path, ReadOnlyMemory<byte> bytes) =>
        new(path, stream => stream.Write(bytes.Span));

    /// <summary>The file for a path of the site: a page's is <c>index.html</c> in its folder.</summary>
    public static string PathOf(string sitePath)
    {
        var path = Uri.UnescapeDataString(sitePath).TrimStart('/');
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }
}
