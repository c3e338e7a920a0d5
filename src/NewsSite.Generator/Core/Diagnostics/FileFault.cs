using System.Text.RegularExpressions;

namespace NewsSite.Generator.Core.Diagnostics;

/// <summary>Why a file cannot be read or written, for messages. The system itself says so in English only.</summary>
public static partial class FileFault
{
    private const int DiskFull = 28;
    private const int ReadOnlyDisk = 30;
    private const int DeviceFault = 5;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);
    private const int UsedOnWindows = unchecked((int)0x80070020);

    public static Message Of(Exception fault) =>
        fault switch
        {
            UnauthorizedAccessException when Quoted().Match(fault.Message) is { Success: true } path => NoRight(
                path.Value
            ),
            IOException { HResult: DiskFull or DiskFullOnWindows } => new(
                "the disk is full; make room on it",
                "на диске нет места; освободите его",
                "дискте орун жок; орун бошотуңуз"
            ),
            IOException { HResult: ReadOnlyDisk } => new(
                "the disk can only be read; choose a folder on another one",
                "диск доступен только для чтения; выберите папку на другом диске",
                "дискти окуганга гана болот; башка дисктеги папканы тандаңыз"
            ),
            IOException { HResult: DeviceFault } => new(
                "the disk has a fault; copy the file from another place",
                "диск неисправен; скопируйте файл из другого места",
                "диск бузук; файлды башка жерден көчүрүңүз"
            ),
            IOException { HResult: UsedOnWindows } => new(
                "another program holds the file open; close it there",
                "файл открыт в другой программе; закройте его там",
                "файл башка программада ачык; аны ошол жерден жабыңыз"
            ),
            _ => new(fault.Message, fault.Message, fault.Message),
        };

    private static Message NoRight(string path) =>
        new(
            $"this user has no right to {path}; give it, or run the program as the owner",
            $"у этого пользователя нет прав на {path}; дайте их или запустите программу от имени владельца",
            $"бул колдонуучунун {path} дегенге укугу жок; укук бериңиз же программаны ээсинин атынан иштетиңиз"
        );

    [GeneratedRegex("'[^'\\n]+'")]
    private static partial Regex Quoted();
}
