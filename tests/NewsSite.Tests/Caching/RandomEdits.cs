using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>
/// Changes an archive at random, in every way in which people change one: texts, fields, photos, files, names, templates,
/// languages, moves, deletions and time. Each step can be undone.
/// </summary>
internal sealed class RandomEdits
{
    private static readonly string[] Words =
    [
        "мектеп",
        "мугалим",
        "окуучу",
        "сынак",
        "илим",
        "китеп",
        "школа",
        "учитель",
        "экзамен",
        "наука",
    ];

    /// <summary>Texts that builds read with care: marks, links, numbers and spaces.</summary>
    private static readonly string[] Phrases =
    [
        "«тырмакча» жана \"башка\"",
        "+996 312 62-05-19",
        "https://example.org/x",
        "**калың** *жантык*",
        "[шилтеме](/ky/)",
        "2024-жылдын 5-майы",
        "| а | б |\n|---|---|\n| 1 | 2 |",
    ];

    private readonly TestFolder folder;
    private readonly Random random;
    private readonly IReadOnlyList<(string Name, Func<bool> Apply)> kinds;
    private readonly List<(string Path, byte[]? Bytes)> before = [];
    private readonly Queue<int> order = [];
    private DateTimeOffset clockBefore;
    private int names;

    public RandomEdits(TestFolder folder, int seed)
    {
        this.folder = folder;
        random = new Random(seed);
        kinds =
        [
            ("a paragraph is added", AddParagraph),
            ("a paragraph is removed", RemoveParagraph),
            ("a heading is added", () => Append(AnyVersion(), $"\n## {Phrase()}\n\n{Phrase()}.\n")),
            ("a story is linked", LinkStory),
            ("a title is changed", () => SetField(AnyVersion(), "title", Phrase())),
            ("a summary is changed", () => SetField(AnyVersion(), "summary", random.Next(3) == 0 ? null : Phrase())),
            ("topics are changed", () => SetField(AnyVersion(), "topics", List("education", "science"))),
            ("regions are changed", () => SetField(AnyVersion(), "regions", List("osh", "naryn"))),
            ("a time is changed", ChangeTime),
            ("a story is pinned or not", () => SetField(AnyVersion(), "pinned", random.Next(2) == 0 ? null : "true")),
            ("a version is a draft or not", () => SetField(AnyVersion(), "draft", random.Next(2) == 0 ? null : "true")),
            ("an event is changed", ChangeEvent),
            ("a deadline is changed", () => SetField(AnyVersion(), "deadline", random.Next(3) == 0 ? null : Day())),
            ("an address of old is changed", () => SetField(AnyVersion(), "aliases", $"[/old/{NewName()}.html]")),
            ("a version is withdrawn", Withdraw),
            ("a correction is added", AddCorrection),
            ("a photo is added", AddPhoto),
            ("a photo is another one", ReplacePhoto),
            ("a photo is removed", RemovePhoto),
            ("a file is attached", AttachFile),
            ("an attached file is another one", ReplaceAttachment),
            ("a story is added", AddStory),
            ("a story is deleted", () => DeleteFolder(AnyStory())),
            ("a story is moved to another day", MoveToAnotherDay),
            ("a story has another address", GiveAnotherAddress),
            ("a version is added", AddVersion),
            ("a version is deleted", () => Delete(AnyVersion())),
            ("a name of a topic is changed", () => Rename("content/topics.yaml")),
            ("a name of a region is changed", () => Rename("content/regions.yaml")),
            ("a setting is changed", ChangeSetting),
            ("a language is added or removed", ChangeLanguages),
            ("synonyms are changed", ChangeSynonyms),
            ("the notice is changed", ChangeNotice),
            ("a page of the site is changed", () => Append("content/pages/about/index.ky.md", $"\n{Phrase()}.\n")),
            ("a string of the theme is changed", ChangeString),
            ("a template is changed", ChangeTemplate),
            (
                "a style sheet is changed",
                () => Append(Any(Files("themes", "*.css")), $"\n.x{NewName()} {{ color: red; }}\n")
            ),
            (
                "a script is changed",
                () => Append("themes/ministry/assets/site.js", $"\nconsole.log(\"{NewName()}\");\n")
            ),
            ("minutes pass", () => Pass(TimeSpan.FromMinutes(random.Next(1, 600)))),
            ("days pass", () => Pass(TimeSpan.FromDays(random.Next(1, 40)))),
        ];
    }

    /// <summary>The build's clock. It begins amid the archive's dates, so that stories come out and events end.</summary>
    public DateTimeOffset Now { get; private set; } = new(2024, 5, 9, 8, 0, 0, TimeSpan.FromHours(6));

    /// <summary>The names of all kinds of changes.</summary>
    public IEnumerable<string> Kinds => kinds.Select(kind => kind.Name);

