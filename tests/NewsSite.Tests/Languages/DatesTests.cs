using NewsSite.Languages;

namespace NewsSite.Tests.Languages;

public class DatesTests
{
    private static readonly DateOnly Day = new(2022, 3, 15);

    [Theory]
    [InlineData("ky", "2022-жылдын 15-марты", "15-март, 2022", "15.03.2022", "2022-жыл, март", "2022-жылдын марты")]
    [InlineData("ru", "15 марта 2022 года", "15 марта 2022", "15.03.2022", "Март 2022", "март 2022 года")]
    public void A_date_is_written_as_readers_write_it(
        string code,
        string longDate,
        string medium,
        string shortDate,
        string monthAndYear,
        string monthInYear
    )
    {
        var dates = Of(code).Dates;
        Assert.Equal(longDate, dates.Long(Day));
        Assert.Equal(medium, dates.Medium(Day));
        Assert.Equal(shortDate, dates.Short(Day));
        Assert.Equal(monthAndYear, dates.MonthAndYear(Day));
        Assert.Equal(monthInYear, dates.MonthInYear(Day));
    }

    [Theory]
    [InlineData("ky", "5-март")]
    [InlineData("ru", "5 марта")]
    public void A_day_of_the_year_has_no_leading_zero(string code, string text) =>
        Assert.Equal(text, Of(code).Dates.DayAndMonth(new DateOnly(2022, 3, 5)));

    [Theory]
    [InlineData("ky", "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры")]
    [InlineData("ru", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря")]
    public void Months_in_dates_have_their_form(string code, string forms)
    {
        var dates = Enumerable.Range(1, 12).Select(month => Of(code).Dates.Long(new DateOnly(2022, month, 7)));
        Assert.All(
            dates.Zip(forms.Split(' ')),
            pair => Assert.Contains(pair.Second, pair.First, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    public void Months_by_themselves_are_the_same_in_both(string code)
    {
        const string names = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь";
        Assert.Equal(names, string.Join(' ', Enumerable.Range(1, 12).Select(Of(code).Dates.Month)));
        Assert.Equal("Сентябрь", Of(code).Dates.MonthHeading(9));
    }

    [Theory]
    [InlineData("ky", "дүйшөмбү шейшемби шаршемби бейшемби жума ишемби жекшемби")]
    [InlineData("ru", "понедельник вторник среда четверг пятница суббота воскресенье")]
    public void The_week_begins_on_Monday(string code, string names) =>
        Assert.Equal(names, string.Join(' ', Of(code).Dates.Weekdays));

    [Theory]
    [InlineData("ky")]
    [InlineData("ru")]
    public void A_time_has_24_hours(string code) => Assert.Equal("09:05", Of(code).Dates.Time(new TimeOnly(9, 5)));

    private static Language Of(string code) => Language.Find(code)!;
}
