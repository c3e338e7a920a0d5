using System.Collections.Immutable;
using NewsSite.Deployment.Delivery.Claims;
using NewsSite.Generator.Core.Sources;
using NewsSite.Generator.Output;

namespace NewsSite.Deployment.Delivery.Releases;

/// <summary>Releases in a folder of this machine.</summary>
internal sealed class FolderHost : IReleaseHost
{
    private readonly string root;
    private readonly TargetDisk disk;
    private readonly ReadableFiles writer;

    /// <param name="path">Absolute path of the target. A link is followed.</param>
    public FolderHost(string path)
    {
        root = RealPath.Of(path) ?? path;
        disk = new TargetDisk(path);
        writer = new ReadableFiles(root);
        Claims = new FolderClaims(PathOf(ReleaseLayout.Claims), disk);
    }

    public IClaimStore Claims { get; }

    public ReleaseState Inspect() => disk.Guard(InspectFolder);

    public void Create() =>
        disk.Guard(() =>
        {
            // First what tells a target from other folders: a run may be killed between the two.
            writer.CreateFolder(PathOf(ReleaseLayout.Claims));
            writer.CreateFolder(PathOf(ReleaseLayout.Releases));
        });

    public Manifest ReadManifest(string release) =>
        disk.Guard(() =>
        {
            var file = PathOf(ReleaseLayout.ManifestOf(release));
            return (File.Exists(file) ? Manifest.Read(File.ReadAllText(file)) : null)
                ?? throw new DeliveryFault(DeliveryTexts.DamagedManifest, file);
        });

    public void Upload(string folder, ImmutableArray<ManifestEntry> files) =>
        disk.Guard(() =>
            ParallelChunks
                .Of(files)
                .ForAll(file => writer.Copy(Path.Combine(folder, file.Path), UploadedPath(file.Path), file.Hash))
        );

    public void Link(string release, string source, ImmutableArray<string> paths) =>
        disk.Guard(() =>
        {
            var from = PathOf($"{ReleaseLayout.Releases}/{source}");
            ParallelChunks.Of(paths).ForAll(path => LinkInto(release, path, Path.Combine(from, path)));
        });

    public void LinkUploaded(string release, string folder, ImmutableArray<ManifestEntry> files) =>
        disk.Guard(() =>
            ParallelChunks.Of(files).ForAll(file => LinkInto(release, file.Path, UploadedPath(file.Path)))
        );

    public void Switch(string release, Manifest manifest, string claim) =>
        disk.Guard(() =>
        {
            var list = PathOf(ReleaseLayout.ManifestOf(release));
            File.WriteAllText(list + ReadableFiles.PartExtension, manifest.Write());
            File.Move(list + ReadableFiles.PartExtension, list, overwrite: true);
            var folder = PathOf($"{ReleaseLayout.Releases}/{release}");
            Directory.Move(folder + ReleaseName.Unfinished, folder);
            if (!File.Exists(Path.Combine(PathOf(ReleaseLayout.Claims), claim)))
            {
                throw new DeliveryFault(DeliveryTexts.LockLost);
            }

            try
            {
                SymbolicLink.Point(PathOf(ReleaseLayout.Current), $"{ReleaseLayout.Releases}/{release}");
            }
            catch (Exception e)
                when (e
                        is IOException
                            or UnauthorizedAccessException
                            or EntryPointNotFoundException
                            or DllNotFoundException
                )
            {
                throw new DeliveryFault(DeliveryTexts.NoLinks, root, e.Message);
            }
        });

    public void Prune(ImmutableArray<string> releases) =>
        disk.Guard(() =>
        {
            foreach (var release in releases.Where(name => File.Exists(PathOf(ReleaseLayout.ManifestOf(name)))))
            {
                var folder = PathOf($"{ReleaseLayout.Releases}/{release}");
                var ours = ReadManifest(release).Entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
                foreach (var path in FilesIn(folder).Where(ours.Contains))
                {
                    File.Delete(Path.Combine(folder, path));
                }

                FolderTree.DeleteEmpty(folder);
            }

            var unfinished = Directory
                .EnumerateDirectories(PathOf(ReleaseLayout.Releases), "*" + ReleaseName.Unfinished)
                .Where(folder => ReleaseName.IsValid(Path.GetFileNameWithoutExtension(folder)));
            foreach (var folder in unfinished.Append(PathOf(ReleaseLayout.Upload)).ToList())
            {
                FolderTree.TryDelete(folder);
            }

            foreach (var list in Directory.EnumerateFiles(PathOf(ReleaseLayout.State), "*.manifest*").ToList())
            {
                if (!Directory.Exists(PathOf($"{ReleaseLayout.Releases}/{Path.GetFileName(list).Split('.')[0]}")))
                {
                    File.Delete(list);
                }
            }
        });

    private ReleaseState InspectFolder()
    {
        if (FileFacts.OfEntry(root).Kind is var kind && kind is not FileKind.Missing and not FileKind.Folder)
        {
            throw new DeliveryFault(DeliveryTexts.NotAFolder, root);
        }

        if (kind == FileKind.Missing || !Directory.EnumerateFileSystemEntries(root).Any())
        {
            return ReleaseState.None;
        }

        if (FileFacts.OfEntry(PathOf(ReleaseLayout.State)).Kind != FileKind.Folder)
        {
            throw new DeliveryFault(DeliveryTexts.NotOurs, root);
        }

        var releases = Directory.Exists(PathOf(ReleaseLayout.Releases))
            ? Directory
                .EnumerateDirectories(PathOf(ReleaseLayout.Releases))
                .Select(folder => Path.GetFileName(folder)!)
                .Where(ReleaseName.IsValid)
                .ToImmutableArray()
            : [];
        var current = FindCurrent();
        return current is null || !releases.Contains(current)
            ? new ReleaseState(true, null, releases, Manifest.Empty, new HashSet<string>())
            : new ReleaseState(
                true,
                current,
                releases,
                ReadManifest(current),
                FilesIn(PathOf($"{ReleaseLayout.Releases}/{current}")).ToHashSet(StringComparer.Ordinal)
            );
    }

    private string? FindCurrent()
    {
        var link = PathOf(ReleaseLayout.Current);
        if (FileFacts.OfEntry(link).Kind == FileKind.Missing)
        {
            return null;
        }

        var target = new FileInfo(link).LinkTarget ?? "";
        var name = Path.GetFileName(target);
        return target == $"{ReleaseLayout.Releases}/{name}" && ReleaseName.IsValid(name)
            ? name
            : throw new DeliveryFault(DeliveryTexts.CurrentIsOthers, link);
    }

    /// <summary>Returns the files below a folder, relative to it. Links are not followed.</summary>
    private static IReadOnlyCollection<string> FilesIn(string folder) =>
        FolderWalk.FilesIn(folder, closed => throw new UnauthorizedAccessException($"'{closed}'"));

    private void LinkInto(string release, string path, string existing)
    {
        var folder = PathOf($"{ReleaseLayout.Releases}/{release}{ReleaseName.Unfinished}");
        writer.Link(existing, Path.Combine(folder, path));
    }

    private string UploadedPath(string path) => Path.Combine(PathOf(ReleaseLayout.Upload), path);

    private string PathOf(string path) => Path.Combine(root, path);
}
