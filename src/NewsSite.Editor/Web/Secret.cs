using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsSite.Editor.Web;

/// <summary>
/// Secret that the terminal shows and the browser keeps in a cookie: other users and programs of the machine reach the
/// port, too.
/// </summary>
internal sealed class Secret(int port)
{
    private const int Bytes = 32;

    private readonly string value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Path and query of the address that sets the cookie.</summary>
    public string Entrance => $"/?key={value}";

    // Cookies know no ports: without the port, two editors would take each other's cookie away.
    private string CookieName => $"newssite-edit-{port}";

    public bool IsIn(HttpRequest request) => request.Cookies.TryGetValue(CookieName, out var given) && IsSame(given);

    /// <summary>Compares in constant time, so that the secret cannot be found out letter by letter.</summary>
    public bool IsSame(string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(value));

    public void SetCookie(HttpResponse response) =>
        response.Cookies.Append(
            CookieName,
            value,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                IsEssential = true,
                Path = "/",
            }
        );
}
