namespace NewsSite.Tests.Checking;

/// <summary>
/// Measures the checks of texts by pairs in natural language. The checks were written with the tuned half in view and
/// never saw the other, so its figures say how they do in an archive.
/// </summary>
public class PairTests(ITestOutputHelper output)
{
    private const double Enough = 0.9;
    internal const string HostPairs = "hostPairs: [{ky: bilim.example, ru: obrazovanie.example}]";

    internal static readonly Dictionary<string, string[]> Codes = new()
    {
        ["numbers"] = ["NS300", "NS301", "NS302", "NS303"],
        ["dates"] = ["NS300", "NS301", "NS302", "NS303"],
        ["percents"] = ["NS300", "NS301", "NS302", "NS303"],
        ["links"] = ["NS304"],
        ["languages"] = ["NS310"],
        ["homoglyphs"] = ["NS311", "NS312"],
        ["letters"] = ["NS313"],
        ["quotes"] = ["NS315"],
        ["doubled"] = ["NS316"],
        ["glued"] = ["NS317"],
        ["gallery"] = ["NS318"],
        ["placeholders"] = ["NS319"],
    };

    public static TheoryData<string> Checks => [.. Codes.Keys];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Nine_reports_of_ten_are_right_and_nine_faults_of_ten_are_found(string check)
    {
        var (tuned, unseen) = (Measure($"{check}.tuned", check), Measure($"{check}.held-out", check));
        Assert.True(tuned.Precision >= Enough && tuned.Recall >= Enough, "tuned");
        Assert.True(unseen.Precision >= Enough && unseen.Recall >= Enough, "held out");
    }

    private PairFigures Measure(string file, string check)
    {
        var figures = PairSet.Read(file).Measure(HostPairs, Codes[check]);
        output.WriteLine($"{file}: {figures}\n{string.Join('\n', figures.Wrong)}");
        return figures;
    }
}
