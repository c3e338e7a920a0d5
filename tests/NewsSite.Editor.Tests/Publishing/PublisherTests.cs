using System.Collections.Immutable;
using NewsSite.Editor.Publishing;
using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Editor.Tests.Publishing;

/// <summary>Publishes stories into real git repositories, in every way that can fail.</summary>
public sealed class PublisherTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public void A_story_is_committed_alone_and_sent()
    {
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        Office.Write(office.Mine, $"{Office.Story}/photo 1.jpg", "…");
        Office.Write(office.Mine, "content/news/2026/11/24-bashka/index.ky.md", Office.Text("Башка", "Бүтпөгөн."));
        Office.Write(office.Mine, "content/site.yaml", "title: b\n");
        Office.Run(office.Mine, "add", "content/site.yaml");

        var result = Office.Publish(office.Mine);

        Assert.Equal(PublishOutcome.Published, result.Outcome);
        Assert.Contains("Жаңы.", office.Sent($"{Office.Story}/index.ky.md"), StringComparison.Ordinal);
        Assert.Contains($"{Office.Story}/photo 1.jpg", office.SentFiles());
        Assert.DoesNotContain(office.SentFiles(), file => file.Contains("24-bashka", StringComparison.Ordinal));
        Assert.Equal("title: a\n", office.Sent("content/site.yaml"));
        Assert.Equal("Өзгөртүлдү: Мектеп ачылды", office.SentCommits()[0]);
        Assert.Equal(
            ["M  content/site.yaml", "?? content/news/2026/11/24-bashka/"],
            Office.Run(office.Mine, "status", "--porcelain").Split('\n')
        );
    }

    [LongFact]
    public void A_deleted_photo_and_a_new_story_are_sent_too()
    {
        const string story = "content/news/2026/11/25-[zhany] *";
        Office.Write(office.Mine, $"{story}/a.jpg", "…");
        Office.Write(office.Mine, $"{story}/index.ky.md", Office.Text("Жаңы", "а"));
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Mine, story).Outcome);
        Assert.Equal("Жаңылык кошулду: Мектеп ачылды", office.SentCommits()[0]);

        File.Delete(Path.Combine(office.Mine, story, "a.jpg"));
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Mine, story).Outcome);
        Assert.Equal(
            [$"{story}/index.ky.md"],
            office.SentFiles().Where(file => file.StartsWith(story, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Nothing_changed_is_said_and_makes_no_commit()
    {
        var before = office.SentCommits().Length;
        var result = Office.Publish(office.Mine);
        Assert.Equal((PublishOutcome.Published, PublishTexts.NothingNew), (result.Outcome, result.Text));
        Assert.Equal(before, office.SentCommits().Length);
    }

    [Fact]
    public void Errors_of_the_story_stop_it_and_those_of_unfinished_others_do_not()
    {
        Office.Write(office.Mine, "content/news/2026/11/24-bashka/index.ky.md", Office.Text("Башка", "КАТА"));
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "КАТА"));
        var refused = Office.Publish(office.Mine);
        Assert.Equal(PublishOutcome.Refused, refused.Outcome);
        Assert.Equal([$"{Office.Story}/index.ky.md"], refused.Problems.Select(problem => problem.Location.Path));
        Assert.Single(office.SentCommits());
        Assert.Single(Office.Run(office.Mine, "log", "--format=%s").Split('\n'));

        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Туура"));
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Mine).Outcome);
    }

    [LongFact]
    public void A_moved_story_takes_its_old_folder_and_the_links_to_it_along()
    {
        const string moved = "content/news/2026/11/23-jany-mektep";
        Directory.Move(Path.Combine(office.Mine, Office.Story), Path.Combine(office.Mine, moved));
        Office.Write(
            office.Mine,
            "content/news/2026/11/20-bashka/index.ky.md",
            Office.Text("Башка", "[Мектеп](../23-jany-mektep/index.ky.md)")
        );
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Mine, moved).Outcome);
        Assert.Equal("Көчүрүлдү: Мектеп ачылды", office.SentCommits()[0]);
        Assert.DoesNotContain(office.SentFiles(), file => file.StartsWith(Office.Story, StringComparison.Ordinal));
        Assert.Contains(
            "23-jany-mektep",
            office.Sent("content/news/2026/11/20-bashka/index.ky.md"),
            StringComparison.Ordinal
        );
        Assert.Empty(Office.Run(office.Mine, "status", "--porcelain"));
    }

    [LongFact]
    public void What_colleagues_sent_is_taken_in()
    {
        Office.Write(office.Theirs, $"{Office.Story}/index.ru.md", Office.Text("Школа", "Их строка."));
        Office.Write(office.Theirs, "content/news/2026/11/26-a/index.ky.md", Office.Text("А", "а"));
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Theirs).Outcome);
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Theirs, "content/news/2026/11/26-a").Outcome);

        Office.Write(office.Mine, "content/news/2026/11/24-bashka/index.ky.md", Office.Text("Башка", "Бүтпөгөн."));
        Office.Write(office.Mine, "content/site.yaml", "title: менин\n");
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Менин сабым."));
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Mine).Outcome);

        Assert.Contains("Менин", office.Sent($"{Office.Story}/index.ky.md"), StringComparison.Ordinal);
        Assert.Contains("Их строка", office.Sent($"{Office.Story}/index.ru.md"), StringComparison.Ordinal);
        Assert.Contains("Их строка", Office.Read(office.Mine, $"{Office.Story}/index.ru.md"), StringComparison.Ordinal);
        Assert.Equal("title: менин\n", Office.Read(office.Mine, "content/site.yaml"));
        Assert.True(File.Exists(Path.Combine(office.Mine, "content/news/2026/11/24-bashka/index.ky.md")));
    }

    [Fact]
    public void Errors_that_arise_together_stop_it()
    {
        Office.Write(office.Theirs, $"{Office.Story}/index.ru.md", Office.Text("Школа", "КАТА"));
        Office.Run(office.Theirs, "commit", "--quiet", "--all", "--message=Текшерүүсүз");
        Office.Run(office.Theirs, "push", "--quiet", "origin", "main");
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Менин сабым."));
        var refused = Office.Publish(office.Mine);
        Assert.Equal((PublishOutcome.Refused, PublishTexts.ErrorsTogether), (refused.Outcome, refused.Text));
        Assert.Single(refused.Problems);

        var again = Office.Publish(office.Mine);
        Assert.Equal((PublishOutcome.Refused, PublishTexts.ErrorsTogether), (again.Outcome, again.Text));
        Assert.DoesNotContain("Менин", office.Sent($"{Office.Story}/index.ky.md"), StringComparison.Ordinal);

        Office.Write(office.Mine, $"{Office.Story}/index.ru.md", Office.Text("Школа", "Исправлено"));
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Mine).Outcome);
        Assert.Contains("Менин", office.Sent($"{Office.Story}/index.ky.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_of_one_text_are_a_conflict_until_the_author_has_seen_both()
    {
        Office.Write(
            office.Theirs,
            $"{Office.Story}/index.ky.md",
            Office.Text("Мектеп", "Алардын сабы.\n\nЭкинчи сап.\n\nАлардын үчүнчүсү.")
        );
        Office.Publish(office.Theirs);
        Office.Write(
            office.Mine,
            $"{Office.Story}/index.ky.md",
            Office.Text("Мектеп", "Менин сабым.\n\nЭкинчи сап.\n\nҮчүнчү сап.")
        );
        Office.Write(office.Mine, "content/site.yaml", "title: менин\n");

        var conflict = Office.Publish(office.Mine);
        Assert.Equal(PublishOutcome.Conflict, conflict.Outcome);
        Assert.Contains(
            "Алардын",
            System.Text.Encoding.UTF8.GetString(conflict.Theirs["index.ky.md"]),
            StringComparison.Ordinal
        );
        Assert.Contains("Менин", Office.Read(office.Mine, $"{Office.Story}/index.ky.md"), StringComparison.Ordinal);
        Assert.Contains("Алардын", office.Sent($"{Office.Story}/index.ky.md"), StringComparison.Ordinal);
        Assert.Equal(PublishOutcome.Conflict, Office.Publish(office.Mine).Outcome);
        Assert.Equal("title: менин\n", Office.Read(office.Mine, "content/site.yaml"));

        var result = Office.Publisher(office.Mine).Publish(Office.Request() with { Seen = conflict.Seen });
        Assert.Equal(PublishOutcome.Published, result.Outcome);
        Assert.Equal(
            Office.Text("Мектеп", "Менин сабым.\n\nЭкинчи сап.\n\nҮчүнчү сап."),
            office.Sent($"{Office.Story}/index.ky.md")
        );
        Assert.Equal("title: менин\n", Office.Read(office.Mine, "content/site.yaml"));
        Assert.Empty(Office.Run(office.Mine, "stash", "list"));
    }

    [LongFact]
    public void Two_kept_stories_that_both_conflict_are_decided_one_after_the_other()
    {
        const string other = "content/news/2026/11/20-bashka";
        Office.Write(office.Theirs, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Алардын мектеби."));
        Office.Write(office.Theirs, $"{other}/index.ky.md", Office.Text("Башка", "Алардын башкасы."));
        Office.Publish(office.Theirs);
        Office.Publish(office.Theirs, other);
        var away = office.Remote + ".away";
        Directory.Move(office.Remote, away);
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Менин мектебим."));
        Office.Write(office.Mine, $"{other}/index.ky.md", Office.Text("Башка", "Менин башкам."));
        Assert.Equal(PublishOutcome.Kept, Office.Publish(office.Mine).Outcome);
        Assert.Equal(PublishOutcome.Kept, Office.Publish(office.Mine, other).Outcome);
        Directory.Move(away, office.Remote);

        var first = Office.Publish(office.Mine);
        Assert.Equal(PublishOutcome.Conflict, first.Outcome);
        var stopped = Office.Publisher(office.Mine).Publish(Office.Request() with { Seen = first.Seen });
        Assert.Equal((PublishOutcome.Kept, PublishTexts.KeptOtherConflict), (stopped.Outcome, stopped.Text));
        Assert.Contains("20-bashka", stopped.TextIn(MessageLanguage.Kyrgyz), StringComparison.Ordinal);

        // The other one, as the message says. What was decided of the first one still holds.
        var decided = Office.Request(other) with
        {
            SeenOthers = new Dictionary<string, string> { [Office.Story] = first.Seen! }.ToImmutableDictionary(),
        };
        var second = Office.Publisher(office.Mine).Publish(decided);
        Assert.Equal(PublishOutcome.Conflict, second.Outcome);
        Assert.Contains(
            "Алардын башкасы.",
            System.Text.Encoding.UTF8.GetString(second.Theirs["index.ky.md"]),
            StringComparison.Ordinal
        );
        var result = Office.Publisher(office.Mine).Publish(decided with { Seen = second.Seen });
        Assert.Equal(PublishOutcome.Published, result.Outcome);
        Assert.Equal(Office.Text("Мектеп", "Менин мектебим."), office.Sent($"{Office.Story}/index.ky.md"));
        Assert.Equal(Office.Text("Башка", "Менин башкам."), office.Sent($"{other}/index.ky.md"));
        Assert.Empty(Office.Run(office.Mine, "status", "--porcelain"));
    }

    [LongFact]
    public void A_photo_that_a_colleague_sent_stays_beside_the_authors_text()
    {
        Office.Write(office.Theirs, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Алардын сабы."));
        Office.Write(office.Theirs, $"{Office.Story}/b.jpg", "…");
        Office.Publish(office.Theirs);
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Менин сабым."));
        var conflict = Office.Publish(office.Mine);
        var result = Office.Publisher(office.Mine).Publish(Office.Request() with { Seen = conflict.Seen });
        Assert.Equal(PublishOutcome.Published, result.Outcome);
        Assert.Contains($"{Office.Story}/b.jpg", office.SentFiles());
        Assert.Equal(Office.Text("Мектеп", "Менин сабым."), office.Sent($"{Office.Story}/index.ky.md"));
    }

    [LongFact]
    public void A_story_without_a_folder_is_published_alone_and_its_conflicts_are_shown()
    {
        const string story = "content/news/2026/11/22-jalpak";
        Office.Write(office.Mine, $"{story}.ky.md", Office.Text("Жалпак", "Биринчи."));
        Office.Write(office.Mine, $"{story}-2.ky.md", Office.Text("Башка", "Бүтпөгөн."));
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Mine, story).Outcome);
        Assert.Contains($"{story}.ky.md", office.SentFiles());
        Assert.DoesNotContain($"{story}-2.ky.md", office.SentFiles());

        Office.Run(office.Theirs, "pull", "--quiet");
        Office.Write(office.Theirs, $"{story}.ky.md", Office.Text("Жалпак", "Алардыкы."));
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Theirs, story).Outcome);
        Office.Write(office.Mine, $"{story}.ky.md", Office.Text("Жалпак", "Меники."));
        var conflict = Office.Publish(office.Mine, story);
        Assert.Equal(PublishOutcome.Conflict, conflict.Outcome);
        Assert.Equal(["22-jalpak.ky.md"], conflict.Theirs.Keys);
        var result = Office.Publisher(office.Mine).Publish(Office.Request(story) with { Seen = conflict.Seen });
        Assert.Equal(PublishOutcome.Published, result.Outcome);
        Assert.Equal(Office.Text("Жалпак", "Меники."), office.Sent($"{story}.ky.md"));
    }

    [LongFact]
    public void A_kept_story_that_was_taken_back_does_not_go_out_with_another_one()
    {
        var away = office.Remote + ".away";
        Directory.Move(office.Remote, away);
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Эрте чыкпасын."));
        Assert.Equal(PublishOutcome.Kept, Office.Publish(office.Mine).Outcome);
        Directory.Move(away, office.Remote);
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Каралама."));
        Office.Write(office.Mine, "content/news/2026/11/24-b/index.ky.md", Office.Text("Б", "б"));

        var kept = Office.Publish(office.Mine, "content/news/2026/11/24-b");

        Assert.Equal((PublishOutcome.Kept, PublishTexts.KeptUndone), (kept.Outcome, kept.Text));
        Assert.Single(office.SentCommits());
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Mine).Outcome);
        Assert.Contains("Каралама.", office.Sent($"{Office.Story}/index.ky.md"), StringComparison.Ordinal);
    }

    [LongFact]
    public void A_story_that_a_colleague_deleted_can_be_kept()
    {
        Office.Run(office.Theirs, "rm", "-r", "--quiet", Office.Story);
        Office.Run(office.Theirs, "commit", "--quiet", "--message=Өчүрүлдү");
        Office.Run(office.Theirs, "push", "--quiet", "origin", "main");
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Менин сабым."));
        var conflict = Office.Publish(office.Mine);
        Assert.Equal(PublishOutcome.Conflict, conflict.Outcome);
        Assert.Empty(conflict.Theirs);
        var result = Office.Publisher(office.Mine).Publish(Office.Request() with { Seen = conflict.Seen });
        Assert.Equal(PublishOutcome.Published, result.Outcome);
        Assert.Contains("Менин", office.Sent($"{Office.Story}/index.ky.md"), StringComparison.Ordinal);
        Assert.Contains($"{Office.Story}/index.ru.md", office.SentFiles());
    }

    [Fact]
    public void Without_a_network_the_story_is_kept_and_goes_out_with_the_next_one()
    {
        var away = office.Remote + ".away";
        Directory.Move(office.Remote, away);
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        Assert.Equal(PublishOutcome.Kept, Office.Publish(office.Mine).Outcome);
        Assert.Empty(Office.Run(office.Mine, "status", "--porcelain"));

        Directory.Move(away, office.Remote);
        Assert.Equal(PublishOutcome.Published, Office.Publish(office.Mine).Outcome);
        Assert.Contains("Жаңы.", office.Sent($"{Office.Story}/index.ky.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://newssite.invalid/a.git", nameof(PublishTexts.KeptOffline))]
    [InlineData("http://127.0.0.1:9/a.git", nameof(PublishTexts.KeptOffline))]
    [InlineData("/nowhere/a.git", nameof(PublishTexts.KeptNoRepository))]
    public void Why_a_remote_cannot_be_reached_is_said(string address, string text)
    {
        Office.Run(office.Mine, "remote", "set-url", "origin", address);
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        var kept = Office.Publish(office.Mine);
        Assert.Equal(PublishOutcome.Kept, kept.Outcome);
        Assert.Equal(typeof(PublishTexts).GetField(text)!.GetValue(null), kept.Text);
    }

    [Fact]
    public void A_password_in_the_address_is_not_shown()
    {
        Office.Run(office.Mine, "remote", "set-url", "origin", "https://aigul:secret@newssite.invalid/a.git");
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        var text = Office.Publish(office.Mine).TextIn(MessageLanguage.Russian);
        Assert.Contains("newssite.invalid", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_declines_is_quoted()
    {
        Office.AddHook(Path.Combine(office.Remote, "hooks/pre-receive"), "echo 'дем алыш күнү'; exit 1");
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        var kept = Office.Publish(office.Mine);
        Assert.Equal((PublishOutcome.Kept, PublishTexts.KeptDeclined), (kept.Outcome, kept.Text));
    }

    [Fact]
    public void A_hook_that_says_no_leaves_everything_as_it_was()
    {
        Office.AddHook(Path.Combine(office.Mine, ".git/hooks/pre-commit"), "echo 'жок' >&2; exit 1");
        Office.Write(office.Mine, $"{Office.Story}/new.jpg", "…");
        var refused = Office.Publish(office.Mine);
        Assert.Equal(PublishOutcome.Refused, refused.Outcome);
        Assert.Contains("жок", refused.TextIn(MessageLanguage.Kyrgyz), StringComparison.Ordinal);
        Assert.Equal($"?? {Office.Story}/new.jpg", Office.Run(office.Mine, "status", "--porcelain"));
    }

    [Fact]
    public void The_name_is_asked_once()
    {
        var nobody = office.Clone("nobody", "");
        Office.Run(nobody, "config", "user.name", "");
        Office.Write(nobody, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        Assert.Equal(PublishOutcome.Nameless, Office.Publish(nobody).Outcome);
        foreach (
            var (name, email) in new[]
            {
                ("", "a@b.kg"),
                ("А\nБ", "a@b.kg"),
                ("Айгүл", "почта"),
                ("<А>", "a@b.kg"),
                ("А", null),
            }
        )
        {
            var bad = Office.Publisher(nobody).Publish(Office.Request() with { Name = name, Email = email });
            Assert.Equal((PublishOutcome.Nameless, PublishTexts.BadName), (bad.Outcome, bad.Text));
        }

        var good = Office
            .Publisher(nobody)
            .Publish(Office.Request() with { Name = "Гүлнара Өмүрова", Email = "g@edu.gov.kg" });
        Assert.Equal(PublishOutcome.Published, good.Outcome);
        Assert.Equal(
            "Гүлнара Өмүрова g@edu.gov.kg",
            Office.Run(office.Remote, "log", "-1", "--format=%an %ae", "main")
        );
        Office.Write(nobody, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Дагы."));
        Assert.Equal(PublishOutcome.Published, Office.Publish(nobody).Outcome);
    }

    [Fact]
    public void A_colleagues_change_of_a_file_that_is_changed_here_too_is_told_before_anything_is_touched()
    {
        Office.Write(office.Theirs, "content/news/2026/11/20-bashka/index.ky.md", Office.Text("Башка", "Алардыкы."));
        Office.Publish(office.Theirs, "content/news/2026/11/20-bashka");
        Office.Write(
            office.Mine,
            "content/news/2026/11/20-bashka/index.ky.md",
            Office.Text("Башка", "Меники, бүтпөгөн.")
        );
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        var kept = Office.Publish(office.Mine);
        Assert.Equal((PublishOutcome.Kept, PublishTexts.KeptOtherFiles), (kept.Outcome, kept.Text));
        Assert.Contains("20-bashka", kept.TextIn(MessageLanguage.Kyrgyz), StringComparison.Ordinal);
        Assert.Contains(
            "Меники",
            Office.Read(office.Mine, "content/news/2026/11/20-bashka/index.ky.md"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("MERGE_HEAD", nameof(PublishTexts.RefusedHalfDone))]
    [InlineData("index.lock", nameof(PublishTexts.RefusedBusy))]
    public void A_repository_in_the_middle_of_something_is_left_alone(string file, string text)
    {
        File.WriteAllText(Path.Combine(office.Mine, ".git", file), "");
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        var refused = Office.Publish(office.Mine);
        Assert.Equal(PublishOutcome.Refused, refused.Outcome);
        Assert.Equal(typeof(PublishTexts).GetField(text)!.GetValue(null), refused.Text);
    }

    [Fact]
    public void No_branch_is_told()
    {
        Office.Run(office.Mine, "checkout", "--quiet", "--detach");
        Assert.Equal(PublishTexts.RefusedNoBranch, Office.Publish(office.Mine).Text);
    }

    [Fact]
    public void Without_a_remote_the_story_is_in_the_history_here()
    {
        Office.Run(office.Mine, "remote", "remove", "origin");
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        Assert.Equal(PublishTexts.KeptNoRemote, Office.Publish(office.Mine).Text);
        Assert.Equal("Өзгөртүлдү: Мектеп ачылды", Office.Run(office.Mine, "log", "-1", "--format=%s"));
    }

    [Fact]
    public void A_rebase_that_a_power_cut_ended_is_undone_by_the_next_publishing()
    {
        Office.Write(office.Theirs, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Алардын сабы."));
        Office.Publish(office.Theirs);
        Office.Write(office.Mine, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Менин сабым."));
        Office.Run(office.Mine, "commit", "--quiet", "--all", "--message=Меники");
        Office.Run(office.Mine, "fetch", "--quiet");
        File.WriteAllText(Path.Combine(office.Mine, ".git/newssite-rebase"), "");
        Assert.ThrowsAny<Exception>(() => Office.Run(office.Mine, "rebase", "--quiet", "origin/main"));

        Assert.Equal(PublishOutcome.Conflict, Office.Publish(office.Mine).Outcome);
        Assert.Equal(Office.Text("Мектеп", "Менин сабым."), Office.Read(office.Mine, $"{Office.Story}/index.ky.md"));
        Assert.False(Directory.Exists(Path.Combine(office.Mine, ".git/rebase-merge")));
    }

    [Fact]
    public void The_first_story_of_an_empty_repository_is_sent()
    {
        Office.Run(office.Remote, "update-ref", "-d", "refs/heads/main");
        var first = office.Clone("first", "Айгүл");
        Office.Write(first, "content/site.yaml", "title: a\n");
        Office.Write(first, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        Assert.Equal(PublishOutcome.Published, Office.Publish(first).Outcome);
        Assert.Equal([$"{Office.Story}/index.ky.md"], office.SentFiles());
    }

    [LongFact]
    public void A_source_below_the_repository_is_published_too()
    {
        var outer = office.Clone("outer", "Айгүл");
        Directory.CreateDirectory(Path.Combine(outer, "site"));
        Office.Run(outer, "mv", "content", "site/content");
        Office.Run(outer, "commit", "--quiet", "--message=Көчүрүү");
        Office.Run(outer, "push", "--quiet");
        var inner = Path.Combine(outer, "site");
        Office.Write(inner, $"{Office.Story}/index.ky.md", Office.Text("Мектеп", "Жаңы."));
        Office.Write(inner, "content/news/2026/11/24-bashka/index.ky.md", Office.Text("Башка", "КАТА"));
        Assert.Equal(PublishOutcome.Published, Office.Publish(inner).Outcome);
        Assert.Contains("Жаңы.", office.Sent($"site/{Office.Story}/index.ky.md"), StringComparison.Ordinal);
    }
}
