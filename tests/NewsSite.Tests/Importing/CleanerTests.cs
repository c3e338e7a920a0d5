using NewsSite.Import.Cleaning;
using NewsSite.Import.Markup;

namespace NewsSite.Tests.Importing;

/// <summary>Faults of scraped texts are taken out, and named.</summary>
public class CleanerTests
{
    private const string Scraped = """
        Бүгүн министр мектептин ачылышына катышты. Бул тууралуу басма сөз кызматы кабарлады.
        Жаңы мектепте төмөнкүлөр бар:
        беш жүз орундуу окуу корпусу жана китепкана;чоң спорт залы, ашкана жана дарыкана."Бул айыл үчүн көптөн күткөн күн", – деди министр.Директор болсо мугалимдер толук экенин кошумчалады.


        1

        из
        3

        - беш жүз орундуу окуу корпусу жана китепкана;
        - чоң спорт залы, ашкана жана дарыкана.
        - беш жүз орундуу окуу корпусу жана китепкана;
        - чоң спорт залы, ашкана жана дарыкана.
        "Бул айыл үчүн көптөн күткөн күн", – деди министр.
        Директор болсо мугалимдер толук экенин кошумчалады.
        """;

    [Fact]
    public void A_text_that_stands_twice_comes_out_once()
    {
        var cleaned = Cleaner.Clean(ScrapedText.Read(Scraped), "Мектеп ачылды");
        Assert.Equal(
            """
            Бүгүн министр мектептин ачылышына катышты. Бул тууралуу басма сөз кызматы кабарлады.

            Жаңы мектепте төмөнкүлөр бар:

            - беш жүз орундуу окуу корпусу жана китепкана;
            - чоң спорт залы, ашкана жана дарыкана.

            "Бул айыл үчүн көптөн күткөн күн", – деди министр.

            Директор болсо мугалимдер толук экенин кошумчалады.

            """.ReplaceLineEndings("\n"),
            MarkdownWriter.Write(cleaned.Blocks, target => target)
        );
        Assert.Equal(
            [Change.Repeated, Change.Repeated, Change.Repeated, Change.GalleryCounter],
            cleaned.Log.Select(entry => entry.Change).Order()
        );
    }

    [Fact]
    public void A_text_glued_only_once_is_parted()
    {
        var cleaned = Cleaner.Clean(ScrapedText.Read(string.Join('\n', Scraped.Split('\n')[..3])), "Мектеп ачылды");
        var list = Assert.Single(cleaned.Blocks.OfType<ListBlock>());
        Assert.Equal(2, list.Items.Length);
        Assert.Equal(5, cleaned.Blocks.Length);
    }

    [Theory]
    [InlineData("Мугалимдер 5 күн окуйт, акы төлөнбөйт.\nМугалимдер 6 күн окуйт, акы төлөнбөйт.")]
    [InlineData("Ооба.\nЖок.\nОоба.")]
    [InlineData("Яндекс.Такси кызматы жана Ак.Ө. Акматов келди.")]
    [InlineData("Эсеп 3 из\n1")]
    [InlineData("7 из\n5")]
    public void What_differs_in_a_letter_or_is_short_stays(string text)
    {
        var blocks = ScrapedText.Read(text);
        var cleaned = Cleaner.Clean(blocks, "Башка");
        Assert.Equal(Letters.Of(blocks), Letters.Of(cleaned.Blocks));
        Assert.Empty(cleaned.Log);
    }

    [Fact]
    public void The_title_is_not_said_twice()
    {
        var cleaned = Cleaner.Clean(ScrapedText.Read("«Мектеп» ачылды!\nТекст."), "Мектеп ачылды");
        Assert.Equal("Текст.\n", MarkdownWriter.Write(cleaned.Blocks, target => target));
        Assert.Equal(Change.Title, Assert.Single(cleaned.Log).Change);
    }
}
