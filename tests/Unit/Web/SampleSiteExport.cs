namespace Tests.Unit.Web;

/// <summary>Writes the sample site into the folder that SAMPLE_SITE names, to look at it or to check it with other tools.</summary>
public sealed class SampleSiteExport
{
    [Fact]
    public async Task Writes_the_sample_site_where_asked()
    {
        var folder = Environment.GetEnvironmentVariable("SAMPLE_SITE");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "SAMPLE_SITE names no folder.");
        var site = await new Samples.SampleSite(Samples.Pieces.Many()).BuildAsync();
        foreach (var (path, file) in site.Files)
        {
            var target = Path.Combine(folder!, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, file.Bytes.ToArray(), TestContext.Current.CancellationToken);
        }
        site.Files.Count.ShouldBeGreaterThan(50);
    }
}
