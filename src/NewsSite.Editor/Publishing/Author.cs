using System.Net.Mail;

namespace NewsSite.Editor.Publishing;

/// <summary>Name and mail address that git writes into the history.</summary>
internal static class Author
{
    /// <summary>Notes a name and address in the repository. Returns null if git knows both then.</summary>
    /// <param name="name">Name, or null for the one that git knows.</param>
    /// <param name="email">Mail address, or null for the one that git knows.</param>
    public static PublishResult? Note(StoryGit git, string? name, string? email)
    {
        if (name is not null || email is not null)
        {
            if (!IsName(name) || !MailAddress.TryCreate(email, out var address) || address.Address != email)
            {
                return new(PublishOutcome.Nameless, PublishTexts.BadName);
            }

            git.Run("config", "--local", "user.name", name!);
            git.Run("config", "--local", "user.email", email);
        }

        return git.Value("config", "user.name") is null || git.Value("config", "user.email") is null
            ? new(PublishOutcome.Nameless, PublishTexts.Nameless)
            : null;
    }

    /// <summary>True for one line that holds a letter, and nothing that git would cut away.</summary>
    private static bool IsName(string? name) =>
        name is { Length: > 0 and <= 100 }
        && name.Any(char.IsLetter)
        && !name.Any(character => char.IsControl(character) || character is '<' or '>');
}
