namespace NewsSite.Generator.Input.Configuration;

/// <summary>Contacts of the press office. Each may be null.</summary>
/// <param name="Telegram">User name without <c>@</c>.</param>
public sealed record PressOffice(string? Email, string? Phone, string? Telegram, string? WhatsApp);
