using System.Collections.Immutable;
using NewsSite.Deployment.Delivery.Claims;

namespace NewsSite.Deployment.Delivery.Stores;

/// <summary>
/// Claims as objects of a store, whose clock tells their times. A store lists an object as soon as it is written, as all
/// that follow S3 do today.
/// </summary>
internal sealed class StoreClaims(Rclone store) : IClaimStore
{
    private readonly Dictionary<string, string> own = [];

    public ImmutableArray<Claim> Put(string name, string content)
    {
        own[name] = content;
        store.Write(PathOf(name), content);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var found in store.List(StoreLayout.Claims))
        {
            var text = found.Path == name ? content : store.Read(PathOf(found.Path));
            if (text is not null)
            {
                claims.Add(new Claim(found.Path, found.Time, text));
            }
        }

        return claims.DrainToImmutable();
    }

    public bool Touch(string name)
    {
        if (store.List(StoreLayout.Claims).All(claim => claim.Path != name))
        {
            return false;
        }

        store.Write(PathOf(name), own[name]);
        return true;
    }

    public void Delete(string name)
    {
        // Deleting a missing object is no error for a store, but one for rclone.
        if (store.List(StoreLayout.Claims).Any(claim => claim.Path == name))
        {
            store.Delete([PathOf(name)]);
        }
    }

    private static string PathOf(string name) => $"{StoreLayout.Claims}/{name}";
}
