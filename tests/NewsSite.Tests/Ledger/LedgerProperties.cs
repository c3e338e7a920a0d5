using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NewsSite.Generator.Input.Ledger;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Ledger;

/// <summary>Whatever happens to published stories, each of their URLs is served, redirects, or is reported.</summary>
public class LedgerProperties
{
    private const string Now = "2026-06-01T00:00:00+06:00";

    /// <summary>Changes an author may make to a story between two publications.</summary>
    public enum Deed
    {
        Nothing,
        ChangeText,
        Delete,
        DeleteOneVersion,
        Rename,
        RenameAndChangeText,
        MoveToAnotherDay,
        MakeDraft,
        PutOff,
        Withdraw,
        MoveIntoAFile,
        Break,
    }

    [LongProperty(usual: 15, whole: 60)]
    public Property No_published_address_is_lost_unnoticed() =>
        Prop.ForAll(
            Gen.Elements(Enum.GetValues<Deed>()).ListOf(4).ToArbitrary(),
            deeds =>
            {
                using var folder = TestFolder.Of(string.Concat(deeds.Select((_, i) => Story(i, Deed.Nothing))));
                TestSite.AddDefaults(folder);
                Assert.Equal(0, CommandRun.In(folder.Root, "en", "ledger", "update").ExitCode);
                var ledger = folder.Read(AddressLedger.Path);
                var published = ledger
                    .Split('\n')
                    .Where(line => line.StartsWith('/'))
                    .Select(line => line.Split(' ')[0]);

                Directory.Delete(folder.PathOf("content/news"), recursive: true);
                using var site = TestSite.Build(
                    folder.Add(string.Concat(deeds.Select((deed, i) => Story(i, deed)))),
                    new TestSiteOptions { Now = Now }
                );
                var told = site.Diagnostics.ToImmutableArray();
                return published
                    .All(address => Answers(site, address) || told.Any(line => Tells(line, address)))
                    .Label(string.Join('\n', told.Prepend(string.Join(", ", deeds))));
            }
        );

    /// <summary>True if an article or its notice is at the URL, or the URL redirects.</summary>
    private static bool Answers(TestSite site, string address) =>
        site.Built!.Ledger.Published.Contains(address)
        || site.Built.Site.Redirects.Any(redirect => redirect.Folder == address);

    /// <summary>True if the diagnostic contains the URL, or the file that cannot be read.</summary>
    private static bool Tells(string problem, string address) =>
        problem.Contains(address, StringComparison.Ordinal)
        || (
            problem.Contains("NS05", StringComparison.Ordinal)
            && problem.Contains(address[4..^1], StringComparison.Ordinal)
        );

    private static string Story(int i, Deed deed)
    {
        var folder = deed switch
        {
            Deed.Delete => null,
            Deed.Rename or Deed.RenameAndChangeText => $"07-zhangy-{i}",
            Deed.MoveToAnotherDay => $"08-eski-{i}",
            _ => $"07-eski-{i}",
        };
        string[] languages = deed == Deed.DeleteOneVersion ? ["ky"] : ["ky", "ru"];
        return folder is null
            ? "-- content/news/.keep --\n"
            : string.Concat(languages.Select(language => Version(folder, language, i, deed)));
    }

    private static string Version(string folder, string language, int i, Deed deed)
    {
        var path =
            $"content/news/2024/05/{folder}"
            + (deed == Deed.MoveIntoAFile ? $".{language}.md" : $"/index.{language}.md");
        var title = deed == Deed.Break ? "[" : $"Жаңылык {i}";
        var date = deed == Deed.PutOff ? "2026-07-01" : $"2024-05-{folder[..2]}";
        var more = deed switch
        {
            Deed.MakeDraft => "draft: true\n",
            Deed.Withdraw => "withdrawn: {date: 2024-05-09, reason: {ky: Ката., ru: Ошибка.}}\n",
            _ => "",
        };
        var text = deed is Deed.ChangeText or Deed.RenameAndChangeText ? "Башка текст" : "Текст";
        return $"-- {path} --\n---\ntitle: {title}\ndate: {date}\n{more}---\n{text} {language} {i}.\n";
    }
}
