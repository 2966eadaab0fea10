using System.Text;
using Manuscripts;
using Model;

namespace Tests.Unit.Manuscripts;

/// <summary>The field <c>image</c> names a picture that lies beside the draft.</summary>
public sealed class LeadPictureTests
{
    [Fact]
    public async Task Whose_picture_it_is_shows_with_it()
    {
        var content = await Fields.PublishedDraft.ContentAsync(new Dictionary<string, string>
        {
            ["title"] = "The quay",
            ["image"] = Fields.FieldValue.Picture,
            ["image_credit"] = "Photo: Ada Quist",
        });
        var shown = await Fields.PublishedDraft.ShowAsync(Fields.PublishedDraft.Accept(content));

        content.Image!.Credit.ShouldBe("Photo: Ada Quist");
        foreach (var surface in (string[])["document", "page", "feeds"])
            shown[surface].ShouldContain(text => text.Contains("Photo: Ada Quist", StringComparison.Ordinal), surface);
    }

    private static readonly byte[] Bridge = Media.Pictures.Png(8, 4);

    [Theory]
    [InlineData("piece.md", "---\ntitle: A bridge\nimage: bridge.png\n---\n\nThe bridge stood open.\n")]
    [InlineData("piece.txt", "---\ntitle: A bridge\nimage: ./bridge.png\n---\n\nThe bridge stood open.\n")]
    [InlineData("piece.html", "<!-- title: A bridge\nimage: bridge.png -->\n<p>The bridge stood open.</p>")]
    public async Task Becomes_the_pieces_image_in_every_format(string name, string text)
    {
        var content = (await NormalizeAsync(name, text)).Content.ShouldNotBeNull();

        var file = content.Media.ShouldHaveSingleItem();
        file.Path.ShouldBe($"media/{Digest.Hex(Bridge)[..32]}.png");
        content.Image.ShouldBe(new ImageReference("/" + file.Path, ""));
        content.BodyHtml.ShouldNotContain("<img");
    }

    [Fact]
    public async Task Has_the_alt_text_that_the_text_gives_it()
    {
        var content = (
            await NormalizeAsync("piece.md", "---\ntitle: A bridge\nimage: bridge.png\n---\n\nOpen.\n\n![The bridge, open](bridge.png)\n")
        ).Content!;

        content.Image!.Alt.ShouldBe("The bridge, open");
        content.Media.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("missing.png", "image-left-out")]
    [InlineData("../bridge.png", "image-left-out")]
    [InlineData("https://elsewhere.example/bridge.png", "image-left-out")]
    [InlineData("drawing.svg", "image-refused")]
    [InlineData("huge.png", "image-too-large")]
    public async Task Is_left_out_with_a_warning_where_it_cannot_be_shown(string image, string code)
    {
        var result = await NormalizeAsync("piece.md", $"---\ntitle: A bridge\nimage: {image}\n---\n\nThe bridge stood open.\n");

        result.Content!.Image.ShouldBeNull();
        result.Content.Media.ShouldBeEmpty();
        result.Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    private static Task<NormalizedDraft> NormalizeAsync(string name, string text) =>
        IntakeFixture
            .Get<INormalizer>()
            .NormalizeAsync(
                new Draft("desk/" + name, Encoding.UTF8.GetBytes(text), new Dictionary<string, string>())
                {
                    ReadBeside = (file, _) =>
                        Task.FromResult(file.StartsWith("./", StringComparison.Ordinal) ? Beside(file[2..]) : Beside(file)),
                },
                TestContext.Current.CancellationToken
            );

    private static FileBeside? Beside(string file) =>
        file switch
        {
            "bridge.png" => new FileBeside(Bridge),
            "drawing.svg" => new FileBeside("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()),
            "huge.png" => new FileBeside(default, 5L * 1024 * 1024 * 1024),
            _ => null,
        };
}
