using System.Globalization;
using System.Text;
using NewsSite;

var systemLanguage = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

// NewsSite.Languages formats texts for readers. Nothing may depend on the machine's locale.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
Console.InputEncoding = Encoding.UTF8;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return CommandLine.Run(args, Terminal.OfProcess(systemLanguage));
