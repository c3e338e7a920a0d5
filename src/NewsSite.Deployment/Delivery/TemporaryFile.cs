using NewsSite.Generator.Core.Diagnostics;

namespace NewsSite.Deployment.Delivery;

/// <summary>File in the system's folder for temporary files, which goes when it is disposed.</summary>
internal sealed class TemporaryFile : IDisposable
{
    /// <exception cref="DeliveryFault">It cannot be written.</exception>
    public TemporaryFile(byte[] bytes)
    {
        try
        {
            Path = System.IO.Path.GetTempFileName();
            File.WriteAllBytes(Path, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new DeliveryFault(DeliveryTexts.NoRoomHere, System.IO.Path.GetTempPath(), FileFault.Of(e));
        }
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; } = "";

    public void Dispose()
    {
        if (Path.Length > 0)
        {
            File.Delete(Path);
        }
    }
}
