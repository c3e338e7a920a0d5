using System.Collections;
using System.Reflection;
using System.Text;
using MemoryPack;
using NewsSite.Generator.Build;
using NewsSite.Generator.Core.Caching;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Core.Diagnostics.Rules;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Input.Configuration;
using NewsSite.Generator.Input.Content;
using NewsSite.Generator.Rendering.Images;
using NewsSite.Generator.Rendering.Markdown;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Caching;

/// <summary>
/// Cached values are restored completely: every property of every cached type has a value in the hard archive that is
/// not its default, and the same value after reading it back. Losing a property fails here.
/// </summary>
public sealed class CachedValuesTests : IDisposable
{
    private readonly TestFolder folder = HardArchive.Create();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_property_of_articles_comes_back()
    {
        var source = new SourceFolder(folder.Root);
        var configuration = ConfigurationLoader.Load(source, null, new DiagnosticBag())!;
        var cache = new CacheFolder(folder.PathOf("cache"));
        FileClock.WaitUntilSettled(DateTime.UtcNow.Ticks);
        var written = Load(new ArticleCache(cache));
        using var stored = new ArticleCache(cache);
        var restored = written.ConvertAll(article =>
            stored.Read(
                source,
                article.Path,
                configuration,
                new DiagnosticBag(),
                _ => throw new InvalidOperationException($"{article.Path} is not cached")
            )!
        );
        Assert.Equal(written.Select(Describe), restored.Select(Describe));
        AssertNothingIsDefault(restored, typeof(Article), typeof(Photo), typeof(Attachment), typeof(Correction));
        AssertNothingIsDefault(restored, typeof(Withdrawal), typeof(TranslatedText), typeof(Translation));

        List<Article> Load(ArticleCache articles)
        {
            using (articles)
            {
                var content = ContentLoader.Load(source, configuration, articles, new DiagnosticBag());
                articles.Save();
                return [.. content.Stories.SelectMany(story => story.Articles)];
            }
        }
    }

    [Fact]
    public void Every_property_of_bodies_comes_back()
    {
        var place = new SourceLocation("content/news/2024/05/07-a/index.ky.md", 7, 3);
        var picture = new Picture("a.gif", new PictureFacts("1f", PictureFormat.Svg, 60, 40, true, true, "#8a6b4f"));
        var body = new ArticleBody
        {
            HtmlHash = 1,
            PlainTextHash = 2,
            Headings = [new BodyHeading("bolum", "Бөлүм", 2)],
            WordCount = 3,
            IsRich = true,
            FragmentLinks = [new FragmentLink("/ky/about/", "bolum", place)],
            FileLinks = [new FileLink("/news/2024/05/07-a/plan.pdf", "https://edu.example/plan.pdf", place)],
            Marks = [new Diagnostic(ContentRules.NoTitle, place, [""])],
            Files = ["plan.pdf"],
            Pictures = [picture],
            FirstParagraph = "Биринчи абзац",
        };
        var restored = MemoryPackSerializer.Deserialize<ArticleBody>(MemoryPackSerializer.Serialize(body))!;
        Assert.Equal(Describe(body), Describe(restored));
        AssertNothingIsDefault(
            [restored],
            typeof(ArticleBody),
            typeof(FragmentLink),
            typeof(FileLink),
            typeof(Picture),
            typeof(PictureFacts)
        );
    }

    [Fact]
    public void Everything_a_problem_says_comes_back()
    {
        var problem = new Diagnostic(
            ContentRules.Conflict,
            new SourceLocation("a.ky.md", 2, 5),
            ["{0} date", new SourceLocation("a.ru.md", 3, 7)]
        )
        {
            Severity = Severity.Note,
        };
        var restored = MemoryPackSerializer.Deserialize<Diagnostic>(MemoryPackSerializer.Serialize(problem))!;
        Assert.Equal(problem, restored);
        Assert.Equal(problem.Severity, restored.Severity);
        Assert.Equal(problem.Related, restored.Related);
        Assert.All(
            Enum.GetValues<MessageLanguage>(),
            language => Assert.Equal(problem.Format(language), restored.Format(language))
        );
    }

