using Acornima;
using Acornima.Ast;

namespace NewsSite.Generator.Rendering.Theming;

/// <summary>
/// Checks scripts before they are minified. The minifier calls itself for every level of nesting and overflows the stack
/// in deep ones, which ends the process; the parser used here stops in time.
/// </summary>
internal static class ScriptSyntax
{
    /// <summary>The limit of nesting. The minifier takes up to 13 kB of stack a level.</summary>
    public const int DeepestLevel = 1000;

    private static readonly ParserOptions Options = new()
    {
        // Parentheses are no nodes otherwise, and nest as well as all else.
        PreserveParens = true,
    };

    /// <summary>Returns the first fault of a script, or null.</summary>
    public static Fault? FindFault(string script)
    {
        try
        {
            return FindDeepNode(Parse(script)) is { } node
                ? new Fault(null, node.Location.Start.Line, node.Location.Start.Column + 1)
                : null;
        }
        catch (ParseErrorException e)
        {
            return new Fault(e.Description, e.LineNumber, e.Column + 1);
        }
        catch (InsufficientExecutionStackException)
        {
            return new Fault(null, 1, 1);
        }
    }

    /// <summary>True if a minified script is correct and has every pattern and default value of the original.</summary>
    public static bool IsWhole(string minified, string original)
    {
        try
        {
            var (had, has) = (PatternsIn(original), PatternsIn(minified));
            return had.All(kind => has[kind.Key].Count() >= kind.Count());
        }
        catch (ParseErrorException)
        {
            return false;
        }
    }

    private static ILookup<NodeType, Node> PatternsIn(string script) =>
        Descendants(Parse(script))
            .Select(each => each.Node)
            .Where(node => node is AssignmentPattern or ArrayPattern or ObjectPattern or RestElement)
            .ToLookup(node => node.Type);

    /// <summary>A fault of a script. Line and column count from 1.</summary>
    /// <param name="Message">What is wrong; null for nesting beyond the limit.</param>
    public sealed record Fault(string? Message, int Line, int Column);

    /// <summary>Parses a script. The theme may also hold one in the older dialect, which modules do not accept.</summary>
    private static Program Parse(string script)
    {
        try
        {
            return new Parser(Options).ParseModule(script);
        }
        catch (ParseErrorException)
        {
            return new Parser(Options).ParseScript(script);
        }
    }

    private static Node? FindDeepNode(Node root) =>
        Descendants(root).FirstOrDefault(each => each.Level > DeepestLevel).Node;

    /// <summary>Returns all nodes below a node with their levels, without recursion.</summary>
    private static IEnumerable<(Node Node, int Level)> Descendants(Node root)
    {
        var pending = new Stack<(Node Node, int Level)>([(root, 0)]);
        while (pending.TryPop(out var next))
        {
            yield return next;
            foreach (var child in next.Node.ChildNodes)
            {
                if (child is not null)
                {
                    pending.Push((child, next.Level + 1));
                }
            }
        }
    }
}
