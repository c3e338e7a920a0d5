using System.Diagnostics;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Archiving;

/// <summary>
/// Signatures and checksums of an archive, checked by the programs an archivist has. Tests are skipped without them, or
/// fail if NEWSSITE_REQUIRE_SIGNING is 1.
/// </summary>
public sealed class SignatureTests(ArchivedSite site) : IClassFixture<ArchivedSite>
{
    private const string Sums = ArchivedSite.Name + ".sha256";

    [Fact]
    public void Sha256sum_finds_both_files_and_the_bag_whole()
    {
        Assert.Equal(0, Run("sha256sum", site.Folder.PathOf("archives"), "", "-c", "--strict", Sums));
        using var folder = new TestFolder();
        System.IO.Compression.ZipFile.ExtractToDirectory(site.PathOf(".zip"), folder.Root);
        var bag = folder.PathOf(ArchivedSite.Name);
        Assert.Equal(0, Run("sha256sum", bag, "", "-c", "--strict", "tagmanifest-sha256.txt"));
        // BagIt writes «%» as %25, which sha256sum does not know.
        var manifest = Path.Combine(bag, "manifest-sha256.txt");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("%25", "%"));
        Assert.Equal(0, Run("sha256sum", bag, "", "-c", "--strict", "manifest-sha256.txt"));
        File.AppendAllText(Path.Combine(bag, "data/ky/news/2024/index.html"), " ");
        Assert.NotEqual(0, Run("sha256sum", bag, "", "-c", "--strict", "manifest-sha256.txt"));
    }

    [Fact]
    public void Ssh_keygen_verifies_the_signature_of_a_key()
    {
        using var folder = new TestFolder();
        Assert.Equal(0, Run("ssh-keygen", folder.Root, "", "-q", "-t", "ed25519", "-N", "", "-f", "key"));
        var run = site.Run("2024", "--to", folder.Root, "--key", folder.PathOf("key"));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.DoesNotContain("not signed", run.Out, StringComparison.Ordinal);
        File.WriteAllText(folder.PathOf("allowed"), "press@edu.example " + folder.Read("key.pub"));
        Assert.Equal(0, Verify(folder.Read(Sums)));
        Assert.NotEqual(0, Verify(folder.Read(Sums) + " "));

        // Without a key the archive is made again, and no signature of the one before stays.
        Assert.Equal(0, site.Run("2024", "--to", folder.Root).ExitCode);
        Assert.False(File.Exists(folder.PathOf(Sums + ".sig")));

        int Verify(string text) =>
            Run(
                "ssh-keygen",
                folder.Root,
                text,
                ["-Y", "verify", "-f", "allowed", "-I", "press@edu.example", "-n", "file", "-s", Sums + ".sig"]
            );
    }

    [Fact]
    public void Minisign_verifies_the_signature_of_a_key()
    {
        using var folder = new TestFolder();
        Assert.Equal(0, Run("minisign", folder.Root, "", "-G", "-W", "-p", "key.pub", "-s", "key"));
        var run = site.Run("2024", "--to", folder.Root, "--key", folder.PathOf("key"), "--signature", "minisign");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(0, Run("minisign", folder.Root, "", "-V", "-p", "key.pub", "-m", Sums));
        File.AppendAllText(folder.PathOf(Sums), " ");
        Assert.NotEqual(0, Run("minisign", folder.Root, "", "-V", "-p", "key.pub", "-m", Sums));
    }

    [Fact]
    public void A_key_that_cannot_sign_leaves_the_archive_before_it()
    {
        var before = site.Folder.Fingerprint("archives");
        // The program itself says what is wrong with the key.
        Assert.Equal(0, Run("ssh-keygen", site.Folder.Root, "", "-q", "-t", "ed25519", "-N", "", "-f", "other"));
        File.WriteAllText(site.Folder.PathOf("other"), "no key\n");
        var run = site.Run("2024", "--key", "other");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ssh-keygen did not sign", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Folder.Fingerprint("archives"));
    }

    [Fact]
    public void Another_kind_of_key_is_a_mistake_on_the_command_line() =>
        Assert.Equal(2, site.Run("2024", "--key", "key", "--signature", "gpg").ExitCode);

    /// <summary>Runs a program, and returns its exit code.</summary>
    private static int Run(string program, string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardError.ReadToEnd();
            output.GetAwaiter().GetResult();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.False(
                Environment.GetEnvironmentVariable("NEWSSITE_REQUIRE_SIGNING") == "1",
                $"there is no {program}"
            );
            Assert.Skip($"there is no {program} on this machine");
            throw;
        }
    }
}
