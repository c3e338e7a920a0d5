using NetVips;
using NewsSite.Generator.Rendering.Images;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>
/// Draws share cards: date, title and publisher from the bottom up, over a photo darkened where they stand, or over the
/// theme's ornament. A change here must change <see cref="Recipe"/>.
/// </summary>
/// <param name="fonts">Null where the machine has none: the ground is left alone, without a word.</param>
internal sealed class CardPainter(CardFonts? fonts, CardArt art)
{
    /// <summary>The version of everything between a card's words and its bytes.</summary>
    private const int Recipe = 1;

    /// <summary>In bytes: messengers pass over larger ones.</summary>
    private const int Most = 250_000;

    private const int LargestStretch = 3;
    private const int LongestSide = 4;
    private const long Memory = 32L * 1024 * 1024;

    private static readonly int[] Qualities = [82, 74, 66, 58, 50, 40, 30, 20];
    private static readonly double[] Madder = [92, 15, 28];
    private static readonly double[] Shade = [27, 13, 16];
    private static readonly double[] Paper = [255, 250, 240];

    // The pixels, drawn once for all cards.
    private readonly Lazy<byte[]> ornament = new(() => DrawOrnament(art.Ground));

    /// <summary>Of what is the same on all cards.</summary>
    public string Style { get; } = $"{Recipe} {fonts?.Hash} {art.Hash}";

    /// <summary>
    /// False for drawings, for what would be blurred at a card's size, and for long strips of which little would be seen:
    /// the ornament suits their stories better.
    /// </summary>
    public static bool CanCover(PictureFacts picture) =>
        picture.Format != PictureFormat.Svg
        && picture.Width >= ShareCard.Width / LargestStretch
        && picture.Height >= ShareCard.Height / LargestStretch
        && picture.Width <= picture.Height * LongestSide
        && picture.Height <= picture.Width * LongestSide;

    /// <summary>The card as JPEG.</summary>
    /// <param name="photo">The bytes of the card's photo, where it has one.</param>
    public byte[] Paint(ShareCard card, Func<byte[]> photo) =>
        VipsLibrary.Run(
            card.Photo is { } picture ? Memory + PictureLoader.MemoryFor(picture.Facts, ShareCard.Width) : Memory,
            () =>
            {
                using var words = fonts is null ? null : new CardLayout(card.Words, fonts);
                using var ground = card.Photo is { } of ? Cover(photo(), of.Facts) : Ornament();
                using var shaded = words is null || card.Photo is null ? ground.Copy() : Shaded(ground, words.Top);
                using var edged = WithEdge(shaded);
                using var painted = words?.PrintOn(edged) ?? edged.Copy();
                return Encode(painted);
            }
        );

    /// <summary>The part of a photo that fills the card and draws the eye most.</summary>
    private static Image Cover(byte[] bytes, PictureFacts photo)
    {
        var scale = Math.Max((double)ShareCard.Width / photo.Width, (double)ShareCard.Height / photo.Height);
        var width = Math.Max(ShareCard.Width, (int)Math.Round(photo.Width * scale));
        var height = Math.Max(ShareCard.Height, (int)Math.Round(photo.Height * scale));
        using var sized = PictureLoader.Load(bytes, photo, width, height);
        using var opaque = sized.HasAlpha() ? sized.Flatten(background: Paper) : sized.Copy();
        using var cut = opaque.Smartcrop(ShareCard.Width, ShareCard.Height, Enums.Interesting.Attention);
        return cut.CopyMemory();
    }

    private Image Ornament()
    {
        using var pixels = Image.NewFromMemory(
            ornament.Value,
            ShareCard.Width,
            ShareCard.Height,
            3,
            Enums.BandFormat.Uchar
        );
        return pixels.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static byte[] DrawOrnament(byte[]? ground)
    {
        if (ground is null)
        {
            using var plain = Plain(Madder);
            return plain.WriteToMemory<byte>();
        }

        using var drawing = Image.SvgloadBuffer(ground);
        using var flat = drawing.Flatten(background: Madder);
        using var sized = flat.ThumbnailImage(ShareCard.Width, height: ShareCard.Height, size: Enums.Size.Force);
        return sized.WriteToMemory<byte>();
    }

    private Image WithEdge(Image ground)
    {
        if (art.Edge is null)
        {
            return ground.Copy();
        }

        using var drawing = Image.SvgloadBuffer(art.Edge);
        using var edge = drawing.Flatten();
        return ground.Insert(edge, 0, ShareCard.Height - edge.Height);
    }

    /// <summary>
    /// A shade over the photo, deep from just above the words down: there even a white photo leaves the palest letters
    /// 4.5 times as bright as what is behind them.
    /// </summary>
    private static Image Shaded(Image ground, int top)
    {
        const int above = 30;
        const double fade = 200;
        const double least = 0.12;
        const double deep = 0.80;
        const double deepest = 0.90;
        var from = top - above;
        var shade = new byte[ShareCard.Height];
        for (var y = 0; y < shade.Length; y++)
        {
            var share =
                y < from
                    ? Math.Max(least, deep - ((from - y) / fade * (deep - least)))
                    : deep + ((double)(y - from) / (shade.Length - from) * (deepest - deep));
            shade[y] = (byte)Math.Round(byte.MaxValue * share);
        }

        using var column = Image.NewFromMemoryCopy(shade, 1, ShareCard.Height, 1, Enums.BandFormat.Uchar);
        using var mask = column.Replicate(ShareCard.Width, 1);
        using var colour = Plain(Shade);
        return mask.Ifthenelse(colour, ground, blend: true);
    }

    /// <summary>A card of one colour.</summary>
    internal static Image Plain(double[] colour)
    {
        using var black = Image.Black(ShareCard.Width, ShareCard.Height);
        using var one = black.NewFromImage(colour);
        using var bytes = one.Cast(Enums.BandFormat.Uchar);
        return bytes.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    private static byte[] Encode(Image image)
    {
        using var pixels = image.CopyMemory();
        foreach (var quality in Qualities)
        {
            var bytes = pixels.JpegsaveBuffer(q: quality, optimizeCoding: true, keep: Enums.ForeignKeep.None);
            if (bytes.Length < Most || quality == Qualities[^1])
            {
                return bytes;
            }
        }

        throw new InvalidOperationException("there is no quality to save a card in");
    }
}
