using System.IO.Compression;
using static Tests.Unit.Web.GatewaySite;

namespace Tests.Unit.Web;

/// <summary>How much of a file is sent, and in which coding: parts, what the client has, what it can unpack.</summary>
public sealed class GatewayTransferTests
{
    private const string Words = "/search/words/all.bin";

    [Theory]
    [InlineData("bytes=0-3", 206, "bytes 0-3/", 4)]
    [InlineData("bytes=-2", 206, "bytes ", 2)]
    [InlineData("bytes=5-", 206, "bytes 5-", null)]
    [InlineData("bytes=999999-", 416, "bytes */", 0)]
    [InlineData("bytes=4-2", 200, "", null)]
    [InlineData("lines=1-2", 200, "", null)]
    public async Task A_part_of_a_file_may_be_asked_for(string range, int status, string said, int? length)
    {
        var answer = await AskAsync(await OpenAsync(), Words, headers: ("Range", range));
        answer.Status.ShouldBe(status);
        answer.Headers.ContentRange.ToString().ShouldStartWith(said);
        if (length is { } bytes)
            answer.Body.Length.ShouldBe(bytes);
    }

    [Fact]
    public async Task Several_parts_come_in_one_answer_and_a_changed_file_whole()
    {
        var site = await OpenAsync();
        var whole = await AskAsync(site, Words);
        var parts = await AskAsync(site, Words, headers: ("Range", "bytes=0-1,4-5"));
        parts.Status.ShouldBe(206);
        parts.Headers.ContentType.ToString().ShouldStartWith("multipart/byteranges; boundary=");
        System.Text.Encoding.Latin1.GetString(parts.Body.Span).ShouldContain($"Content-Range: bytes 4-5/{whole.Body.Length}");
        (await AskAsync(site, Words, headers: [("Range", "bytes=0-1"), ("If-Range", "\"another\"")])).Status.ShouldBe(200);
        (await AskAsync(site, Words, headers: [("Range", "bytes=0-1"), ("If-Range", whole.Headers.ETag.ToString())])).Status
            .ShouldBe(206);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task What_the_client_has_is_not_sent_again(string coding)
    {
        var site = await OpenAsync();
        var first = await AskAsync(site, Page, headers: ("Accept-Encoding", coding));
        var again = await AskAsync(site, Page, headers: [("Accept-Encoding", coding), ("If-None-Match", $"\"x\", W/{first.Headers.ETag}")]);
        (again.Status, again.Body.Length, again.Headers.ETag).ShouldBe((304, 0, first.Headers.ETag));
        (await AskAsync(site, Page, headers: ("If-None-Match", "\"other\""))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_date_is_asked_only_where_there_is_no_tag()
    {
        var site = await OpenAsync();
        var modified = (await AskAsync(site, Page)).Headers.LastModified.ToString();
        (await AskAsync(site, Page, headers: ("If-Modified-Since", modified))).Status.ShouldBe(304);
        (await AskAsync(site, Page, headers: [("If-Modified-Since", modified), ("If-None-Match", "\"other\"")])).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Text_is_compressed_as_the_client_accepts_it()
    {
        var site = await OpenAsync();
        var plain = await AskAsync(site, Page);
        var zipped = await AskAsync(site, Page, headers: ("Accept-Encoding", "gzip, br;q=0"));
        var brotli = await AskAsync(site, Page, headers: ("Accept-Encoding", "gzip, deflate, br"));
        zipped.Headers.ContentEncoding.ToString().ShouldBe("gzip");
        brotli.Headers.ContentEncoding.ToString().ShouldBe("br");
        new[] { plain, zipped, brotli }.Select(answer => answer.Headers.ETag.ToString()).ShouldBeUnique();
        plain.Headers.Vary.ToString().ShouldBe("Accept-Encoding");
        Read(new GZipStream(new MemoryStream(zipped.Body.ToArray()), CompressionMode.Decompress)).ShouldBe(plain.Body.ToArray());
        Read(new BrotliStream(new MemoryStream(brotli.Body.ToArray()), CompressionMode.Decompress)).ShouldBe(plain.Body.ToArray());
    }

    private static byte[] Read(Stream stream)
    {
        using var target = new MemoryStream();
        stream.CopyTo(target);
        return target.ToArray();
    }
}
