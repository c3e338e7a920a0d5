using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Checking;

/// <summary>NS326 and NS327: stories that exist twice.</summary>
public class DuplicatesTests
{
    private const string Text =
        "Документте биринчи кезектеги иштердин эки планы камтылган. Алар эки министрликтин кызматташтыгын кеңейтүүгө жана "
        + "эки өлкөнүн тең билим берүү стандарттарына ылайык келген биргелешкен мектептерди куруу, түзүү жана алардын ишин "
        + "уюштуруу маселелерин иштеп чыгууга арналган. Жолугушууда тараптар протоколго кол коюшту, деп кабарлады "
        + "министрликтин басма сөз кызматы. Эки тарап тең тажрыйба бөлүшүүнү сунуштады.";

    [Fact]
    public void Two_stories_of_a_day_with_one_title_are_reported_at_the_later() =>
        TestCheck
            .Of(Story("2024/05/07-a", "ky", "Мектептеги жыйын") + Story("2024/05/07-b", "ky", "мектептеги жыйын"))
            .Reports(
                "NS326",
                "content/news/2024/05/07-b/index.ky.md:2:8: warning NS326: another story of this day has the same title: "
                    + "content/news/2024/05/07-a/index.ky.md:2:8"
            );

    [Fact]
    public void The_same_title_on_another_day_or_in_another_language_is_fine() =>
        TestCheck
            .Of(
                Story("2024/05/07-a", "ky", "Нооруз")
                    + Story("2024/05/07-a", "ru", "Нооруз")
                    + Story("2024/05/08-b", "ky", "Нооруз")
            )
            .IsFine("NS326");

    [Fact]
    public void Nearly_the_same_text_is_reported() =>
        TestCheck
            .Of(
                Story("2024/05/07-a", "ky", "Мектептеги жыйын", body: Text)
                    + Story(
                        "2024/06/09-b",
                        "ky",
                        "Башка аталыш",
                        body: Text.Replace("Эки тарап тең", "Эки тарап", StringComparison.Ordinal)
                    )
            )
            .Reports("NS327", "content/news/2024/06/09-b/index.ky.md:5:1: warning NS327: nearly the same text (");

    [Fact]
    public void Another_text_with_a_sentence_of_the_first_is_fine()
    {
        var sentences = Text.Split(". ");
        TestCheck
            .Of(
                Story("2024/05/07-a", "ky", "Мектептеги жыйын", body: Text)
                    + Story(
                        "2024/06/09-b",
                        "ky",
                        "Башка аталыш",
                        body: sentences[0]
                            + ". Мугалимдер бул күнгө даярданат, класстын тизмесин тактап, алгачкы жуманын пландарын түзүшөт. "
                            + "Ата-эне биринчи эле күнү мугалим менен таанышып, байланышуунун ыңгайлуу жолун макулдашып алса, "
                            + "кийинки суроолор тез чечилет. Балдар жаңы китептерди барактап, жаңы достор табышат."
                    )
            )
            .IsFine("NS327");
    }

    [Fact]
    public void Short_texts_are_not_judged() =>
        TestCheck
            .Of(
                Story("2024/05/07-a", "ky", "Мектептеги жыйын", body: "Жыйын өттү.")
                    + Story("2024/06/09-b", "ky", "Башка аталыш", body: "Жыйын өттү.")
            )
            .IsFine("NS327");
}
