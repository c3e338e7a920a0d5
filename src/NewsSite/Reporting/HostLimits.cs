using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Output;

namespace NewsSite.Reporting;

/// <summary>
/// Limits that hosts publish for the sites they take, and how a site passes them. A build goes on: it does not know where
/// the site will be.
/// </summary>
internal static class HostLimits
{
    private const long Mebibyte = 1 << 20;
    private const long Gigabyte = 1_000_000_000;

    private static readonly Message NoPlan = Message.Empty;
    private static readonly Message Free = new(" (free plan)", " (бесплатный тариф)", " (акысыз тариф)");
    private static readonly Message Paid = new(" (paid plans)", " (платные тарифы)", " (акы төлөнүүчү тарифтер)");

    /// <summary>The limits as the hosts' own pages gave them in November 2026.</summary>
    private static readonly Limit[] All =
    [
        // https://developers.cloudflare.com/pages/platform/limits/, changed on 23 January 2026
        new("Cloudflare Pages", Free, 20_000, Files),
        new("Cloudflare Pages", Paid, 100_000, Files),
        new("Cloudflare Pages", NoPlan, 25 * Mebibyte, LargestFile),
        // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
        new("GitHub Pages", NoPlan, Gigabyte, Size),
        // https://docs.netlify.com/site-deploys/overview/, «Files per directory limit»; a site may have any number
        new("Netlify", NoPlan, 54_000, FilesOfFolder),
    ];

    /// <summary>Returns a text for each limit that a site passes.</summary>
    public static IEnumerable<Sentence> PassedBy(OutputReport site) =>
        All.Select(limit => limit.Judge(limit, site)).OfType<Sentence>();

    private static Sentence? Files(Limit limit, OutputReport site) =>
        site.Files > limit.Most
            ? limit.Say(
                new(
                    "{0}{1} takes {2} files, and the site has {3}",
                    "{0}{1} принимает не больше {2:файла|файлов|файлов}, на сайте их {3}",
                    "{0}{1} эң көп {2} файл кабыл алат, сайтта {3}"
                ),
                site.Files
            )
            : null;

    private static Sentence? LargestFile(Limit limit, OutputReport site) =>
        site.LargestFile.Size > limit.Most
            ? limit.Say(
                new(
                    "{0}{1} takes files up to {2} MiB, and {4} has {3}",
                    "{0}{1} принимает файлы до {2} МиБ, а в {4} — {3}",
                    "{0}{1} {2} МиБге чейинки файлдарды кабыл алат, {4} болсо {3} МиБ"
                ),
                (site.LargestFile.Size / (double)Mebibyte).ToString("0.0"),
                site.LargestFile.Path,
                (limit.Most / Mebibyte).ToString()
            )
            : null;

    private static Sentence? Size(Limit limit, OutputReport site) =>
        site.Bytes > limit.Most
            ? limit.Say(
                new(
                    "{0}{1} takes sites up to {2} GB, and this one has {3}",
                    "{0}{1} принимает сайты до {2} ГБ, а в этом — {3}",
                    "{0}{1} {2} ГБга чейинки сайттарды кабыл алат, бул сайт болсо {3} ГБ"
                ),
                (site.Bytes / (double)Gigabyte).ToString("0.00"),
                "",
                (limit.Most / Gigabyte).ToString()
            )
            : null;

    private static Sentence? FilesOfFolder(Limit limit, OutputReport site) =>
        site.FullestFolder.Size > limit.Most
            ? limit.Say(
                new(
                    "{0}{1} takes {2} files in a folder, and {4}/ has {3}",
                    "{0}{1} принимает в одной папке не больше {2:файла|файлов|файлов}, а в {4}/ их {3}",
                    "{0}{1} бир папкада эң көп {2} файл кабыл алат, {4}/ ичинде {3}"
                ),
                site.FullestFolder.Size,
                site.FullestFolder.Path
            )
            : null;

    /// <summary>Text with its arguments.</summary>
    internal sealed record Sentence(Message Text, object[] Arguments)
    {
        public string In(MessageLanguage language) => Text.In(language, Arguments);
    }

    /// <param name="Most">Largest number of files or bytes that the host takes.</param>
    /// <param name="Judge">Returns what to say of a site, or null if it is within the limit.</param>
    private sealed record Limit(string Host, Message Plan, long Most, Func<Limit, OutputReport, Sentence?> Judge)
    {
        public Sentence Say(Message text, object has, string path = "", object? most = null) =>
            new(text, [Host, Plan, most ?? Most, has, path]);
    }
}
