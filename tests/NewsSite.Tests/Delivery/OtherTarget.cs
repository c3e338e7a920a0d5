namespace NewsSite.Tests.Delivery;

/// <summary>Another target of a host that is running.</summary>
internal sealed class OtherTarget(TestHost host, string target) : TestHost
{
    public override string Target => target;

    public override string Claims => host.Claims;

    public override byte[]? Read(string path) => host.Read(path);

    public override void Dispose() { }
}
