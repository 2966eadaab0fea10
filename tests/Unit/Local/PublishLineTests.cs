using Local.Commands;
using Local.Commands.Publishing;

namespace Tests.Unit.Local;

public sealed class PublishLineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("drafts-").FullName;

    [Fact]
    public void What_is_said_is_understood()
    {
        var options = new PublishLine.Options
        {
            Paths = ["one.md"],
            Out = "result",
            Subscribers = ["a@example.org", "b@example.org"],
            Now = "2026-11-23T09:00:00Z",
        };

        options.Validate().Successful.ShouldBeTrue();
        options.Instant.ShouldBe(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("--out DIR", null, "a@example.org", null)]
    [InlineData("no mail address", "result", "nobody", null)]
    [InlineData("no instant", "result", "a@example.org", "soon")]
    public void A_wrong_value_is_refused_with_what_is_wrong(string message, string? output, string subscriber, string? now) =>
        new PublishLine.Options
        {
            Paths = ["one.md"],
            Out = output,
            Subscribers = [subscriber],
            Now = now,
        }
            .Validate()
            .Message!.ShouldContain(message);

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "publish", "--help")]
    [InlineData(1, "publish")]
    [InlineData(1, "publish", "one.md")]
    [InlineData(1, "publish", "one.md", "--out")]
    [InlineData(1, "publish", "one.md", "--out", "result", "--force")]
    [InlineData(1, "publish", "no-such-file.md", "--out", "result")]
    [InlineData(1, "publsh")]
    [InlineData(1, "backup")]
    [InlineData(1, "restore", "--overwrite")]
    public async Task A_command_line_that_makes_no_sense_ends_with_1(int exitCode, params string[] arguments) =>
        (await CommandLine.RunAsync(arguments)).ShouldBe(exitCode);

    [Fact]
    public void A_folder_gives_all_its_files_by_their_path_but_those_of_editors_and_the_system()
    {
        foreach (
            var name in new[] { "b.md", "a/picture.png", "a/piece.md", ".hidden", ".git/config", "~$lock.docx", "a/piece.md~", "a/x.tmp" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
            File.WriteAllText(Path.Combine(_folder, name), "");
        }

        DraftFile
            .Of([_folder])
            .Select(file => (file.Name, file.IsPicture))
            .ShouldBe([("a/picture.png", true), ("a/piece.md", false), ("b.md", false)]);
    }

    [Fact]
    public void Two_files_of_one_name_are_refused()
    {
        foreach (var folder in new[] { "x", "y" })
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName, "same.md"), "");

        Should
            .Throw<UsageException>(() => DraftFile.Of([Path.Combine(_folder, "x"), Path.Combine(_folder, "y")]))
            .Message.ShouldContain("same.md");
    }

    [Fact]
    public void A_path_that_is_not_there_is_refused() =>
        Should.Throw<UsageException>(() => DraftFile.Of([Path.Combine(_folder, "none.md")])).Message.ShouldContain("none.md");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
