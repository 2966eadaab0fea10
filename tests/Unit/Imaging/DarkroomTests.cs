using Model;
using Pipeline.Imaging;
using SkiaSharp;
using Tests.Samples;

namespace Tests.Unit.Imaging;

/// <summary>What the darkroom makes of pictures, good and hostile.</summary>
public sealed class DarkroomTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photograph_comes_in_three_widths_none_larger_than_its_file()
    {
        var photograph = SamplePictures.Photograph(1);
        var made = await DevelopAsync(photograph);
        var picture = made.Pictures.ShouldHaveSingleItem();
        (picture.Width, picture.Height, picture.IsGraphic).ShouldBe((1800, 1200, false));
        picture.Widths.ShouldBe([320, 768, 1440]);
        foreach (var (width, file) in picture.Widths.Zip(made.Files.Reverse()))
        {
            file.Path.ShouldBe(PicturePath.Narrower(photograph.Path, width));
            PicturePath.IsOwn("/" + file.Path).ShouldBeTrue();
            using var decoded = SKBitmap.Decode(file.Bytes.Span);
            (decoded.Width, decoded.Height).ShouldBe((width, width * 2 / 3));
            file.Bytes.Length.ShouldBeLessThan(photograph.Bytes.Length);
        }
    }

    [Fact]
    public async Task The_same_picture_gives_the_same_bytes()
    {
        var (one, other) = (await DevelopAsync(SamplePictures.Photograph(2)), await DevelopAsync(SamplePictures.Photograph(2)));
        one.Files.Select(file => Digest.Hex(file.Bytes.Span)).ShouldBe(other.Files.Select(file => Digest.Hex(file.Bytes.Span)));
    }

    [Fact]
    public async Task A_chart_is_told_from_a_photograph() =>
        (await DevelopAsync(SamplePictures.Chart())).Pictures.ShouldHaveSingleItem().IsGraphic.ShouldBeTrue();

    [Fact]
    public async Task A_small_picture_stays_as_it_came()
    {
        var made = await DevelopAsync(SamplePictures.Photograph(3, 300, 200));
        made.Files.ShouldBeEmpty();
        made.Pictures.ShouldHaveSingleItem().Widths.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_that_lies_on_its_side_stands_up()
    {
        // Exif 2.32, 4.6.4: orientation 6, the camera was turned to the right.
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        var jpeg = SamplePictures.Photograph(4, 1200, 900).Bytes.ToArray();
        var turned = new MediaFile("media/turned.jpg", "image/jpeg", (byte[])[.. jpeg[..2], .. exif, .. jpeg[2..]]);
        var made = await DevelopAsync(turned);
        var picture = made.Pictures.ShouldHaveSingleItem();
        (picture.Width, picture.Height).ShouldBe((900, 1200));
        using var decoded = SKBitmap.Decode(made.Files[0].Bytes.Span);
        (decoded.Width, decoded.Height).ShouldBe((900, 1200));
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    public async Task One_that_is_cut_off_is_shown_as_it_came(string kind)
    {
        var whole = kind == "jpg" ? SamplePictures.Photograph(5) : SamplePictures.Chart();
        var made = await DevelopAsync(whole with { Bytes = whole.Bytes[..(whole.Bytes.Length / 2)] });
        made.Files.ShouldBeEmpty();
        made.Pictures.ShouldHaveSingleItem().Width.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Random_damage_never_throws()
    {
        var random = new Random(20261129);
        var whole = SamplePictures.Photograph(6, 640, 480);
        for (var i = 0; i < 40; i++)
        {
            var bytes = whole.Bytes.ToArray();
            for (var hit = 0; hit < 25; hit++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            await DevelopAsync(whole with { Bytes = bytes });
        }
    }

    private static async Task<Developed> DevelopAsync(MediaFile picture)
    {
        using var darkroom = new Darkroom();
        return await darkroom.DevelopAsync([picture], Cancellation);
    }
}
