using System.Collections.Immutable;
using System.Security.Cryptography;
using NetVips;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>The result of reading a picture: its facts, or the rule it breaks.</summary>
internal sealed record PictureReading(PictureFacts? Facts, DiagnosticRule? Problem, ImmutableArray<object> Arguments)
{
    /// <summary>Result for a file whose problem was reported elsewhere.</summary>
    public static readonly PictureReading Reported = new(null, null, []);

    public static PictureReading Of(PictureFacts facts) => new(facts, null, []);

    /// <summary>Makes the result of a picture that breaks a rule.</summary>
    /// <param name="arguments">The rule's arguments after the first, which is the file's name.</param>
    public static PictureReading Bad(DiagnosticRule problem, params ReadOnlySpan<object> arguments) =>
        new(null, problem, [.. arguments]);
}

/// <summary>
/// Reads a picture's facts. Decodes all its pixels once at a small size, so that damage is found here and not while the
/// site is written.
/// </summary>
internal static class PictureReader
{
    /// <summary>The length of a hash in hexadecimal digits: eighty bits make collisions negligible.</summary>
    private const int HashLength = 20;

    /// <summary>A width in pixels that suffices for the average colour.</summary>
    private const int SmallWidth = 64;

    public static PictureReading Read(byte[] bytes)
    {
        if (PictureFormats.Of(bytes) is not { } format)
        {
            return SourceReader.HasConflict(bytes)
                ? PictureReading.Reported
                : PictureReading.Bad(PictureRules.NotAPicture, Describe(bytes));
        }

        if (format == PictureFormat.Svg)
        {
            return ReadDrawing(bytes);
        }

        try
        {
            return ReadPixels(bytes, format);
        }
        catch (VipsException)
        {
            return PictureReading.Bad(PictureRules.Damaged);
        }
    }

    private static PictureReading ReadDrawing(byte[] bytes)
    {
        if (SourceReader.HasConflict(bytes))
        {
            return PictureReading.Reported;
        }

        var drawing = SvgSanitizer.Sanitize(bytes);
        return drawing.Problem is { } problem
            ? PictureReading.Bad(problem, drawing.Arguments)
            : PictureReading.Of(
                new PictureFacts(
                    HashOf(bytes),
                    PictureFormat.Svg,
                    drawing.Width,
                    drawing.Height,
                    HasAlpha: true,
                    IsAnimated: false,
                    Colour: null
                )
            );
    }

    private static PictureReading ReadPixels(byte[] bytes, PictureFormat format)
    {
        var header = VipsLibrary.Run(
            0,
            () =>
            {
                using var image = PictureLoader.Open(bytes, format);
                // Exif orientations from 5 up are rotated by a quarter turn.
                var isRotated = image.Contains("orientation") && (int)image.Get("orientation") >= 5;
                var frames = image.Contains("n-pages") ? (int)image.Get("n-pages") : 1;
                return (image.Width, image.Height, IsRotated: isRotated, Frames: frames);
            }
        );
        if ((long)header.Width * header.Height > PictureLoader.MaxPixels)
        {
            var limit = PictureLoader.MaxPixels / 1_000_000;
            return PictureReading.Bad(PictureRules.TooManyPixels, $"{header.Width} × {header.Height}", limit);
        }

        var facts = new PictureFacts(
            HashOf(bytes),
            format,
            header.IsRotated ? header.Height : header.Width,
            header.IsRotated ? header.Width : header.Height,
            HasAlpha: false,
            IsAnimated: header.Frames > 1 || PictureFormats.IsAnimated(bytes),
            Colour: null
        );
        return PictureReading.Of(
            VipsLibrary.Run(PictureLoader.MemoryFor(facts, SmallWidth), () => ReadPixelFacts(bytes, facts))
        );
    }

    /// <summary>Adds the facts that need the pixels: transparency and average colour.</summary>
    private static PictureFacts ReadPixelFacts(byte[] bytes, PictureFacts facts)
    {
        var width = Math.Min(SmallWidth, facts.Width);
        var height = Math.Max(1, (int)(facts.Height * (long)width / facts.Width));
        using var small = PictureLoader.Load(bytes, facts, width, height);
        using var table = small.Stats();
        if (small.HasAlpha() && table.Getpoint(StatsMinimum, small.Bands)[0] < byte.MaxValue)
        {
            return facts with { HasAlpha = true };
        }

        var mean = Enumerable.Range(1, 3).Select(band => (int)Math.Round(table.Getpoint(StatsMean, band)[0]));
        return facts with { Colour = "#" + string.Concat(mean.Select(value => value.ToString("x2"))) };
    }

    // Columns of the table that vips_stats returns: a row for all bands, then a row a band.
    private const int StatsMinimum = 0;
    private const int StatsMean = 4;

    /// <summary>Returns a picture's hash, for names of its variants.</summary>
    public static string HashOf(byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([VariantEncoder.Recipe]);
        if (PictureFormats.Of(bytes) == PictureFormat.Svg)
        {
            hash.AppendData([SvgSanitizer.Recipe]);
        }

        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];
    }

    private static Message Describe(byte[] bytes) =>
        CameraFormat.Of(bytes) is { } format ? format.Description
        : System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.Contains((byte)0) ? PictureRules.Text
        : PictureRules.SomethingElse;
}
