using System.Globalization;
using System.Text;

namespace NewsSite.Tests.Harness;

/// <summary>Many small stories, one a day from 2020 on, for a <see cref="TestFolder"/>.</summary>
internal static class DatedStories
{
    /// <summary>Returns the first stories, each with this text.</summary>
    public static string Of(int count, string text)
    {
        var stories = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var day = new DateOnly(2020, 1, 1).AddDays(i).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
            stories.Append(
                CultureInfo.InvariantCulture,
                $"""
                -- content/news/{day}-kabar/index.ky.md --
                ---
                title: Кабар {i}
                date: {day.Replace('/', '-')}
                ---
                {text}.

                """
            );
        }

        return stories.ToString();
    }
}
