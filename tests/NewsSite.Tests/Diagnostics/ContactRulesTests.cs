using static NewsSite.Tests.Harness.Sample;
using static NewsSite.Tests.Harness.TestSite;

namespace NewsSite.Tests.Diagnostics;

/// <summary>NS220 to NS223: channels, addresses and telephones.</summary>
public class ContactRulesTests
{
    [Theory]
    [InlineData("telegram", "https://t.me/edugovkg", "Telegram", "https://t.me/edugovkg")]
    [InlineData("telegram", "https://telegram.me/edugovkg", "Telegram", "https://telegram.me/edugovkg")]
    [InlineData("telegram", "HTTPS://T.ME/edugovkg", "Telegram", "https://t.me/edugovkg")]
    [InlineData("instagram", "https://www.instagram.com/edugovkg/", "Instagram", "https://www.instagram.com/edugovkg/")]
    [InlineData(
        "facebook",
        "https://facebook.com/profile.php?id=5",
        "Facebook",
        "https://facebook.com/profile.php?id=5"
    )]
    [InlineData("youtube", "https://youtube.com/@edugovkg", "YouTube", "https://youtube.com/@edugovkg")]
    [InlineData("whatsapp", "https://whatsapp.com/channel/0029", "WhatsApp", "https://whatsapp.com/channel/0029")]
    [InlineData("website", "https://edu.gov.kg", "edu.gov.kg", "https://edu.gov.kg/")]
    [InlineData("website", "https://www.edu.gov.kg/ky/", "edu.gov.kg", "https://www.edu.gov.kg/ky/")]
    public void A_channel_is_shown_on_every_page(string kind, string written, string name, string url)
    {
        using var site = Build(Settings($"channels: {{{kind}: \"{written}\"}}") + Pair("2024/05/07-a", "А")).IsFine();
        foreach (var path in new[] { "/ky/", "/ru/news/2024/05/07-a/", "/404.html" })
        {
            Assert.Equal([name], site.Texts(path, ".channel"));
            Assert.Equal([url], site.Attributes(path, ".channel", "href"));
        }
    }

    [Theory]
    [InlineData("telegram", "http://t.me/edugovkg", "https://t.me/edugovkg")]
    [InlineData("telegram", "t.me/edugovkg", "https://t.me/edugovkg")]
    [InlineData("telegram", "@edugovkg", "https://t.me/edugovkg")]
    [InlineData("youtube", "@edugovkg", "https://youtube.com/@edugovkg")]
    [InlineData("instagram", "@edugovkg", "https://instagram.com/edugovkg")]
    [InlineData("facebook", "www.facebook.com/edugovkg", "https://www.facebook.com/edugovkg")]
    [InlineData("website", "edu.gov.kg", "https://edu.gov.kg")]
    [InlineData("telegram", "https://t.me.evil.example/edugovkg", null)]
    [InlineData("telegram", "https://t.me@evil.example/x", null)]
    [InlineData("telegram", "https://evil.example/t.me/", null)]
    [InlineData("telegram", "https://t.me/", null)]
    [InlineData("telegram", "https://t.me:8443/x", null)]
    [InlineData("instagram", "https://www.facebook.com/edugovkg", null)]
    [InlineData("whatsapp", "https://wa.me/996700000000", null)]
    [InlineData("whatsapp", "https://whatsapp.com/channel/", null)]
    [InlineData("website", "javascript:alert(1)", null)]
    [InlineData("website", "ftp://edu.gov.kg/", null)]
    [InlineData("facebook", "жок", null)]
    public void Another_address_is_an_error(string kind, string written, string? meant)
    {
        using var site = Build(Settings($"channels: {{{kind}: \"{written}\"}}"));
        var line = Assert.Single(site.Diagnostics);
        Assert.StartsWith(
            $"content/site.yaml:8:{14 + kind.Length}: error NS220: \"{written}\" is not",
            line,
            StringComparison.Ordinal
        );
        Assert.Equal(meant is not null, line.Contains("did you mean"));
        Assert.Contains(meant ?? "", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("press@edu.example", true)]
    [InlineData("a.b+news@xn--90a.example", true)]
    [InlineData("басма@министрлик.кг", true)]
    [InlineData("press@edu.example, info@edu.example", false)]
    [InlineData("mailto:press@edu.example", false)]
    [InlineData("Пресс <press@edu.example>", false)]
    [InlineData("press @edu.example", false)]
    [InlineData("press@edu", false)]
    [InlineData("press@edu.example?cc=x@y.example", false)]
    [InlineData("https://edu.example", false)]
    public void An_address_is_one_address(string email, bool isFine)
    {
        using var office = Build(Settings($"pressOffice: {{email: \"{email}\"}}") + Pair("2024/05/07-a", "А"));
        using var contact = Build(Article($"title: А\ndate: 2024-05-07\ncontact: {{name: Б, email: \"{email}\"}}"));
        if (isFine)
        {
            office.IsFine();
            contact.IsFine();
            Assert.Single(office.Texts("/ky/news/2024/05/07-a/", ".mistake"));
            return;
        }

        office.Reports($"content/site.yaml:8:22: error NS221: \"{email}\" is not one e-mail address");
        contact.Reports($"{TheArticle}:4:27: error NS221: \"{email}\" is not one e-mail address");
        Assert.Empty(office.Texts("/ky/news/2024/05/07-a/", ".mistake"));
    }

    [Theory]
    [InlineData("+996 312 62-05-19", "tel:+996312620519")]
    [InlineData("0312 62-05-19", "tel:0312620519")]
    [InlineData("(0312) 62 05 19", "tel:0312620519")]
    [InlineData("+996 (312) 62‑05‑19", "tel:+996312620519")]
    [InlineData("118", "tel:118")]
    [InlineData("+996 312 62-05-19, ички 105", null)]
    [InlineData("0312 62-05-19, 62-05-20", null)]
    [InlineData("0312 62-05-19; 0555 123456", null)]
    [InlineData("12", null)]
    [InlineData("+996 312 62-05-19 +996 555 123-456", null)]
    [InlineData("жок", null)]
    public void A_telephone_is_one_number(string phone, string? url)
    {
        using var site = Build(Article($"title: А\ndate: 2024-05-07\ncontact: {{name: Б, phone: \"{phone}\"}}"));
        if (url is null)
        {
            site.Reports($"{TheArticle}:4:27: warning NS222: \"{phone}\" is not one telephone number");
        }
        else
        {
            site.IsFine();
        }

        Assert.Equal([$"Б; ; {phone}; ; tel"], site.Texts("/ky/news/2024/05/07-a/", ".contact"));
        Assert.Equal([url ?? ""], site.Attributes("/ky/news/2024/05/07-a/", ".contact a", "href"));
    }

    [Fact]
    public void A_contact_can_be_reached_and_has_a_name()
    {
        Reported(
            Article("title: А\ndate: 2024-05-07\ncontact: {name: Б}"),
            $"{TheArticle}:4:10: warning NS223: the contact has neither \"phone:\" nor \"email:\""
        );
        Reported(
            Article("title: А\ndate: 2024-05-07\ncontact: {phone: \"118\"}"),
            $"{TheArticle}:4:10: error NS058: \"name:\" is missing"
        );
    }
}
