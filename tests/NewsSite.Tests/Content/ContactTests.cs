using System.Text;
using System.Text.Json;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Content;

/// <summary>Whom newsrooms may ask about a story, and how a reader tells of a mistake.</summary>
public class ContactTests
{
    private const string Named =
        "contact: {name: Бакыт Асанов, role: {ky: басма сөз катчысы, ru: пресс-секретарь}, phone: +996 312 62-05-19, email: b@edu.example}";

    [Fact]
    public void It_stands_in_one_version_and_is_shown_in_all()
    {
        using var site = TestSite
            .Build(Story("2024/05/07-a", "ky", "А", Named) + Story("2024/05/07-a", "ru", "Б"))
            .IsFine();
        Assert.Equal(
            ["Бакыт Асанов; басма сөз катчысы; +996 312 62-05-19; b@edu.example; tel"],
            site.Texts("/ky/news/2024/05/07-a/", ".contact")
        );
        Assert.Equal(
            ["Бакыт Асанов; пресс-секретарь; +996 312 62-05-19; b@edu.example; tel"],
            site.Texts("/ru/news/2024/05/07-a/", ".contact")
        );
    }

    [Fact]
    public void Search_engines_learn_of_it()
    {
        using var site = TestSite.Build(Story("2024/05/07-a", "ru", "А", Named)).IsFine();
        var data = JsonDocument.Parse(site.Text("/ru/news/2024/05/07-a/", "script[type]")).RootElement;
        var contact = data.GetProperty("author").GetProperty("contactPoint");
        Assert.Equal("Бакыт Асанов", contact.GetProperty("name").GetString());
        Assert.Equal("пресс-секретарь", contact.GetProperty("contactType").GetString());
        Assert.Equal("+996 312 62-05-19", contact.GetProperty("telephone").GetString());
        Assert.Equal("b@edu.example", contact.GetProperty("email").GetString());
    }

    [Fact]
    public void Versions_that_name_different_people_are_a_conflict()
    {
        using var site = TestSite.Build(
            Story("2024/05/07-a", "ky", "А", Named) + Story("2024/05/07-a", "ru", "Б", Named.Replace("Бакыт", "Айгүл"))
        );
        site.Reports("content/news/2024/05/07-a/index.ru.md:4:17: error NS107: \"contact\" differs");
    }

    [Fact]
    public void The_role_is_in_every_language_of_the_story()
    {
        var named = Named.Replace(", ru: пресс-секретарь", "");
        using var one = TestSite.Build(Story("2024/05/07-a", "ky", "А", named)).IsFine();
        using var two = TestSite.Build(Story("2024/05/07-a", "ky", "А", named) + Story("2024/05/07-a", "ru", "Б"));
        two.Reports("content/news/2024/05/07-a/index.ky.md:4:37: error NS125: \"role:\" says nothing in \"ru\"");
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("date: 2024-05-07T23:00")]
    [InlineData("withdrawn: {date: 2024-05-08, reason: {ky: Ката., ru: Ошибка.}}")]
    public void It_is_nowhere_before_its_story_or_version_is_published_nor_after_it_is_withdrawn(string field)
    {
        var secret = Story("2024/05/07-a", "ky", "А", $"{field}\n{Named}");
        secret = field.StartsWith("date", StringComparison.Ordinal) ? secret.Replace("date: 2024-05-07\n", "") : secret;
        using var site = TestSite.Build(
            secret + (field.StartsWith("draft", StringComparison.Ordinal) ? Story("2024/05/07-a", "ru", "Б") : ""),
            new TestSiteOptions
            {
                Now = field.StartsWith("date", StringComparison.Ordinal)
                    ? "2024-05-07T12:00:00+06:00"
                    : "2024-06-01T00:00:00+06:00",
            }
        );
        Assert.DoesNotContain(
            site.Files.Values.Concat(site.Built!.SearchIndex.Value.Select(TestSite.BytesOf)),
            bytes => Encoding.UTF8.GetString(bytes) is var text && (text.Contains("Асанов") || text.Contains("b@edu"))
        );
    }

    [Fact]
    public void Pages_have_none()
    {
        using var site = TestSite.Build(
            $"-- content/pages/about/index.ky.md --\n---\ntitle: А\n{Named}\n---\nТекст.\n"
        );
        Assert.Contains(site.Diagnostics, line => line.Contains("NS128"));
    }

    [Fact]
    public void A_mail_about_a_mistake_names_the_page()
    {
        using var site = TestSite.Build(
            Settings("pressOffice: {email: press@edu.example}")
                + Story("2024/05/07-a", "ru", "\"Приём: 50% мест & «R&D» — #1?\"")
        );
        var url = site.Attributes("/ru/news/2024/05/07-a/", ".mistake", "href").Single()!;
        Assert.StartsWith("mailto:press@edu.example?subject=", url, StringComparison.Ordinal);
        Assert.DoesNotContain(' ', url);
        var fields = url.Split('?', 2)[1].Split('&').Select(Uri.UnescapeDataString).ToList();
        Assert.Equal(
            ["subject=Ошибка: Приём: 50% мест & «R&D» — #1?", "body=https://edu.example/ru/news/2024/05/07-a/"],
            fields.Select(field => field.Replace('\u00A0', ' '))
        );
    }
}