    [Fact]
    public void A_finished_build_comes_back()
    {
        var options = new BuildOptions(
            new SourceFolder(folder.Root),
            DateTimeOffset.UnixEpoch.AddYears(57),
            new(false, false)
        );
        var first = SiteBuilder.Build(options, new OutputOptions(folder.PathOf("dist")));
        var again = SiteBuilder.Build(options, new OutputOptions(folder.PathOf("dist")));
        Assert.Equal((BuildOutcome.Written, BuildOutcome.UpToDate), (first.Outcome, again.Outcome));
        Assert.Equal(Describe(first.Summary!), Describe(again.Summary!));
        Assert.Equal(first.Diagnostics, again.Diagnostics);
    }

    /// <summary>The comparison above detects a value with any one property reset to its default.</summary>
    [Fact]
    public void A_lost_property_would_be_seen()
    {
        var source = new SourceFolder(folder.Root);
        var configuration = ConfigurationLoader.Load(source, null, new DiagnosticBag())!;
        var articles = ContentLoader
            .Load(source, configuration, new DiagnosticBag())
            .Stories.SelectMany(story => story.Articles)
            .ToList();
        foreach (var property in typeof(Article).GetProperties().Where(property => property.CanWrite))
        {
            Assert.Contains(articles, article => Describe(WithDefault(article, property)) != Describe(article));
        }
    }

    private static Article WithDefault(Article article, PropertyInfo property)
    {
        var copy = article with { };
        var isArray = property.PropertyType.Name.StartsWith("ImmutableArray", StringComparison.Ordinal);
        var empty =
            isArray ? property.PropertyType.GetField("Empty")!.GetValue(null)
            : property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType)
            : null;
        property.SetValue(copy, empty);
        return copy;
    }

    /// <summary>
    /// Asserts that each property of these types has, in some value, something other than its default.
    /// </summary>
    private static void AssertNothingIsDefault(IEnumerable<object> values, params Type[] types)
    {
        var found = new HashSet<PropertyInfo>();
        foreach (var value in values)
        {
            Visit(value);
        }

        var missing = types.SelectMany(Properties).Where(property => !found.Contains(property));
        Assert.Empty(missing.Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));

        void Visit(object? value)
        {
            if (value is IEnumerable items and not string)
            {
                foreach (var item in items)
                {
                    Visit(item);
                }
            }
            else if (value is not null && IsOurs(value.GetType()))
            {
                foreach (var property in Properties(value.GetType()))
                {
                    var inner = property.GetValue(value);
                    if (!IsDefault(inner))
                    {
                        found.Add(property);
                        Visit(inner);
                    }
                }
            }
        }
    }

    private static bool IsDefault(object? value) =>
        value switch
        {
            null or "" or false => true,
            IEnumerable items and not string => !items.Cast<object>().Any(),
            ValueType => value.Equals(Activator.CreateInstance(value.GetType())),
            _ => false,
        };

    /// <summary>Lists a value's properties, one a line.</summary>
    private static string Describe(object value)
    {
        var text = new StringBuilder();
        Append(value, "");
        return text.ToString();

        void Append(object? part, string name)
        {
            if (part is IEnumerable items and not string)
            {
                var i = 0;
                foreach (var item in items)
                {
                    Append(item, $"{name}[{i++}]");
                }
            }
            else if (part is not null && IsOurs(part.GetType()))
            {
                foreach (var property in Properties(part.GetType()))
                {
                    Append(property.GetValue(part), $"{name}.{property.Name}");
                }
            }
            else
            {
                text.Append(name).Append(" = ").Append(part).Append('\n');
            }
        }
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod!.IsPublic);

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("NewsSite.Generator", StringComparison.Ordinal) == true && !type.IsEnum;
}
