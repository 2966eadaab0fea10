namespace Tests.Unit.Manuscripts;

/// <summary>
/// Fronts and ends that desks of other houses receive: kickers with dates, signatures below the text, forms, other languages.
/// </summary>
public sealed class WorldFrontTests
{
    private const string Body =
        "The harbour master counts the ships that no longer come, and writes them down all the same. Nobody reads the book, which is "
        + "kept in the tower under the clock, and yet it is all that the town has.\n\nThe council has promised to act. It has promised "
        + "so before, in the year of the flood, and a sub-committee was formed.\n\nOne day the book will be full, and somebody will have "
        + "to decide whether to buy another.\n";

    /// <summary>File, front, end, title, dek, authors, date.</summary>
    public static TheoryData<string, string, string, string, string?, string, string?> Drafts =>
        new()
        {
            {
                "a.txt",
                "The ships do not come any more to this town\n\nJane Doe\n\n",
                "", "The ships do not come any more to this town", null, "Jane Doe", null
            },
            {
                "a.txt",
                "I count ships. Here is what I learned from it\n\nJane Doe Jr.\n\n",
                "", "I count ships. Here is what I learned from it", null, "Jane Doe Jr.", null
            },
            {
                "a.md",
                "OPINION\n\n**The Empty Berth**\n\nBy Jane Doe, harbour manager, Pier Trust\n\n",
                "", "The Empty Berth", null, "Jane Doe", null
            },
            {
                "a.txt",
                "Commentary        2024-11-18\n\nTHE EMPTY BERTH\n\nJane Doe\nPier Institute, Oslo\n\n",
                "", "THE EMPTY BERTH", null, "Jane Doe", "2024-11-18"
            },
            {
                "a.md",
                "POLICY COMMENT | No. 12/2024 | 22 October 2024\n\n# The Empty Berth\n\n*Why a town should count*\n\n**Jane Doe "
                + "and John Roe**\n\n",
                "", "The Empty Berth", "Why a town should count", "Jane Doe|John Roe", "2024-10-22"
            },
            {
                "a.md",
                "# Die leere Bucht\n\n**Wer nicht zählt, verliert**\n\nVon Dr.-Ing. Ilse von der Aue\n\nKiel, den 3. Mai 2024\n\n",
                "", "Die leere Bucht", "Wer nicht zählt, verliert", "Ilse von der Aue", "2024-05-03"
            },
            {
                "a.txt",
                "Le quai vide\n============\nFaut-il compter ?\n\nPar Aline Noël et Jean Roy\nLe 12 février 2025\n\n",
                "", "Le quai vide", "Faut-il compter ?", "Aline Noël|Jean Roy", "2025-02-12"
            },
            {
                "a.txt",
                "OPINIE\n\nDe lege kade\n\nDoor Wil van der Meer-'t Hart\n\n",
                "Aantal woorden: 90\n", "De lege kade", null, "Wil van der Meer-'t Hart", null
            },
            {
                "a.md",
                "---\ntitle: \"Sin título\"\n---\n\n# ¿Quién cuenta los barcos?\n\n**Por Inés Sol y Ana Mar**\n\nPalabras: 305\n"
                + "\n",
                "", "¿Quién cuenta los barcos?", null, "Inés Sol|Ana Mar", null
            },
            {
                "a.md",
                "# The Empty Berth\n\n### The book that nobody reads\n\n**By Jane Doe, Ph.D., and John Roe Sr.**  \n*Oct. 2, "
                + "2024*\n\n",
                "", "The Empty Berth", "The book that nobody reads", "Jane Doe|John Roe Sr.", "2024-10-02"
            },
            {
                "a.html",
                "<p>Jane Doe</p><p>Professor Roe</p><p>JOUR 310: Opinion</p><p>14 March 2025</p><p>Let Us Count the Ships</p>",
                "", "Let Us Count the Ships", null, "Jane Doe", "2025-03-14"
            },
            {
                "a.html",
                "<h1>The Empty Berth</h1><p>Jane Doe<sup>a</sup> and John Roe<sup>b,*</sup></p><p><sup>a</sup> Pier "
                + "Institute</p><p>* Both wrote it.</p>",
                "", "The Empty Berth", null, "Jane Doe|John Roe", null
            },
            {
                "a.html",
                "<p>The Empty Berth<br>Jane Doe</p>",
                "", "The Empty Berth", null, "Jane Doe", null
            },
            {
                "a.html",
                "<h1>The Empty Berth</h1><h3>Geneva, 15.VI.2024</h3>",
                "", "The Empty Berth", null, "", "2024-06-15"
            },
            {
                "a.txt",
                "Suggested headline: The Empty Berth\n\nAlternative headlines: “Gone” / “Away”\n\nSuggested standfirst: Count "
                + "them\n\nBy Jane Doe\n\n",
                "", "The Empty Berth", "Count them", "Jane Doe", null
            },
            {
                "a.txt",
                "Überschrift: Die leere Bucht\nUnterzeile: Wer zählt\nAutor: Ilse Aue\nText:\n\n",
                "", "Die leere Bucht", "Wer zählt", "Ilse Aue", null
            },
            {
                "a.txt",
                "SLUG: berth-oped\nDESK: Opinion\nLENGTH: 90w\nFILED: Fri\n\nThe Empty Berth\n\nBy Jane Doe\n\n",
                "", "The Empty Berth", null, "Jane Doe", null
            },
            {
                "a.md",
                "# The Empty Berth\n\n",
                "\n— Jane Doe\n\n*The writer is a pilot.*\n", "The Empty Berth", null, "Jane Doe", null
            },
            {
                "a.md",
                "# The Empty Berth\n\n",
                "\nJane Doe\n\nPilot, Port Ellary\n\n087 555 0199 – text is best\n", "The Empty Berth", null, "Jane Doe", null
            },
            {
                "a.md",
                "# An Open Letter\n\nDear Minister,\n\n",
                "\nYours sincerely,\n\nJane Doe  \nJohn Roe\n", "An Open Letter", null, "Jane Doe|John Roe", null
            },
            {
                "a.md",
                "# The Empty Berth\n\n",
                "\n*Jane Doe maintains the lights of Port Ellary.*\n", "The Empty Berth", null, "Jane Doe", null
            },
        };

