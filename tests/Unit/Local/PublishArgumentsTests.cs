using Local.Commands;
using Local.Commands.Publishing;

namespace Tests.Unit.Local;

public sealed class PublishArgumentsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("drafts-").FullName;

    [Fact]
    public void Paths_and_options_may_be_mixed()
    {
        var arguments = PublishArguments.Parse(["one.md", "--out", "result", "--subscriber", "a@example.org", "two", "--subscriber", "b@example.org", "--now", "2026-11-23T09:00:00Z"]);

        arguments.Paths.ShouldBe(["one.md", "two"]);
        arguments.Out.ShouldBe("result");
        arguments.Subscribers.ShouldBe(["a@example.org", "b@example.org"]);
        arguments.Now.ShouldBe(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("what to publish", "--out", "result")]
    [InlineData("--out DIR", "one.md")]
    [InlineData("needs a value", "one.md", "--out")]
    [InlineData("no option '--force'", "one.md", "--out", "result", "--force")]
    [InlineData("no mail address", "one.md", "--out", "result", "--subscriber", "nobody")]
    [InlineData("no instant", "one.md", "--out", "result", "--now", "soon")]
    public void A_wrong_command_line_is_refused_with_what_is_wrong(string message, params string[] arguments) =>
        Should.Throw<UsageException>(() => PublishArguments.Parse(arguments)).Message.ShouldContain(message);

    [Fact]
    public void A_folder_gives_all_its_files_by_their_path_but_those_of_editors_and_the_system()
    {
        foreach (var name in new[] { "b.md", "a/picture.png", "a/piece.md", ".hidden", ".git/config", "~$lock.docx", "a/piece.md~", "a/x.tmp" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
            File.WriteAllText(Path.Combine(_folder, name), "");
        }

        DraftFile.Of([_folder]).Select(file => (file.Name, file.IsPicture)).ShouldBe([("a/picture.png", true), ("a/piece.md", false), ("b.md", false)]);
    }

    [Fact]
    public void Two_files_of_one_name_are_refused()
    {
        foreach (var folder in new[] { "x", "y" })
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, folder)).FullName, "same.md"), "");

        Should.Throw<UsageException>(() => DraftFile.Of([Path.Combine(_folder, "x"), Path.Combine(_folder, "y")])).Message.ShouldContain("same.md");
    }

    [Fact]
    public void A_path_that_is_not_there_is_refused() =>
        Should.Throw<UsageException>(() => DraftFile.Of([Path.Combine(_folder, "none.md")])).Message.ShouldContain("none.md");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