    /// <summary>
    /// Changes something, and returns the kind of the change. All kinds come before one comes again. A kind that has
    /// nothing to change is passed over.
    /// </summary>
    public string Next()
    {
        before.Clear();
        clockBefore = Now;
        while (true)
        {
            if (order.Count == 0)
            {
                foreach (var kind in Enumerable.Range(0, kinds.Count).OrderBy(_ => random.Next()))
                {
                    order.Enqueue(kind);
                }
            }

            var (name, apply) = kinds[order.Dequeue()];
            if (apply())
            {
                // One file in two has a time stamp that a build does not trust yet.
                if (random.Next(2) == 0)
                {
                    folder.Age();
                }

                return name;
            }

            Undo();
        }
    }

    /// <summary>Undoes the last change.</summary>
    public void Undo()
    {
        for (var i = before.Count - 1; i >= 0; i--)
        {
            var (path, bytes) = before[i];
            if (bytes is null)
            {
                File.Delete(folder.PathOf(path));
                DeleteEmptyFolders(path);
            }
            else
            {
                folder.Add(path, bytes);
            }
        }

        before.Clear();
        Now = clockBefore;
    }

    private bool AddParagraph()
    {
        var path = AnyVersion();
        var more = random.Next(2) == 0 ? Phrases[random.Next(Phrases.Length)] : Phrase();
        return Append(path, $"\n{Phrase()}.\n\n{more}\n");
    }

    private bool RemoveParagraph()
    {
        var path = AnyVersion();
        if (path is null)
        {
            return false;
        }

        var text = folder.Read(path);
        var body = text.IndexOf("\n---\n", 4, StringComparison.Ordinal) + "\n---\n".Length;
        var paragraphs = text[body..].Split("\n\n");
        return paragraphs.Length > 1 && Write(path, text[..body] + string.Join("\n\n", paragraphs[..^1]) + "\n");
    }

    private bool LinkStory()
    {
        var (from, to) = (AnyVersion(), AnyVersion());
        if (from is null || to is null || from == to)
        {
            return false;
        }

        var path = Path.GetRelativePath(Path.GetDirectoryName(from)!, to).Replace('\\', '/');
        return Append(from, $"\n[{Phrase()}]({path})\n");
    }

    private bool ChangeTime()
    {
        var path = AnyVersion();
        return path is not null
            && SetField(path, "date", $"{DayOf(path):yyyy-MM-dd}T{random.Next(24):00}:{random.Next(60):00}");
    }

    private bool ChangeEvent()
    {
        var day = Day();
        return SetField(
            AnyVersion(),
            "event",
            random.Next(3) == 0 ? null : $"{{start: {day}T10:00, end: {day}T12:00, place: {{ky: Бишкек, ru: Бишкек}}}}"
        );
    }

    private bool Withdraw() =>
        SetField(
            AnyVersion(),
            "withdrawn",
            random.Next(3) == 0 ? null : $"{{date: {Day()}, reason: {{ky: {Phrase()}., ru: {Phrase()}.}}}}"
        );

    private bool AddCorrection() =>
        SetField(AnyVersion(), "corrections", $"[{{date: {Day()}, note: {{ky: {Phrase()}., ru: {Phrase()}.}}}}]");

    private bool AddPhoto()
    {
        if (AnyVersion() is not { } version)
        {
            return false;
        }

        var photo = $"{NewName()}.jpg";
        Create($"{Path.GetDirectoryName(version)}/{photo}", TestPicture.Jpeg(random.Next(40, 90)));
        return random.Next(2) == 0
            ? Append(version, $"\n![{Phrase()}]({photo})\n")
            : SetField(version, "photos", $"[{{file: {photo}, alt: {Phrase()}, caption: {Phrase()}}}]");
    }

    private bool ReplacePhoto() =>
        Any(Files("content/news", "*.jpg")) is { } photo && Create(photo, TestPicture.Jpeg(random.Next(40, 90)));

    /// <summary>Removes a photo, and the lines of the story that show it.</summary>
    private bool RemovePhoto()
    {
        if (Any(Files("content/news", "*.jpg")) is not { } photo)
        {
            return false;
        }

        var name = Path.GetFileName(photo);
        foreach (var version in Files(Path.GetDirectoryName(photo)!, "index.*.md"))
        {
            if (HasField(version, "photos"))
            {
                SetField(version, "photos", null);
            }

            Write(version, Regex.Replace(folder.Read(version), $@"^!\[.*\]\({name}\)\n", "", RegexOptions.Multiline));
        }

        return Delete(photo);
    }