    [Theory, MemberData(nameof(Drafts))]
    public async Task Front_and_end_are_read(
        string file, string front, string end, string title, string? dek, string authors, string? date)
    {
        var body = file.EndsWith("html", StringComparison.Ordinal)
            ? string.Concat(Body.Split("\n\n").Select(paragraph => $"<p>{paragraph.Trim()}</p>")) : Body;

        var content = await IntakeFixture.Accept(file, front + body + end);

        var names = string.Join('|', content.Authors.Select(author => author.Name));
        (content.Title, content.Dek, names, content.Published?.ToString("yyyy-MM-dd")).ShouldBe((title, dek, authors, date));
    }

    [Theory]
    [InlineData("Conflict of interest: the author's brother is a pilot.")]
    [InlineData("Rights: whose they are was never said.")]
    [InlineData("Fine.")]
    [InlineData("Submitted to the council in May, the plan was read by nobody.")]
    public async Task What_only_looks_like_a_line_for_the_desk_stays(string line) =>
        (await IntakeFixture.Accept("a.md", $"# The Empty Berth\n\nBy Jane Doe\n\n{Body}\n\n{line}\n")).BodyText.ShouldEndWith(line);

    [Theory]
    [InlineData("More ships\n\nA line about it...\n\nBy John Roe")]
    [InlineData("* The council met\n* The flood came\n\nAnna Berg\nOle Vik\nMarta Sand\nIda Holm")]
    [InlineData("*Jane Doe and John Roe, The Ledger, 30 April 2024*")]
    public async Task Names_at_the_end_that_sign_nothing_are_no_authors(string end) =>
        (await IntakeFixture.Accept("a.md", $"# The Empty Berth\n\n{Body}\n\n## More\n\n{end}\n")).Authors.ShouldBeEmpty();
}
