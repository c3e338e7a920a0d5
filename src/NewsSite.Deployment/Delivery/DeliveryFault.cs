using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Deployment.Delivery;

/// <summary>
/// Reason why a site could not be published, with a text that says what to do. The host or the network is at fault, not
/// the content.
/// </summary>
internal sealed class DeliveryFault(Message text, params object[] arguments)
    : Exception(text.In(MessageLanguage.English, arguments))
{
    /// <summary>True if this is the reason.</summary>
    public bool Is(Message reason) => text == reason;

    /// <summary>Returns the text in a language.</summary>
    public string In(MessageLanguage language) => text.In(language, arguments);
}
