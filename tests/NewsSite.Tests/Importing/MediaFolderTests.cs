using System.Security.Cryptography;
using NewsSite.Import.Media;
using NewsSite.Tests.Harness;

namespace NewsSite.Tests.Importing;

/// <summary>Files of the old site are found in a folder.</summary>
public sealed class MediaFolderTests : IDisposable
{
    private readonly TestFolder folder = TestFolder.Of(
        """
        -- media/uploads/2022/mektep.jpg --
        whole picture
        -- media/uploads/2021/school.jpg --
        one
        -- media/other/school.jpg --
        two
        -- media/x/Отчёт 5.pdf --
        report
        -- secret.jpg --
        outside
        """
    );

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("https://old.kg/wp-content/uploads/2022/mektep.jpg?x=1", "uploads/2022/mektep.jpg")]
    [InlineData("/files/mektep.jpg", "uploads/2022/mektep.jpg")]
    [InlineData("MEKTEP-300x200.jpeg", "uploads/2022/mektep.jpg")]
    [InlineData("mektep_thumb.jpg", "uploads/2022/mektep.jpg")]
    [InlineData("uploads/2021/school.jpg", "uploads/2021/school.jpg")]
    [InlineData("/x/%D0%9E%D1%82%D1%87%D1%91%D1%82%205.pdf", "x/Отчёт 5.pdf")]
    [InlineData("school.jpg", null)]
    [InlineData("../../secret.jpg", null)]
    [InlineData("/etc/passwd", null)]
    public void A_file_is_found_by_path_name_or_name_without_size(string address, string? path) =>
        Assert.Equal(path, Found(address, null));

#pragma warning disable CA5350, CA5351 // Hashes that sites name files by protect nothing.
    [Fact]
    public void A_file_is_found_by_its_hash()
    {
        var bytes = File.ReadAllBytes(folder.PathOf("media/other/school.jpg"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Equal("other/school.jpg", Found("school.jpg", hash));
        Assert.Equal("other/school.jpg", Found($"/cache/{Convert.ToHexStringLower(SHA1.HashData(bytes))}.jpg", null));
        Assert.Equal("other/school.jpg", Found($"/cache/{Convert.ToHexStringLower(MD5.HashData(bytes))}.png", null));
        Assert.Null(Found($"/cache/{new string('a', 32)}.jpg", null));
    }
#pragma warning restore CA5350, CA5351

    private string? Found(string address, string? hash)
    {
        var media = new MediaFolder(folder.PathOf("media"));
        return media.Find(address, hash) is { } file ? Path.GetRelativePath(media.Root, file) : null;
    }
}
