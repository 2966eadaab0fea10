using System.Text;
using Model;
using Pipeline.Catalog.Versions;

namespace Tests.Unit.Model;

/// <summary>The canonical document's form: stored versions and the hashes in their names depend on every byte of it.</summary>
public sealed class DocumentTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(-5));

    private static readonly Commentary Full = new()
    {
        Id = CommentaryId.Parse("quay-0123456789"),
        Version = "2-0a1b2c3d",
        Kind = CommentaryKind.Edition,
        Title = "The quay",
        Dek = "A line.",
        Slug = "the-quay",
        Language = "en",
        Authors = [new Author("Ada Brink", "ada-brink")],
        Published = Morning,
        Updated = Morning.AddDays(1),
        Series = "Tidewater",
        Topics = ["Harbours"],
        Outlet = new Outlet("The Gazette", "https://gazette.example/quay"),
        Image = new ImageReference("media/aa.png", "A quay"),
        BodyHtml = "<p>Ships.</p>",
        BodyText = "Ships.",
        WordCount = 1,
        Corrections = [new Correction(Morning, "It was two ships.")],
        Sections =
        [
            new EditionSection(
                "Features",
                null,
                [
                    new EditionItem
                    {
                        Title = "One",
                        AbstractHtml = "<p>Of one.</p>",
                        Authors = ["Ada Brink"],
                        Outlet = "The Gazette",
                        Url = "https://gazette.example/one",
                        Medium = Medium.Report,
                    },
                ]
            ),
        ],
        Related = [new RelatedPiece("Two", "Of two.", ["Joost Vermeer"], "https://gazette.example/two")],
        Source = new DraftSource("quay.md", "\"0x1\"", "ff", "markdown", "1"),
    };

    [Fact]
    public void Its_bytes_are_the_contract() =>
        Encoding
            .UTF8.GetString(CanonicalJson.Write(Full))
            .ShouldBe(
                """
                {"id":"quay-0123456789","version":"2-0a1b2c3d","kind":"edition","title":"The quay","dek":"A line.","slug":"the-quay",
                "language":"en","authors":[{"name":"Ada Brink","slug":"ada-brink"}],"published":"2026-11-23T09:00:00-05:00","updated":"2026-11-24T09:00:00-05:00",
                "series":"Tidewater","topics":["Harbours"],"outlet":{"name":"The Gazette","url":"https://gazette.example/quay"},
                "image":{"path":"media/aa.png","alt":"A quay"},"bodyHtml":"\u003Cp\u003EShips.\u003C/p\u003E","bodyText":"Ships.","wordCount":1,
                "corrections":[{"date":"2026-11-23T09:00:00-05:00","text":"It was two ships."}],
                "sections":[{"heading":"Features","introHtml":null,"items":[{"title":"One","abstractHtml":"\u003Cp\u003EOf one.\u003C/p\u003E","authors":["Ada Brink"],"outlet":"The Gazette","url":"https://gazette.example/one","medium":"report"}]}],
                "related":[{"title":"Two","abstract":"Of two.","authors":["Joost Vermeer"],"url":"https://gazette.example/two"}],
                "source":{"draft":"quay.md","etag":"\u00220x1\u0022","sha256":"ff","format":"markdown","normalizer":"1"}}
                """.ReplaceLineEndings("")
            );

    [Fact]
    public void Its_bytes_give_it_back() =>
        CanonicalJson.Write(CanonicalJson.Read<Commentary>(CanonicalJson.Write(Full))).ShouldBe(CanonicalJson.Write(Full));

    [Fact]
    public void The_hash_in_a_versions_name_stays() => VersionWriter.Named(Full, 2).Version.ShouldBe("2-d1821c7a");
}
