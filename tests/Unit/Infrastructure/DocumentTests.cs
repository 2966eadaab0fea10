using System.Text.RegularExpressions;

namespace Tests.Unit.Infrastructure;

/// <summary>What the documents point to in the repository is there.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents() => new([.. Repository.Files("docs", "*.md"), "README.md", "CONTRIBUTING.md"]);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document) =>
        Link()
            .Matches(Repository.Read(document))
            .Select(match => match.Groups["to"].Value)
            .Where(to => !IsThere(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, to)))
            .ShouldBeEmpty();

    // Where files are named in the text without a link: recipes and tables of rooms.
    [Theory]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/architecture.md")]
    public void Every_room_and_file_it_names_is_there(string document) =>
        Named()
            .Matches(Repository.Read(document))
            .Select(match => match.Value)
            .Where(name => !name.Contains("/Rst/", StringComparison.Ordinal) && !IsThere(Path.Combine(Repository.Root, name)))
            .ShouldBeEmpty();

    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path);

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?!https?:|#|mailto:)(?<to>[^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=`)(?:model|manuscripts|pipeline|functions|local|tests|docs|site|samples|bench|infra)(?:/[\w.]+)+(?=`)")]
    private static partial Regex Named();
}
