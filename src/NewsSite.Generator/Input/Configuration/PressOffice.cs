namespace NewsSite.Generator.Input.Configuration;

/// <summary>How newsrooms reach the press office; each part may be null. Telegram is a name without <c>@</c>.</summary>
public sealed record PressOffice(string? Email, string? Phone, string? Telegram, string? WhatsApp);