    private bool AttachFile()
    {
        if (AnyVersion() is not { } version)
        {
            return false;
        }

        var file = $"{NewName()}.pdf";
        Create($"{Path.GetDirectoryName(version)}/{file}", Pdf());
        return random.Next(2) == 0
            ? Append(version, $"\n[{Phrase()}]({file})\n")
            : SetField(version, "attachments", $"[{{file: {file}, title: {Phrase()}}}]");
    }

    private bool ReplaceAttachment() => Any(Files("content/news", "*.pdf")) is { } file && Create(file, Pdf());

    private bool AddStory()
    {
        var day = Now.AddDays(random.Next(-400, 3));
        return WriteVersion($"content/news/{day:yyyy/MM/dd}-{NewName()}/index.{AnyLanguage()}.md", $"{day:yyyy-MM-dd}");
    }

    private bool AddVersion()
    {
        if (AnyVersion() is not { } version)
        {
            return false;
        }

        var other = $"{Path.GetDirectoryName(version)}/index.{AnyLanguage()}.md";
        return !File.Exists(folder.PathOf(other)) && WriteVersion(other, $"{DayOf(version):yyyy-MM-dd}");
    }

    private bool WriteVersion(string path, string date) =>
        Write(path, $"---\ntitle: {Phrase()}\ndate: {date}\ntopics: [science]\n---\n{Phrase()}.\n\n{Phrase()}.\n");

    private bool MoveToAnotherDay()
    {
        if (AnyStory() is not { } story)
        {
            return false;
        }

        var day = DayOf(story).AddDays(random.Next(1, 40));
        var target = $"content/news/{day:yyyy/MM/dd}-{Path.GetFileName(story)[3..]}";
        if (!MoveFolder(story, target))
        {
            return false;
        }

        foreach (var version in Files(target, "index.*.md").Where(version => HasField(version, "date")))
        {
            SetField(version, "date", $"{day:yyyy-MM-dd}");
        }

        return true;
    }

    private bool GiveAnotherAddress() =>
        AnyStory() is { } story
        && MoveFolder(story, $"{Path.GetDirectoryName(story)}/{Path.GetFileName(story)[..3]}{NewName()}");

    private bool Rename(string path)
    {
        var names = Regex.Matches(folder.Read(path), @"(?<=(?:ky|ru): )[^,}\n]+");
        if (names.Count == 0)
        {
            return false;
        }

        var name = names[random.Next(names.Count)];
        var text = folder.Read(path);
        return Write(path, string.Concat(text.AsSpan(0, name.Index), Phrase(), text.AsSpan(name.Index + name.Length)));
    }

    private bool ChangeSetting()
    {
        const string Path = "content/site.yaml";
        var text = folder.Read(Path);
        (string Field, string Value)[] settings =
        [
            ("latest", $"{random.Next(2, 30)}"),
            ("title", $"{{ky: {Phrase()}, ru: {Phrase()}}}"),
            ("channels", $"{{telegram: https://t.me/{NewName()}}}"),
            ("precompress", random.Next(2) == 0 ? "true" : "false"),
            ("lineBreaks", random.Next(2) == 0 ? "true" : "false"),
            ("search", random.Next(2) == 0 ? "{lunrIndex: true}" : "{}"),
        ];
        var (field, value) = settings[random.Next(settings.Length)];
        var kept = Regex.Replace(text, $@"^{field}:.*\n", "", RegexOptions.Multiline);
        return Write(Path, $"{kept.TrimEnd()}\n{field}: {value}\n");
    }

    /// <summary>Sets another first language, or adds English with all the names that it needs, or removes it.</summary>
    private bool ChangeLanguages()
    {
        string[] lists = ["[ky, ru]", "[ru, ky]", "[ky, ru, en]"];
        var languages = lists[random.Next(lists.Length)];
        foreach (var path in Files("content", "*.yaml").Concat(Files("content", "*.md")))
        {
            var text = Regex.Replace(
                folder.Read(path),
                "^languages:.*$",
                $"languages: {languages}",
                RegexOptions.Multiline
            );
            var without = Regex.Replace(text, ", en: [^,}]*", "");
            Write(
                path,
                languages.Contains("en", StringComparison.Ordinal)
                    ? Regex.Replace(
                        without,
                        @"\{ky: ([^,}]*), ru: [^,}]*",
                        match => $"{match.Value}, en: English {match.Groups[1].Value}"
                    )
                    : without
            );
        }

        return true;
    }

    private bool ChangeSynonyms() =>
        Write("content/synonyms.yaml", $"ky:\n  - [{Phrase()}, {Phrase()}]\nru:\n  - [{Phrase()}, {Phrase()}]\n");

    private bool ChangeNotice() =>
        Write(
            "content/notice.yaml",
            $"text: {{ky: {Phrase()}., ru: {Phrase()}.}}\nfrom: {Now:yyyy-MM-dd}\nto: {Now.AddDays(3):yyyy-MM-dd}\n"
        );

