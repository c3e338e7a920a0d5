using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Scriban;
using Scriban.Syntax;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// The members of <c>site</c> that the pages of each layout can read, found in the syntax of a theme's templates: the
/// layout, <c>base</c>, and all partials that they include. A page does not depend on the other members: one more story
/// changes the numbers of topics and years, which most pages never show.
/// </summary>
internal sealed class SiteReads
{
    private const string Site = "site";
    private const string Base = "base";

    private static readonly FrozenSet<string> Includes = FrozenSet.Create(StringComparer.Ordinal, "include", "shared");

    private readonly Dictionary<string, Reads> layouts;
    private readonly Dictionary<string, Reads> partials;

    private SiteReads(Theme theme)
    {
        layouts = ReadsOf(theme.Layouts);
        partials = ReadsOf(theme.Partials);

        static Dictionary<string, Reads> ReadsOf(FrozenDictionary<string, Template> templates) =>
            templates.ToDictionary(pair => pair.Key, pair => Reads.Of(pair.Value.Page!), StringComparer.Ordinal);
    }

    /// <summary>Looks at the templates of a theme.</summary>
    public static SiteReads Of(Theme theme) => new(theme);

    /// <summary>
    /// Returns the members that pages of a layout can read, named as in templates. Null for all members: then a template
    /// reads <c>site</c> in a way that its syntax does not tell.
    /// </summary>
    public IReadOnlySet<string>? Of(string layout)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<Reads>();
        foreach (var name in new[] { layout, Base })
        {
            if (layouts.TryGetValue(name, out var reads))
            {
                pending.Push(reads);
            }
        }

        while (pending.TryPop(out var reads))
        {
            if (reads.Members is null)
            {
                return null;
            }

            members.UnionWith(reads.Members);
            foreach (var name in (reads.Partials ?? (IEnumerable<string>)partials.Keys).Where(seen.Add))
            {
                if (partials.TryGetValue(name, out var partial))
                {
                    pending.Push(partial);
                }
            }
        }

        return members;
    }

    /// <summary>Members and partials that one template reads.</summary>
    /// <param name="Members">Members of <c>site</c>; null for all.</param>
    /// <param name="Partials">Included partials; null for any.</param>
    private sealed record Reads(IReadOnlySet<string>? Members, IReadOnlySet<string>? Partials)
    {
        private static readonly ConditionalWeakTable<ScriptPage, Reads> Known = [];

        public static Reads Of(ScriptPage template) => Known.GetValue(template, Find);

        private static Reads Find(ScriptPage template)
        {
            var members = new HashSet<string>(StringComparer.Ordinal);
            var names = new HashSet<string>(StringComparer.Ordinal);
            var includesAny = false;
            foreach (var node in TemplateConstants.DescendantsOf(template))
            {
                switch (node)
                {
                    case ScriptThisExpression or ScriptWithStatement or ScriptImportStatement:
                    case ScriptVariable { Name: Site } when !IsRead(node, members):
                        return new Reads(null, null);
                    case ScriptVariable variable when Includes.Contains(variable.Name):
                        includesAny |= !IsInclude(variable, names);
                        break;
                }
            }

            return new Reads(members, includesAny ? null : names);
        }

        /// <summary>Notes the member in <c>site.member</c>. False if <c>site</c> is used in another way.</summary>
        private static bool IsRead(ScriptNode site, HashSet<string> members)
        {
            if (site.Parent is not ScriptMemberExpression { Member: { } name } member)
            {
                return false;
            }

            // In «page.site» it is the name of a member itself.
            if (ReferenceEquals(member.Target, site))
            {
                members.Add(name.Name);
            }

            return true;
        }

        /// <summary>Notes the partial in <c>include 'partial' …</c>. False if its name is not written there.</summary>
        private static bool IsInclude(ScriptVariable function, HashSet<string> names)
        {
            if (
                function.Parent is not ScriptFunctionCall { Parent: not ScriptPipeCall } call
                || !ReferenceEquals(call.Target, function)
                || call.Arguments.FirstOrDefault() is not ScriptLiteral { Value: string name }
            )
            {
                return false;
            }

            names.Add(name);
            return true;
        }
    }
}
