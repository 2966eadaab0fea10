using System.Text;
using Model;
using Pipeline.Intake;
using Tests.Samples;
using Tests.Unit.Manuscripts;
using Tests.Unit.Manuscripts.Media;
using Tests.Unit.Newsletter;

namespace Tests.Unit.Fields;

/// <summary>A draft with given fields, taken all the way by the code that does so in production: normalized, accepted, shown.</summary>
internal static class PublishedDraft
{
    private const string Body = """
        This edition collects what was written of the quay.

        ## Features

        ### The Price of a Berth

        What it costs to stay.

        ### The Ferry That Waits

        By Joost Vermeer

        He asks who pays for the waiting.

        ## More from the quay

        **The Old Crane**
        By Omar Celik
        Who climbs it still, and what is seen from up there.
        """;

    /// <summary>The content of a draft with these fields.</summary>
    public static async Task<DraftContent> ContentAsync(IReadOnlyDictionary<string, string> fields)
    {
        var front = string.Concat(fields.Select(field => $"{field.Key}: {field.Value}\n"));
        var draft = IntakeFixture.Draft("quay.md", Encoding.UTF8.GetBytes($"---\n{front}---\n\n{Body}")) with
        {
            ReadBeside = (name, _) => Task.FromResult(name == FieldValue.Picture ? new FileBeside(Pictures.Png(8, 4)) : null),
        };
        var normalized = await IntakeFixture.Normalize(draft);
        return normalized.Content.ShouldNotBeNull(string.Join("; ", normalized.Problems));
    }

    /// <summary>The document that a draft becomes which is out already, so that a correction counts.</summary>
    public static Commentary Accept(DraftContent content)
    {
        var upload = new Upload("quay.md", "\"1\"", "aa", "1", new NormalizedDraft(content, []), IntakeFixture.Now);
        var published = NextVersion.PublishedOf(null, content, upload);
        var slug = NextVersion.SlugOf(null, content);
        return NextVersion.Build(
            CommentaryId.Parse("quay-0123456789"), PieceAddress.Of(published, slug), null, isOut: true, content, published,
            upload) with
        {
            Version = "1-0a1b2c3d",
        };
    }

    /// <summary>Everything that readers and machines get of a document, by the words of docs/drafts.md.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ShowAsync(Commentary piece)
    {
        var catalog = new FakeCatalog();
        var address = catalog.Put(piece).Address.ToString()!;
        var site = await new SampleSite(catalog).BuildAsync();
        var page = site.Text($"{address.TrimStart('/')}index.html");
        var data = page.IndexOf("application/ld+json", StringComparison.Ordinal);
        var end = page.IndexOf("</script>", data, StringComparison.Ordinal);
        var mail = await Letters.ToAsync(piece, address);
        return new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["document"] = [Encoding.UTF8.GetString(CanonicalJson.Write(piece))],
            ["page"] = [page[page.IndexOf("<body", StringComparison.Ordinal)..]],
            ["data"] = [page[data..end]],
            ["listings"] = [site.Text("index.html")],
            ["feeds"] = [site.Text("feed.xml"), site.Text("atom.xml"), site.Text("feed.json")],
            ["mail"] = [mail.HtmlBody!],
        };
    }
}