    private bool ChangeString()
    {
        var path = Any(Files("themes/ministry", "strings.*.yaml"));
        var text = path is null ? "" : folder.Read(path);
        var plain = Regex.Matches(text, @"^[\w.]+: (?<text>[\w ]+)$", RegexOptions.Multiline);
        if (path is null || plain.Count == 0)
        {
            return false;
        }

        var value = plain[random.Next(plain.Count)].Groups["text"];
        return Write(path, text.Insert(value.Index + value.Length, $" {NewName()}"));
    }

    private bool ChangeTemplate()
    {
        var path = Any([.. Files("themes/ministry/layouts", "*.html"), .. Files("themes/ministry/partials", "*.html")]);
        return Append(path, $"<p>{NewName()}</p>\n");
    }

    private bool Pass(TimeSpan time)
    {
        Now += time;
        return true;
    }

    private string Phrase() => string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => Word()));

    /// <summary>Returns a word that YAML reads as plain text wherever it stands, with one that no other text has.</summary>
    private string Word() => random.Next(4) == 0 ? $"соз{NewName()}" : Words[random.Next(Words.Length)];

    private string NewName() => $"n{++names}";

    private string Day() => Now.AddDays(random.Next(-30, 30)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string AnyLanguage() => random.Next(2) == 0 ? "ky" : "ru";

    private string List(params string[] values) => $"[{string.Join(", ", values.Where(_ => random.Next(2) == 0))}]";

    private byte[] Pdf() => Encoding.ASCII.GetBytes($"%PDF-1.7\n{NewName()}");

    private string? AnyVersion() => Any(Files("content/news", "index.*.md"));

    private string? AnyStory() =>
        AnyVersion() is { } version ? Path.GetDirectoryName(version)!.Replace('\\', '/') : null;

    private string? Any(IReadOnlyList<string> paths) => paths.Count == 0 ? null : paths[random.Next(paths.Count)];

    private IReadOnlyList<string> Files(string path, string pattern) =>
        Directory.Exists(folder.PathOf(path))
            ?
            [
                .. Directory
                    .EnumerateFiles(folder.PathOf(path), pattern, SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(folder.Root, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Returns the day that stands in the path of a story: <c>content/news/2024/05/07-…</c>.</summary>
    private static DateOnly DayOf(string path)
    {
        var parts = path["content/news/".Length..].Split('/');
        return new DateOnly(Number(parts[0]), Number(parts[1]), Number(parts[2][..2]));

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    private bool HasField(string path, string field) =>
        Regex.IsMatch(folder.Read(path), $"^{field}:", RegexOptions.Multiline);

    /// <summary>Sets a field of the front matter, or removes it if the value is null.</summary>
    private bool SetField(string? path, string field, string? value)
    {
        if (path is null)
        {
            return false;
        }

        var text = folder.Read(path);
        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal) + 1;
        var kept = Regex.Replace(text[..end], $@"^{field}:.*\n(?:[ -](?!--).*\n)*", "", RegexOptions.Multiline);
        return Write(path, kept + (value is null ? "" : $"{field}: {value}\n") + text[end..]);
    }

    private bool Append(string? path, string text) => path is not null && Write(path, folder.Read(path) + text);

    /// <summary>Writes a text. Returns false if the file has it already.</summary>
    private bool Write(string path, string text)
    {
        if (File.Exists(folder.PathOf(path)) && folder.Read(path) == text)
        {
            return false;
        }

        return Create(path, Encoding.UTF8.GetBytes(text));
    }

    private bool Create(string path, byte[] bytes)
    {
        Remember(path);
        folder.Add(path, bytes);
        return true;
    }

    private bool Delete(string? path)
    {
        if (path is null)
        {
            return false;
        }

        Remember(path);
        File.Delete(folder.PathOf(path));
        DeleteEmptyFolders(path);
        return true;
    }

    private bool DeleteFolder(string? path) => path is not null && Files(path, "*").All(Delete);

    private bool MoveFolder(string? from, string? to) =>
        from is not null
        && to is not null
        && from != to
        && !Directory.Exists(folder.PathOf(to))
        && Files(from, "*")
            .All(file =>
                Create($"{to}/{file[(from.Length + 1)..]}", File.ReadAllBytes(folder.PathOf(file))) && Delete(file)
            );

    private void Remember(string path) =>
        before.Add((path, File.Exists(folder.PathOf(path)) ? File.ReadAllBytes(folder.PathOf(path)) : null));

    private void DeleteEmptyFolders(string path)
    {
        for (
            var parent = Path.GetDirectoryName(folder.PathOf(path))!;
            parent.Length > folder.Root.Length && !Directory.EnumerateFileSystemEntries(parent).Any();
            parent = Path.GetDirectoryName(parent)!
        )
        {
            Directory.Delete(parent);
        }
    }
}
