using System.Collections.Immutable;
using NewsSite.Deployment.Delivery.Claims;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>Claims as files of a folder. Their times are those of the disk, which may have a clock of its own.</summary>
internal sealed class FolderClaims(string folder, TargetDisk disk) : IClaimStore
{
    public ImmutableArray<Claim> Put(string name, string content) =>
        disk.Guard(() =>
        {
            Directory.CreateDirectory(folder);
            try
            {
                File.WriteAllText(PathOf(name), content);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Half a claim names no owner, so that only its age would free the target.
                File.Delete(PathOf(name));
                throw;
            }

            return Directory.EnumerateFiles(folder).Select(Read).OfType<Claim>().ToImmutableArray();
        });

    public bool Touch(string name) =>
        disk.Guard(() =>
        {
            try
            {
                // Writing makes the disk set the time.
                using var file = new FileStream(PathOf(name), FileMode.Open, FileAccess.ReadWrite);
                var first = file.ReadByte();
                file.Position = 0;
                file.WriteByte((byte)first);
                return true;
            }
            catch (FileNotFoundException)
            {
                return false;
            }
        });

    public void Delete(string name) => disk.Guard(() => File.Delete(PathOf(name)));

    private static Claim? Read(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            return new Claim(Path.GetFileName(path), new DateTimeOffset(File.GetLastWriteTimeUtc(path)), text);
        }
        catch (FileNotFoundException)
        {
            // Its owner ended meanwhile.
            return null;
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
