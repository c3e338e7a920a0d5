using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Tests.Diagnostics;

/// <summary>What the system says in English only, in the language of the reader.</summary>
public class FileFaultTests
{
    public static TheoryData<Exception, string> Faults =>
        new()
        {
            { new UnauthorizedAccessException("Access to the path '/a/b' is denied."), "прав на '/a/b'" },
            { new IOException("No space left on device : '/a/b'", 28), "нет места" },
            { new IOException("Read-only file system : '/a/b'", 30), "только для чтения" },
            { new IOException("Input/output error : '/a/b'", 5), "диск неисправен" },
            { new IOException("The file is being used", unchecked((int)0x80070020)), "в другой программе" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_is_said_in_all_languages(Exception fault, string russian)
    {
        var reason = FileFault.Of(fault);
        Assert.Contains(russian, reason.In(MessageLanguage.Russian), StringComparison.Ordinal);
        Assert.DoesNotContain(fault.Message, reason.In(MessageLanguage.English), StringComparison.Ordinal);
        Assert.Matches("[ңөү]|укук|бузук", reason.In(MessageLanguage.Kyrgyz));
    }
}
