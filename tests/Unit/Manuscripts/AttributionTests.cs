using AngleSharp.Html.Parser;
using Manuscripts.Editions.Attributions;

namespace Tests.Unit.Manuscripts;

/// <summary>
/// The sentences of digests, and what each says of the piece: a table, so that a form that is missing is a line that is missing.
/// </summary>
public sealed class AttributionTests
{
    public static TheoryData<string> Cases =>
        [
            .. File.ReadAllLines(IntakeFixture.Source("tests", "Unit", "Manuscripts", "Attributions", "cases.txt"))
                .Where(line => line.Length > 0 && line[0] != '#'),
        ];

    [Theory, MemberData(nameof(Cases))]
    public void An_abstract_says_who_where_and_what(string line)
    {
        var parts = line.Split('|', 4, StringSplitOptions.TrimEntries);
        var document = new HtmlParser().ParseDocument($"<body><p>{parts[3]}</p></body>");

        var found = AttributionReader.Read(new AbstractText(document.Body!.Children));

        $"{string.Join(", ", found.Authors)} | {found.Outlet} | {found.Medium?.ToString().ToLowerInvariant()}".ShouldBe(
            $"{parts[0]} | {parts[1]} | {parts[2]}");
    }
}
