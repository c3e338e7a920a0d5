using System.ComponentModel;
using System.Diagnostics;
using NewsSite.Reporting;

namespace NewsSite.Commands;

/// <summary>Opens addresses in the browser of this machine.</summary>
internal static class BrowserWindow
{
    /// <summary>Opens an address, or says that its reader must.</summary>
    public static void Open(string address, Report report)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            report.Say(Texts.NoBrowser, address);
        }
    }
}
