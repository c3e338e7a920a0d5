using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsSite.Deployment.Delivery.Claims;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>Claims as files of another machine, whose clock tells their times.</summary>
internal sealed class SshClaims(SshConnection connection) : IClaimStore
{
    public ImmutableArray<Claim> Put(string name, string content)
    {
        var output = Encoding.UTF8.GetString(connection.Run(SshScripts.PutClaim, name, content));
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var line in output.Split('\n'))
        {
            if (
                line.Split(' ', 3) is [var time, var claim, var owner]
                && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            )
            {
                claims.Add(new Claim(claim, DateTimeOffset.FromUnixTimeSeconds(seconds), owner));
            }
        }

        return claims.DrainToImmutable();
    }

    public bool Touch(string name)
    {
        try
        {
            connection.Run(SshScripts.TouchClaim, name);
            return true;
        }
        catch (DeliveryFault fault) when (fault.Is(DeliveryTexts.LockLost))
        {
            return false;
        }
    }

    public void Delete(string name) => connection.Run(SshScripts.DeleteClaim, name);
}
