using System.Text.Json.Nodes;
using NewsSite.Editor.Desk;
using NewsSite.Editor.Stories;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Tools.Authoring;
using NewsSite.Languages;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Desk;

/// <summary>Typing what is there changes no byte.</summary>
public sealed class UntouchedTests
{
    [Fact]
    public void All_stories_of_the_sample_stay_as_they_are_when_every_field_is_typed_again()
    {
        var source = new SourceFolder(Repository.Root);
        var count = 0;
        foreach (
            var path in source.FilesBelow("content/news").Where(path => path.EndsWith(".md", StringComparison.Ordinal))
        )
        {
            var story = StoryName.OfPath(path)!;
            var bytes = source.BytesOf(path);
            var fields = FrontMatterEditor.Fields(bytes);
            var own = new JsonObject();
            var shared = new JsonObject();
            foreach (var (name, value) in fields)
            {
                (FieldView.Shared.Contains(name) ? shared : own)[name] = value?.DeepClone();
            }

            var code = path.Split('.')[^2];
            var edited = new StoryEdit(story, source, Language.OfProgram).Apply(
                new StoryChanges(shared, new() { [code] = new VersionChanges(own, FrontMatterEditor.Text(bytes)) })
            );
            Assert.All(
                edited,
                file => Assert.True(source.BytesOf(file.Key).AsSpan().SequenceEqual(file.Value), file.Key)
            );
            count++;
        }

        Assert.True(count > 20);
    }
}
