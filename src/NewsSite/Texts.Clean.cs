using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// What clean says.
internal static partial class Texts
{
    public static readonly Message Cleaned = new("Deleted files: {0}", "Удалено файлов: {0}", "Өчүрүлгөн файлдар: {0}");
}
