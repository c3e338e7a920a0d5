using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite;

// Messages of clean.
internal static partial class Texts
{
    public static readonly Message Cleaned = new("Deleted files: {0}", "Удалено файлов: {0}", "Өчүрүлгөн файлдар: {0}");
}
