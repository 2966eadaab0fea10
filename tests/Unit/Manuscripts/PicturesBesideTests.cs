using System.Text;
using Manuscripts;
using Model;

namespace Tests.Unit.Manuscripts;

public sealed class PicturesBesideTests
{
    // The smallest PNG: one transparent pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_picture_beside_the_draft_is_taken_in_and_linked()
    {
        var result = await NormalizeAsync("![The quay at dawn](quay%20dawn.png)", ("quay dawn.png", Pixel));
        var file = result.Content!.Media.ShouldHaveSingleItem();
        file.ContentType.ShouldBe("image/png");
        result.Content.BodyHtml.ShouldContain($"<img src=\"/{file.Path}\" width=\"1\" height=\"1\" alt=\"The quay at dawn\">");
    }

    [Fact]
    public async Task A_picture_is_told_by_its_bytes_and_not_by_its_name()
    {
        var result = await NormalizeAsync("![A plan](plan.png)", ("plan.png", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));
        result.Content!.Media.ShouldBeEmpty();
        result.Content.BodyHtml.ShouldNotContain("<img");
        result.Problems.ShouldContain(problem => problem.Code == "image-refused" || problem.Code == "image-unknown");
    }

    [Theory]
    [InlineData("../other/secret.png")]
    [InlineData("/etc/secret.png")]
    [InlineData("https://elsewhere.example/a.png")]
    [InlineData("missing.png")]
    public async Task Only_what_lies_beside_the_draft_is_read(string name)
    {
        var result = await NormalizeAsync(
            $"![x]({name})", ("../other/secret.png", Pixel), ("/etc/secret.png", Pixel), ("https://elsewhere.example/a.png", Pixel));
        result.Content!.Media.ShouldBeEmpty();
        result.Problems.ShouldContain(problem => problem.Code == "image-left-out");
    }

    private static Task<NormalizedDraft> NormalizeAsync(string picture, params (string Name, byte[] Bytes)[] beside) =>
        IntakeFixture
            .Get<INormalizer>()
            .NormalizeAsync(
                new Draft(
                    "desk/piece.md",
                    Encoding.UTF8.GetBytes($"# A day at the quay\n\nThe cranes stood still until noon.\n\n{picture}\n\nThen they moved.\n"),
                    new Dictionary<string, string>())
                {
                    ReadBeside = (name, _) =>
                        Task.FromResult(
                            beside.Where(file => file.Name == name).Select(file => new FileBeside(file.Bytes)).FirstOrDefault()),
                },
                TestContext.Current.CancellationToken
            );

    [Fact]
    public async Task Storage_that_fails_on_a_picture_is_no_fault_of_the_draft()
    {
        var draft = IntakeFixture.Draft("quay.md", "# The quay\n\nA text of its own.\n\n![A crane](crane.png)\n"u8.ToArray()) with
        {
            ReadBeside = (_, _) => Task.FromException<FileBeside?>(new IOException("Away.")),
        };

        (await Should.ThrowAsync<IOException>(() => IntakeFixture.Normalize(draft))).Message.ShouldBe("Away.");
    }
}
