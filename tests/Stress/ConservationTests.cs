using System.Security;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Manuscripts.Metadata;
using Model;
using Samples.Word;
using Tests.Unit.Manuscripts.Formats;

namespace Tests.Stress;

/// <summary>
/// The law of conservation: every word of a draft is, after intake, in the document or named as left out. Each document here is made of
/// words that occur once, so that none can stand in for another. What loses words does so between a few parts: many short documents find
/// it sooner than few long ones.
/// </summary>
[Properties(EndSize = 40)]
public sealed class ConservationTests
{
    private static readonly string[] Headings =
    [
        "Related work", "See also", "Up next", "Recommended", "More on tariffs", "More from the Weir Foundation", "Features", "Reports",
        "Commentaries", "In the News", "About the Series", "Subscribe", "Contents", "Method", "Read next", "Related articles", "Podcasts",
        "Report | A Title",
    ];

    private static readonly string[] Lines =
    [
        "By Ada Quist", "Ada Quist", "Ada Quist, Weir Foundation", "Senior Fellow, Weir Foundation", "March 3, 2024", "03/04/2024",
        "842 words", "FOR IMMEDIATE RELEASE", "###", "Read the full report", "This piece first appeared in Harbour Quarterly.",
        "Sign up to receive the latest from us.", "Headline: A Title", "Embargoed until 1 May 2020", "Introduction .... 3", "-",
        "• Report | Title", "Anna Berg", "Ole Vik", "The Long Canal", "Slow Water", "[a] what is this",
        "Contact: a@example.org, +47 22 33 44 55", "“Quoted,” argue Ada Quist and Omar Celik in The Pier Review.",
    ];

    /// <summary>A document as its parts, before it is written in any format: headings, lines of all kinds, paragraphs, lists.</summary>
    private static Gen<string[]> Parts => Gen.Frequency(
        (2, Gen.Elements(Headings).Select(heading => "# " + heading)),
        (3, Gen.Elements(Lines)),
        (3, Gen.Choose(3, 60).Select(words => "P" + words)),
        (1, Gen.Choose(2, 6).Select(items => "L" + items))).NonEmptyListOf().Select(parts => parts.ToArray());

    [Property(MaxTest = 150)]
    public Property Markdown() =>
        Holds(
            "a.md",
            parts =>
                Encoding.UTF8.GetBytes(
                    Write(
                        parts, heading => $"## {heading}\n\n", line => line + "\n\n",
                        items => string.Concat(items.Select(item => $"- {item}\n")) + "\n")
                )
        );

    [Property(MaxTest = 150)]
    public Property Plain_text() =>
        Holds(
            "a.txt",
            parts =>
                Encoding.UTF8.GetBytes(
                    Write(
                        parts, heading => heading + "\n\n", line => line + "\n\n",
                        items => string.Concat(items.Select(item => $"- {item}\n")) + "\n")
                )
        );

    [Property(MaxTest = 150)]
    public Property A_fragment_of_HTML() =>
        Holds(
            "a.html",
            parts =>
                Encoding.UTF8.GetBytes(
                    Write(
                        parts, heading => $"<h2>{heading}</h2>", line => $"<p>{line}</p>",
                        items => "<ul>" + string.Concat(items.Select(item => $"<li>{item}</li>")) + "</ul>")
                )
        );

    [Property(MaxTest = 60)]
    public Property A_saved_page() =>
        Holds(
            "a.html",
            parts =>
                Encoding.UTF8.GetBytes(
                    "<!doctype html><html><head><title>Zonk Zink</title><meta property=\"og:title\" content=\"Zonk "
                    + "Zink\"></head><body><nav>Navone Navtwo</nav><article>"
                        + Write(
                            parts, heading => $"<h2>{heading}</h2>", line => $"<p>{line}</p>",
                            items => "<ul>" + string.Concat(items.Select(item => $"<li>{item}</li>")) + "</ul>")
                        + "</article><aside>Asideone</aside><p hidden>Hiddenone</p></body></html>"
                )
        );

    [Property(MaxTest = 60)]
    public Property Word() => Holds("a.docx", parts =>
    {
        var draft = new WordDraft().Style("paragraph", "Heading1", "heading 1");
        foreach (var (isHeading, text) in Flat(parts))
            draft = isHeading ? draft.Text(text, "Heading1") : draft.Text(text);
        return draft.Build();
    });

    [Property(MaxTest = 60)]
    public Property OpenDocument() => Holds("a.odt", parts => PackedFiles.Odt(Write(
        parts, heading => $"<text:h text:outline-level='2'>{SecurityElement.Escape(heading)}</text:h>", PackedFiles.Paragraph,
        items => "<text:list>" + string.Concat(items.Select(item => $"<text:list-item>{PackedFiles.Paragraph(item)}</text:list-item>"))
            + "</text:list>")));

    [Property(MaxTest = 60)]
    public Property Rich_text() => Holds("a.rtf", parts => PackedFiles.Utf8(@"{\rtf1\ansi " + Write(
        parts, heading => $@"\pard\outlinelevel1 {PackedFiles.Rtf(heading)}\par ", line => $@"\pard {PackedFiles.Rtf(line)}\par ",
        items => string.Concat(items.Select(item => $@"\pard{{\pntext - }}{PackedFiles.Rtf(item)}\par "))) + "}"));

