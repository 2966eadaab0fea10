using Manuscripts;
using Manuscripts.Media;
using Model;

namespace Tests.Unit.Manuscripts.Media;

public sealed class DraftMediaTests
{
    [Fact]
    public void A_picture_is_named_by_its_content()
    {
        var bytes = Pictures.Png(4, 5);
        var image = new DraftMedia(MediaLimits.Of(new IntakeOptions())).Accept(bytes, "A bridge", "picture 1").Image.ShouldNotBeNull();
        image.File.Path.ShouldBe($"media/{Digest.Hex(bytes)[..32]}.png");
        image.File.ContentType.ShouldBe("image/png");
        image.Address.ShouldBe("/" + image.File.Path);
        (image.Alt, image.Width, image.Height).ShouldBe(("A bridge", 4, 5));
    }

    [Fact]
    public void The_same_picture_twice_is_kept_once()
    {
        var media = new DraftMedia(MediaLimits.Of(new IntakeOptions()) with { MaxImages = 1 });
        media.Accept(Pictures.Png(4, 5), "a", "picture 1").Image.ShouldNotBeNull();
        media.Accept(Pictures.Png(4, 5), "b", "picture 2").Image.ShouldNotBeNull().Alt.ShouldBe("b");
        media.Files.Count.ShouldBe(1);
    }

    public static TheoryData<byte[], string, string> Refused => new()
    {
        { [.. "<svg/>"u8], "image-refused", "SVG" },
        { Pictures.Emf(), "image-refused", "EMF" },
        { [.. "not a picture"u8], "image-unknown", "PNG or JPEG" },
        { Pictures.Png(4, 5)[..20], "image-damaged", "PNG" },
        { Pictures.Png(0, 5), "image-damaged", "PNG" },
        { Pictures.Png(70_000, 70_000), "image-too-many-pixels", "70000 by 70000" },
        { [.. Pictures.Png(4, 5), .. new byte[2000]], "image-too-large", "MB" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_cannot_be_shown_is_left_out_with_a_warning_that_names_it(byte[] bytes, string code, string named)
    {
        var media = new DraftMedia(MediaLimits.Of(new IntakeOptions()) with { MaxBytes = 1024 });
        var problem = media.Accept(bytes, "", "picture 7").Problem.ShouldNotBeNull();
        problem.Code.ShouldBe(code);
        problem.Severity.ShouldBe(Severity.Warning);
        problem.Message.ShouldStartWith("Picture 7 was left out");
        problem.Message.ShouldContain(named);
        media.Files.ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_has_so_many_pictures_and_no_more()
    {
        var media = new DraftMedia(MediaLimits.Of(new IntakeOptions()) with { MaxImages = 2 });
        for (byte i = 0; i < 3; i++)
            media.Accept(Pictures.Png(4, 5, i), "", "picture").Problem?.Code.ShouldBe("images-too-many");
        media.Files.Count.ShouldBe(2);
    }
}
