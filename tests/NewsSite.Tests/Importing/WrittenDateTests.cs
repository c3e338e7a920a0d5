using NewsSite.Import.Cleaning;

namespace NewsSite.Tests.Importing;

/// <summary>Dates as old sites write them.</summary>
public class WrittenDateTests
{
    private static readonly TimeZoneInfo Bishkek = TimeZoneInfo.FindSystemTimeZoneById("Asia/Bishkek");

    [Theory]
    [InlineData("15-март, 2022", "2022-03-15")]
    [InlineData("2022-жылдын 15-марты", "2022-03-15")]
    [InlineData("15-июль 2019-жыл", "2019-07-15")]
    [InlineData("15 марта 2022 г.", "2022-03-15")]
    [InlineData("15 марта 2022 года", "2022-03-15")]
    [InlineData("1 мая 2020", "2020-05-01")]
    [InlineData("3 сент. 2021", "2021-09-03")]
    [InlineData("15.03.2022", "2022-03-15")]
    [InlineData("5.3.2022", "2022-03-05")]
    [InlineData("2022-03-15", "2022-03-15")]
    [InlineData("2022/03/15", "2022-03-15")]
    [InlineData("20220315", "2022-03-15")]
    [InlineData("15 марта 2022, 10:30", "2022-03-15 10:30")]
    [InlineData("15.03.2022 | 9:05", "2022-03-15 09:05")]
    [InlineData("2022-03-15T10:30:00", "2022-03-15 10:30")]
    [InlineData("2022-03-15 10:30:00", "2022-03-15 10:30")]
    [InlineData("2022-03-15T04:30:00Z", "2022-03-15 10:30")]
    [InlineData("2018-06-14T16:00:00.000Z", "2018-06-14 22:00")]
    [InlineData("Tue, 15 Mar 2022 04:30:00 GMT", "2022-03-15 10:30")]
    [InlineData("Tue, 15 Mar 2022 10:30:00 +0600", "2022-03-15 10:30")]
    [InlineData("March 15, 2022", "2022-03-15")]
    public void A_date_is_read(string text, string expected)
    {
        var (at, hasTime) = WrittenDate.Read(text, Bishkek)!.Value;
        Assert.Equal(expected, at.ToString(hasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("кечээ")]
    [InlineData("31.02.2022")]
    [InlineData("15 март")]
    [InlineData("2022")]
    [InlineData("15 ма 2022")]
    [InlineData("март апрель 15 2022")]
    [InlineData("15.03.22")]
    public void What_is_not_clear_is_no_date(string text) => Assert.Null(WrittenDate.Read(text, Bishkek));
}