    [Property(MaxTest = 60)]
    public Property A_book() => Holds(
        "a.epub", parts => PackedFiles.Epub(HtmlOf(parts[..(parts.Length / 2)]), HtmlOf(parts[(parts.Length / 2)..])),
        parts => [.. Flat(parts[..(parts.Length / 2)]), .. Flat(parts[(parts.Length / 2)..])]);

    [Property(MaxTest = 30)]
    public Property A_zipped_page() => Holds("a.zip", parts => PackedFiles.Zip(("a.html", PackedFiles.Utf8(HtmlOf(parts)))));

    [Property(MaxTest = 30)]
    public Property A_page_in_one_file() => Holds("a.mhtml", parts => PackedFiles.Mhtml(HtmlOf(parts)));

    [Property(MaxTest = 30)]
    public Property A_letter_that_brings_a_draft() => Holds(
        "a.eml", parts => PackedFiles.Letter("Zonk Zink", "Letterone lettertwo", ("a.html", PackedFiles.Utf8(HtmlOf(parts)))),
        parts => [(false, "Zonk Zink Letterone lettertwo"), .. Flat(parts)]);

    [Property(MaxTest = 30)]
    public Property A_letter() => Holds("a.eml", parts => PackedFiles.Letter("Zonk Zink", Write(
        parts, heading => heading + "\r\n\r\n", line => line + "\r\n\r\n",
        items => string.Concat(items.Select(item => $"- {item}\r\n")) + "\r\n")));

    [Theory]
    [MemberData(nameof(WholeFiles))]
    public async Task Whole_files(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(IntakeFixture.Source("tests", "Unit", "Manuscripts", "Editions"), name));

        (await IntakeFixture.Normalize(name, text)).Problems.ShouldNotContain(problem => problem.Code == "words-unplaced");
    }

    public static TheoryData<string> WholeFiles => EditionTests.Drafts;

    private static Property Holds(string name, Func<string[], byte[]> write) => Holds(name, write, Flat);

    private static Property Holds(
        string name, Func<string[], byte[]> write, Func<string[], IEnumerable<(bool IsHeading, string Text)>> flat) =>
        Prop.ForAll(Parts.ToArbitrary(), parts =>
        {
            var result = IntakeFixture.Normalize(IntakeFixture.Draft(name, write(parts))).GetAwaiter().GetResult();
            IsConserved(name, string.Join('\n', flat(parts).Select(part => part.Text)), result);
        });

    private static string HtmlOf(string[] parts) => Write(
        parts, heading => $"<h2>{heading}</h2>", line => $"<p>{line}</p>",
        items => "<ul>" + string.Concat(items.Select(item => $"<li>{item}</li>")) + "</ul>");

    private static void IsConserved(string name, string source, NormalizedDraft result)
    {
        if (result.Content is not { } content)
        {
            result.Problems.ShouldContain(problem => problem.Code == "draft-without-text", name);
            return;
        }

        var there = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Texts(content).Concat(result.LeftOut).SelectMany(text => BodyWords.Of(text ?? "")))
            there[word] = there.GetValueOrDefault(word) + 1;
        var lost = BodyWords
            .Of(source)
            .Where(word => !there.ContainsKey(word) || --there[word] < 0)
            .Where(word => word.Length > 1)
            .ToList();
        lost.ShouldBeEmpty($"{name}: {string.Join(' ', lost.Take(20))}\n{string.Join('\n', result.Problems)}");
        result.Problems.Where(problem => problem.Code == "words-unplaced").ShouldBeEmpty(name);
    }

    private static IEnumerable<string?> Texts(DraftContent content) =>
        [
            content.BodyText,
            content.Title,
            content.Dek,
            content.Series,
            content.Outlet?.Name,
            .. content.Topics,
            .. content.Authors.Select(author => author.Name),
            .. content.Related.SelectMany(piece => (string?[])[piece.Title, piece.Abstract, .. piece.Authors]),
        ];

    private static string Write(
        string[] parts, Func<string, string> heading, Func<string, string> line, Func<IReadOnlyList<string>, string> list)
    {
        var text = new StringBuilder();
        var word = 0;
        foreach (var part in parts)
            text.Append(part[0] switch
            {
                '#' => heading(part[2..]),
                'P' when int.TryParse(part[1..], out var words) => line(Sentence(words, ref word)),
                'L' when int.TryParse(part[1..], out var items) => list(Items(items, ref word)),
                _ => line(part),
            });
        return text.ToString();
    }

    private static IEnumerable<(bool IsHeading, string Text)> Flat(string[] parts)
    {
        var word = 0;
        var flat = new List<(bool, string)>();
        foreach (var part in parts)
        {
            if (part[0] == '#')
                flat.Add((true, part[2..]));
            else if (part[0] == 'P' && int.TryParse(part[1..], out var words))
                flat.Add((false, Sentence(words, ref word)));
            else if (part[0] == 'L' && int.TryParse(part[1..], out var items))
                flat.AddRange(Items(items, ref word).Select(item => (false, item)));
            else
                flat.Add((false, part));
        }

        return flat;
    }

    private static List<string> Items(int count, ref int word)
    {
        var items = new List<string>();
        for (var i = 0; i < count; i++)
            items.Add(Sentence(4, ref word));
        return items;
    }

    /// <summary>Words that occur nowhere else.</summary>
    private static string Sentence(int words, ref int word)
    {
        var text = new StringBuilder("Then");
        for (var i = 0; i < words; i++)
            text.Append(" w").Append(word++).Append('x');
        return text.Append('.').ToString();
    }
}
