using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Previewing;

/// <summary>
/// The part of a story's page that a preview shows: its article, without scripts and what acts only on the site.
/// </summary>
internal sealed class VersionPart
{
    /// <summary>Narrowest photo that still looks sharp on a phone and on paper, in pixels.</summary>
    private const int PhotoWidth = 800;

    private static readonly string[] References = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];

    private readonly PreviewFiles files;
    private readonly PreviewText text;
    private readonly string address;
    private readonly IElement article;

    private VersionPart(PreviewFiles files, PreviewText text, string address, IElement article) =>
        (this.files, this.text, this.address, this.article) = (files, text, address, article);

    /// <summary>Returns the HTML of a version, and the addresses of its style sheets.</summary>
    /// <param name="address">Absolute address of the page.</param>
    public static (string Html, IEnumerable<string> Sheets) Of(
        string page,
        PreviewFiles files,
        PreviewText text,
        string address
    )
    {
        var document = new HtmlParser().ParseDocument(page);
        var article = document.QuerySelector("main article") ?? document.QuerySelector("main")!;
        new VersionPart(files, text, address, article).MakeSelfContained();
        article.SetAttribute("lang", text.Language.Code);
        return (
            article.OuterHtml,
            document.QuerySelectorAll("head > link[rel=stylesheet]").Select(link => link.GetAttribute("href")!)
        );
    }

    private void MakeSelfContained()
    {
        foreach (
            var element in article
                .QuerySelectorAll(
                    "script, noscript, dialog, template, form, button, iframe, object, embed, link, .share, .press-kit"
                )
                .ToList()
        )
        {
            element.Remove();
        }

        foreach (var picture in article.QuerySelectorAll("img").ToList())
        {
            Inline(picture);
        }

        foreach (var player in article.QuerySelectorAll("audio, video").ToList())
        {
            InlineMedia(player);
        }

        foreach (var link in article.QuerySelectorAll("a[href]").ToList())
        {
            Relink(link);
        }

        MakeIdsUnique();
    }

    private void Inline(IElement picture)
    {
        foreach (var source in picture.ParentElement!.QuerySelectorAll("source").ToList())
        {
            source.Remove();
        }

        picture.SetAttribute("src", files.DataUrl(Candidate(picture)) ?? "data:,");
        foreach (var name in new[] { "srcset", "sizes", "loading", "decoding", "fetchpriority" })
        {
            picture.RemoveAttribute(name);
        }
    }

    /// <summary>Returns the narrowest variant that is wide enough, or the widest there is.</summary>
    private static string Candidate(IElement picture)
    {
        var variants = (picture.GetAttribute("srcset") ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(variant => variant.Split(' '))
            .Where(variant => variant.Length == 2)
            .Select(variant => (Url: variant[0], Width: int.Parse(variant[1].TrimEnd('w'))))
            .OrderBy(variant => variant.Width)
            .ToList();
        return variants.Count == 0
            ? picture.GetAttribute("src")!
            : (variants.FirstOrDefault(variant => variant.Width >= PhotoWidth).Url ?? variants[^1].Url);
    }

    private void InlineMedia(IElement player)
    {
        if (player.GetAttribute("poster") is { } poster)
        {
            player.SetAttribute("poster", files.DataUrl(poster) ?? "data:,");
        }

        foreach (var source in player.QuerySelectorAll("source").Prepend(player).ToList())
        {
            if (source.GetAttribute("src") is { } file)
            {
                if (files.DataUrl(file) is { } data)
                {
                    source.SetAttribute("src", data);
                }
                else
                {
                    player.Replace(Note(file));
                    return;
                }
            }
        }
    }

    private void Relink(IElement link)
    {
        var target = link.GetAttribute("href")!;
        if (target.StartsWith('#'))
        {
            return;
        }

        var absolute = new Uri(new Uri(address), target);
        if (absolute.Fragment.Length > 1 && absolute.GetLeftPart(UriPartial.Query) == address)
        {
            link.SetAttribute("href", absolute.Fragment);
        }
        else if (files.IsFile(target) && link.QuerySelector("img") is not null)
        {
            link.RemoveAttribute("href");
        }
        else if (!files.IsOwn(target))
        {
            link.SetAttribute("href", absolute.AbsoluteUri);
            link.SetAttribute("target", "_blank");
            link.SetAttribute("rel", "noopener noreferrer");
        }
        else if (files.DataUrl(target) is { } data)
        {
            link.SetAttribute("href", data);
            link.SetAttribute("download", Uri.UnescapeDataString(target.Split('/')[^1]));
        }
        else
        {
            link.Replace(Note(target));
        }
    }

    private IElement Note(string file)
    {
        var note = article.Owner!.CreateElement("span");
        note.TextContent = text.LeftOut(
            Uri.UnescapeDataString(file.Split('/')[^1]),
            files.Bytes(file)?.LongLength ?? 0
        );
        return note;
    }

    /// <summary>Begins all ids with the language: the versions stand in one page.</summary>
    private void MakeIdsUnique()
    {
        var prefix = text.Language.Code + "-";
        foreach (var element in article.QuerySelectorAll("[id]").Append(article))
        {
            if (element.Id is { Length: > 0 } id)
            {
                element.Id = prefix + id;
            }
        }

        foreach (var link in article.QuerySelectorAll("a[href^='#']"))
        {
            link.SetAttribute("href", "#" + prefix + link.GetAttribute("href")![1..]);
        }

        foreach (var name in References)
        {
            foreach (var element in article.QuerySelectorAll($"[{name}]"))
            {
                var ids = element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                element.SetAttribute(name, string.Join(' ', ids.Select(id => prefix + id)));
            }
        }
    }
}
