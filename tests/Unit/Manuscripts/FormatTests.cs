using System.Text.RegularExpressions;
using Manuscripts;
using Manuscripts.Readers;
using Microsoft.Extensions.DependencyInjection;
using Tests.Unit.Infrastructure;

namespace Tests.Unit.Manuscripts;

/// <summary>A format is its reader: whoever adds one adds a class, its registration and a line for authors.</summary>
public sealed partial class FormatTests
{
    private static readonly IReadOnlyList<IDraftReader> Readers = [.. IntakeFixture.Get<IEnumerable<IDraftReader>>()];

    [Fact]
    public void Every_reader_is_asked() =>
        Readers
            .Select(reader => reader.GetType())
            .ShouldBe(
                typeof(IDraftReader).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IDraftReader))),
                ignoreOrder: true);

    [Fact]
    public void The_list_for_authors_has_every_extension_and_no_other() =>
        Extension().Matches(Formats()).Select(match => match.Groups["name"].Value)
            .ShouldBe(Readers.SelectMany(reader => reader.Extensions), ignoreOrder: true);

    [Fact]
    public void No_two_readers_want_the_same_file()
    {
        Readers.SelectMany(reader => reader.Extensions).ShouldBeUnique();
        Readers.Select(reader => reader.Format).ShouldBeUnique();
    }

    [Fact]
    public async Task A_text_is_turned_away_over_the_limit_of_texts_and_another_file_is_not()
    {
        using var services = IntakeFixture.Services(("Intake:MaxTextBytes", "10"));
        foreach (var reader in Readers)
        {
            var draft = IntakeFixture.Draft("a" + reader.Extensions[0], [.. Enumerable.Repeat((byte)'a', 11)]);
            var result = await services.GetRequiredService<INormalizer>().NormalizeAsync(draft, TestContext.Current.CancellationToken);
            result.Problems.Any(problem => problem.Code == ProblemCodes.DraftTooLarge.Code).ShouldBe(reader.IsText, reader.Format);
        }
    }

    private static string Formats()
    {
        var text = Repository.Read("docs/drafts.md");
        var from = text.IndexOf("## Formats", StringComparison.Ordinal);
        return text[from..text.IndexOf("\n## ", from + 1, StringComparison.Ordinal)];
    }

    // The second column holds them, in code.
    [GeneratedRegex(@"(?<=^\|[^|]*\|[^|]*)`(?<name>\.\w+)`", RegexOptions.Multiline)]
    private static partial Regex Extension();
}
