using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>Pages with every fault of the ministry's scraped item come out as a person would set them.</summary>
public sealed class LegacyPagesTests : IDisposable
{
    private static readonly string[] Months =
    [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ];
    private static readonly string[] Words =
        "мектеп окуучу мугалим билим министр айыл жаңы китеп сабак өкмөт үйү көчө шаар балдар сынак кыргыз дарс илим өзгөчө үлгү".Split(
            ' '
        );

    private readonly TestFolder folder = new();
    private readonly Random random = new(18);

    public LegacyPagesTests() => TestSite.AddDefaults(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_page_comes_out_once_and_clean()
    {
        var count = LongTests.Times(usual: 60, whole: 1000);
        folder.Add("-- old/import.yaml --\ndate: .date\n");
        var bodies = Enumerable.Range(0, count).Select(AddPage).ToList();
        var run = CommandRun.In(folder.Root, "en", "import", "old", "--kind", "html");
        Assert.Contains($"Written: {count}. Unchanged: 0.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Doubtful, so written as drafts: 0. Failed: 0.", run.Out, StringComparison.Ordinal);
        Assert.True(run.Out.Contains("passes \"check\"", StringComparison.Ordinal), run.Out);
        var written = Directory
            .GetFiles(folder.PathOf("content/news"), "*.md", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Select(text => text[(text.IndexOf("\n---\n\n", StringComparison.Ordinal) + 6)..])
            .Order(StringComparer.Ordinal);
        Assert.Equal(bodies.Order(StringComparer.Ordinal), written);
    }

    /// <summary>Adds a page and returns the text that it should become.</summary>
    private string AddPage(int number)
    {
        var lead = Sentence(14);
        var (first, second) = (Sentence(9, ";"), Sentence(10));
        var quotation = $"\"{Sentence(12, "")}\", – {Sentence(3).ToLowerInvariant()}";
        var speech = $"{Sentence(6, ":")} \"{Sentence(15, "")}\".";
        var whole =
            $"<p>{lead}</p><p>Төмөнкү багыттар бар:&nbsp;</p><p>{first}{second}{quotation}{speech}</p>"
            + "<div>\n\n\n</div><div>1</div><div>из</div><div>3</div>"
            + $"<ul><li>{first}</li><li>{second}</li></ul><ul><li>{first}</li><li>{second}</li></ul>"
            + $"<p>{quotation}</p><p>{speech}</p>";
        var body = (number % 5) switch
        {
            0 => whole,
            1 => $"<font color=red>{whole}</font>",
            2 => whole.Replace("<p>", "").Replace("</p>", "<br><br>"),
            3 => whole + "<script>x()</script><div style='display: none'>жашыруун</div><p>&nbsp;</p>",
            _ => whole.Replace(" – ", "\u200b – \u00ad"),
        };
        var date = $"{(number % 28) + 1}-{Months[number / 28 % 12]}, {2012 + (number / 336)}";
        folder.Add(
            $"-- old/{number}.html --\n<html lang=ky><h1>{Sentence(6, "")}</h1><span class=date>{date}</span><article>{body}</article></html>\n"
        );
        return $"{lead}\n\nТөмөнкү багыттар бар:\n\n- {first}\n- {second}\n\n{quotation}\n\n{speech}\n";
    }

    private string Sentence(int words, string end = ".")
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
        return char.ToUpperInvariant(text[0]) + text[1..] + end;
    }
}
