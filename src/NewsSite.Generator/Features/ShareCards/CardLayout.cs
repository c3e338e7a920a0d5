using System.Globalization;
using System.Text;
using NetVips;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>Lays out the texts of a card from the bottom up: publisher, title, date.</summary>
internal sealed class CardLayout : IDisposable
{
    private const int Margin = 72;
    private const int TextWidth = ShareCard.Width - (2 * Margin);
    private const int TitleHeight = 290;
    private const int Bottom = 560;
    private const int DateSize = 30;
    private const int PublisherSize = 27;
    private const int AbovePublisher = 30;
    private const int AboveTitle = 26;

    private static readonly double[] TitleColour = [255, 250, 240];
    private static readonly double[] QuietColour = [240, 214, 190];

    private readonly List<(Image Mask, int Top, double[] Colour)> lines = [];

    public CardLayout(CardWords words, CardFonts fonts)
    {
        Top = Bottom;
        Add(words.Publisher, text => CardText.Set(text, fonts.Regular, PublisherSize, TextWidth), 0, QuietColour);
        Add(words.Title, text => CardText.Fit(text, fonts.Bold, TextWidth, TitleHeight), AbovePublisher, TitleColour);
        Add(words.Date, text => CardText.Set(text, fonts.Regular, DateSize, TextWidth), AboveTitle, QuietColour);
    }

    /// <summary>The top of the highest line, in pixels from the card's top.</summary>
    public int Top { get; private set; }

    /// <summary>Returns the background with the texts drawn on it.</summary>
    public Image PrintOn(Image background)
    {
        var printed = background.Copy();
        foreach (var (textMask, top, colour) in lines)
        {
            using var previous = printed;
            using var mask = textMask.Embed(Margin, top, ShareCard.Width, ShareCard.Height);
            using var ink = CardPainter.Plain(colour);
            printed = mask.Ifthenelse(ink, previous, blend: true);
        }

        return printed;
    }

    public void Dispose() => lines.ForEach(line => line.Mask.Dispose());

    /// <summary>Adds a text above the others. Skips texts without visible characters, which Pango rejects.</summary>
    private void Add(string? text, Func<string, Image> set, int gap, double[] colour)
    {
        if (text is null || !text.EnumerateRunes().Any(IsVisible))
        {
            return;
        }

        var textMask = set(text);
        Top -= gap + textMask.Height;
        lines.Add((textMask, Top, colour));
    }

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is < UnicodeCategory.SpaceSeparator
                or (> UnicodeCategory.Format and not UnicodeCategory.OtherNotAssigned);
}
