using System.Collections.Immutable;
using System.Security.Cryptography;
using NetVips;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;

namespace NewsSite.Generator.Rendering.Images;

/// <summary>What reading a picture found: its facts, or else the rule that says what is wrong with it.</summary>
internal sealed record PictureReading(PictureFacts? Facts, DiagnosticRule? Problem, ImmutableArray<object> Arguments)
{
    public static PictureReading Of(PictureFacts facts) => new(facts, null, []);

    /// <param name="arguments">Those of the rule but the first, which is the file's name.</param>
    public static PictureReading Bad(DiagnosticRule problem, params ReadOnlySpan<object> arguments) =>
        new(null, problem, [.. arguments]);
}

/// <summary>
/// Reads a picture's facts. All its pixels are looked at once, small, so that damage is found here and not when the site
/// is half written.
/// </summary>
internal static class PictureReader
{
    /// <summary>Hexadecimal digits of a hash: two pictures share eighty bits by chance never.</summary>
    private const int HashLength = 20;

    /// <summary>Wide enough for an average colour.</summary>
    private const int SmallWidth = 64;

    public static PictureReading Read(byte[] bytes)
    {
        if (PictureFormats.Of(bytes) is not { } format)
        {
            return PictureReading.Bad(PictureRules.NotAPicture, WhatItIs(bytes));
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
        if (SvgSanitizer.Sanitize(bytes) is not { } drawing)
        {
            return PictureReading.Bad(PictureRules.Damaged);
        }

        return drawing.Problem is { } problem
            ? PictureReading.Bad(PictureRules.UnsafeDrawing, problem, drawing.Line)
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
                // EXIF orientations from 5 up lie on their side.
                var lies = image.Contains("orientation") && (int)image.Get("orientation") >= 5;
                var frames = image.Contains("n-pages") ? (int)image.Get("n-pages") : 1;
                return (image.Width, image.Height, Lies: lies, Frames: frames);
            }
        );
        if ((long)header.Width * header.Height > PictureLoader.MostPixels)
        {
            var limit = PictureLoader.MostPixels / 1_000_000;
            return PictureReading.Bad(PictureRules.TooManyPixels, $"{header.Width} × {header.Height}", limit);
        }

        var facts = new PictureFacts(
            HashOf(bytes),
            format,
            header.Lies ? header.Height : header.Width,
            header.Lies ? header.Width : header.Height,
            HasAlpha: false,
            IsAnimated: format == PictureFormat.Gif && header.Frames > 1,
            Colour: null
        );
        return PictureReading.Of(VipsLibrary.Run(PictureLoader.MemoryFor(facts, SmallWidth), () => Look(bytes, facts)));
    }

    /// <summary>With what only the pixels say.</summary>
    private static PictureFacts Look(byte[] bytes, PictureFacts facts)
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

    // Columns of the table that vips_stats makes: a row for all bands, then a row a band.
    private const int StatsMinimum = 0;
    private const int StatsMean = 4;

    /// <summary>Names a picture of these bytes.</summary>
    public static string HashOf(byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([VariantEncoder.Recipe]);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];
    }

    private static Message WhatItIs(byte[] bytes) =>
        PictureFormats.IsHeic(bytes) ? PictureRules.Heic
        : System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.Contains((byte)0) ? PictureRules.Text
        : PictureRules.SomethingElse;
}
