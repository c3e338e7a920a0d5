using System.Globalization;
using System.Text;
using NetVips;

namespace NewsSite.Generator.Features.ShareCards;

/// <summary>The words of a card, set and placed from the bottom up: publisher, title, date.</summary>
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

    private readonly List<(Image Letters, int Top, double[] Colour)> lines = [];

    public CardLayout(CardWords words, CardFonts fonts)
    {
        Top = Bottom;
        Add(words.Publisher, text => CardText.Set(text, fonts.Regular, PublisherSize, TextWidth), 0, QuietColour);
        Add(words.Title, text => CardText.Fit(text, fonts.Bold, TextWidth, TitleHeight), AbovePublisher, TitleColour);
        Add(words.Date, text => CardText.Set(text, fonts.Regular, DateSize, TextWidth), AboveTitle, QuietColour);
    }

    /// <summary>Where the highest line begins, in pixels.</summary>
    public int Top { get; private set; }

    /// <summary>The ground with the words on it.</summary>
    public Image PrintOn(Image ground)
    {
        var printed = ground.Copy();
        foreach (var (letters, top, colour) in lines)
        {
            using var before = printed;
            using var mask = letters.Embed(Margin, top, ShareCard.Width, ShareCard.Height);
            using var ink = CardPainter.Plain(colour);
            printed = mask.Ifthenelse(ink, before, blend: true);
        }

        return printed;
    }

    public void Dispose() => lines.ForEach(line => line.Letters.Dispose());

    /// <summary>Pango refuses a text of which nothing can be seen: one that is missing, or of invisible characters only.</summary>
    private void Add(string? text, Func<string, Image> set, int below, double[] colour)
    {
        if (text is null || !text.EnumerateRunes().Any(IsVisible))
        {
            return;
        }

        var letters = set(text);
        Top -= below + letters.Height;
        lines.Add((letters, Top, colour));
    }

    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is < UnicodeCategory.SpaceSeparator
                or (> UnicodeCategory.Format and not UnicodeCategory.OtherNotAssigned);
}
