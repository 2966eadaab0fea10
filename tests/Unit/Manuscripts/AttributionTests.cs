using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
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

    /// <summary>Words that forms of sentences begin and end with, in any order: a blurb may be anything, and never ends a draft.</summary>
    [Property(MaxTest = 3000)]
    public Property No_row_of_words_is_an_error() => Prop.ForAll(
        Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).ToArbitrary(),
        blurb =>
        {
            var text = new AbstractText(new HtmlParser().ParseDocument($"<body><p>{blurb}</p></body>").Body!.Children);
            AttributionReader.Read(text);
            OnlyEmphasis.Find(text, "The Weir");
            OutletByAddress.Find(text.Text, "https://www.pier-review.example/");
            return true;
        });

    private static readonly string[] Words =
    [
        "From", "In", "For", "The", "A", "This", "week", "on", "Ada Quist", "Ada Quist's", "and", "Omar Celik", ",", ".", ":", "\"", "“",
        "”", "op-ed", "essay", "episode of", "report", "Pier Review", "<em>Pier Review</em>", "<em></em>", "<em> </em>", "<em>A</em>",
        "writes", "argue", "as", "by", "with", "host", "of", "the", "March number of", "was asked by", "Channel Nine's",
        "joined this time by", "Their", "—", "(", ")", "May 28", "2024", "moderated by", "according to", "told", "is", "who", "President",
        "Dr.", "’s", "'", "J.",
    ];
}
