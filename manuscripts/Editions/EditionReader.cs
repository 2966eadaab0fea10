using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>Reads a document as an edition: an introduction, then sections of items. Null if it has not that form.</summary>
internal static class EditionReader
{
    private const int MaxDek = 170;
    private const int LongestAbstract = 260;
    private const int MostStrayLines = 4;
    private const int LongestPost = 60;

    /// <summary>In words, about as much of an abstract as is read.</summary>
    private const int LongestCounted = 900;

    /// <param name="blocks">The document without header and recommended pieces.</param>
    /// <param name="title">The piece's title.</param>
    /// <param name="dek">The line under the title, if it is known.</param>
    /// <param name="asked">Whether the author said that it is an edition.</param>
    public static EditionDraft? Read(IReadOnlyList<EditionBlock> blocks, string title, string? dek, bool asked)
    {
        var edition = ReadAsTheyStand(blocks, title, dek, asked);
        foreach (var parted in (ReadOnlySpan<IReadOnlyList<EditionBlock>?>)
            [RunInTitles.Part(blocks), QuotedTitles.Part(blocks), TrailingTitles.Part(blocks)])
            if (parted is not null && ReadAsTheyStand(parted, title, dek, asked) is { } other && RunInTitles.Holds(other)
                && Items(other) > Items(edition))
                edition = other;
        return edition;
    }

    private static int Items(EditionDraft? edition) => edition?.Sections.Sum(section => section.Items.Count) ?? 0;

    private static EditionDraft? ReadAsTheyStand(IReadOnlyList<EditionBlock> blocks, string title, string? dek, bool asked)
    {
        var kept = LabelLines.Join(KindBars.Join([.. WithoutBoilerplate(blocks).Except(Imprint(blocks))]));
        var without = blocks
            .Except(kept)
            .Where(block => !block.IsRule)
            .Select(block => (ProblemCodes.BoilerplateRemoved, BodyWords.Text(block.Element)))
            .ToList();
        // "By the Harbour Desk" names nobody, but is no title either.
        if (kept.Count > 0 && kept[0].Rank >= EditionBlock.Bold && Byline.IsUncertain(kept[0].Text))
            kept = [kept[0] with { Rank = 0 }, .. kept.Skip(1)];
        var opening = OpeningLine(kept, dek);
        kept = WithTailAsText([.. kept.Skip(opening is null ? 0 : 1)]);
        var rule = SectionRule.Of(kept);
        if (!asked && kept.Any(block => block.IsTitle && SectionNames.IsOfOrdinaryPieces(block.Text)))
            return null;
        if (!rule.HasSections)
            rule = SectionRule.OfItemsAlone(kept);
        var intro = Intro(kept, rule);
        if (!asked && AreLong(kept.Skip(intro.Count), rule))
            return null;
        var sections = KnownVoices.Complete(Sections(kept.Skip(intro.Count), rule, ClosingNote.Of(blocks, title)));
        var persons = sections.Where(IsNamesOfMakers).ToList();
        sections.RemoveAll(persons.Contains);
        var before = intro.Sum(block => BodyWords.Count(block.Text));
        var saysSo = SeriesTitle.IsEditionIn(title, kept.Select(block => block.Text));
        if (sections.Count == 0 || (!asked && !EditionForm.Fits(sections, title, LongestAbstract, before, saysSo)))
            return null;
        return new EditionDraft
        {
            Dek = opening?.Text ?? (dek is null ? DekOf(intro) : null),
            Intro = [.. intro.Skip(dek is null && opening is null && DekOf(intro) is not null ? 1 : 0).Select(block => block.Element)],
            Sections = sections,
            LeftOut =
            [
                .. without,
                .. sections
                    .SelectMany(section => section.Items)
                    .SelectMany(item => item.LeftOut)
                    .Select(text => (ProblemCodes.LabelLeftOut, text)),
                .. persons.SelectMany(section => section.Intro.Select(line => BodyWords.Text(line)).Prepend(section.Heading))
                    .Select(text => (ProblemCodes.LabelLeftOut, text)),
            ],
        };
    }

    /// <summary>
    /// Whether the texts under titles are by far too long for abstracts: an article's parts, and to ask each of its sentences who made it
    /// would take longer than all other intake.
    /// </summary>
    private static bool AreLong(IEnumerable<EditionBlock> blocks, SectionRule rule)
    {
        var items = new List<int>();
        foreach (var block in blocks)
            if (rule.IsItem(block))
                items.Add(0);
            else if (items.Count > 0 && !rule.IsSection(block))
                items[^1] = Math.Min(items[^1] + BodyWords.Count(block.Text), LongestCounted);
        return items.Count > 0 && items.Average() > LongestAbstract * 2;
    }

    /// <summary>"Author", and under it a name and a post: who made the edition stands above it. A text about them stays.</summary>
    private static bool IsNamesOfMakers(SectionDraft section) =>
        SectionNames.IsPersons(section.Heading) && section.Items.Count == 0
        && section.Intro.TrueForAll(line => BodyWords.Text(line).Length <= LongestPost);

    /// <summary>
    /// What stands before the first section, or the first item. Lines that look like titles of items there, and of which none says who made
    /// it or leads anywhere, belong to the introduction where sections with the usual names follow.
    /// </summary>
    private static List<EditionBlock> Intro(IReadOnlyList<EditionBlock> kept, SectionRule rule)
    {
        var intro = kept.TakeWhile(block => !rule.IsSection(block) && !rule.IsItem(block)).ToList();
        var before = kept.TakeWhile(block => !rule.IsSection(block)).ToList();
        return before.Count > intro.Count && before.Count(rule.IsItem) <= MostStrayLines
            && kept.Count(block => rule.IsSection(block) && SectionNames.IsUsual(block.Text)) > 1
            && Sections(before.Skip(intro.Count), rule, _ => false).TrueForAll(section => section.Items.TrueForAll(item => !item.Points))
                ? before
                : intro;
    }

    /// <summary>The blocks without sign-up forms and navigation; text under a sign-up heading goes with it.</summary>
    public static IReadOnlyList<EditionBlock> WithoutBoilerplate(IReadOnlyList<EditionBlock> blocks)
    {
        var kept = new List<EditionBlock>();
        var inSignUp = false;
        var points = blocks.Count(block => OutletNote.IsPointer(block.Text)) > 1;
        foreach (var block in blocks)
        {
            if (block.IsTitle)
                inSignUp = Boilerplate.IsSignUpHeading(block.Text);
            if (points && IsButton(block) && kept is [.., { IsTitle: false }])
                continue;
            if (!inSignUp && !block.IsRule && (!Boilerplate.Is(block.Text) || LeadsOn(block, kept)))
                kept.Add(block);
        }

        return kept;
    }

    /// <summary>"Listen" under an item, where others have "Read more".</summary>
    private static bool IsButton(EditionBlock block) =>
        block.Text is "Listen" or "Watch" or "Read" or "View" or "Register" or "Register here" or "Listen here" or "Watch here";

    /// <summary>"Read more" under a title without a link of its own.</summary>
    private static bool LeadsOn(EditionBlock block, List<EditionBlock> above) =>
        block.Link is not null && ItemPointer.Is(block.Element) && above.LastOrDefault(other => other.IsTitle) is { Link: null };

    /// <summary>What stands under "More from X" and was not read as recommendations is no section's items: it stays as it is.</summary>
    private static IReadOnlyList<EditionBlock> WithTailAsText(List<EditionBlock> blocks)
    {
        var at = blocks.FindLastIndex(block => block.IsTitle && (SectionNames.IsCertainlyRelated(block.Text)
            || SectionNames.IsPersons(block.Text)));
        return at < blocks.Count / 2 || blocks.Skip(at + 1).Any(block => block.IsTitle && SectionNames.IsUsual(block.Text))
            ? blocks
            : [.. blocks.Take(at + 1), .. blocks.Skip(at + 1).Select(block => block with { Rank = 0 })];
    }

    /// <summary>The house's address under the last rule, which looks like a title.</summary>
    private static IEnumerable<EditionBlock> Imprint(IReadOnlyList<EditionBlock> blocks)
    {
        var tail = blocks.Reverse().TakeWhile(block => !block.IsRule).Where(block => !Boilerplate.Is(block.Text)).ToList();
        if (tail.Count < blocks.Count / 2 && tail.Count == 1 && tail[0].IsImprint)
            return tail;
        // Between the lines of a mail's foot.
        var last = blocks.LastOrDefault(block => !block.IsRule && !Boilerplate.Is(block.Text));
        return last is { IsImprint: true } && blocks.SkipWhile(block => block != last).Skip(1).Any(block => !block.IsRule) ? [last] : [];
    }

    /// <summary>A title-like line straight under the title and over text is the line under the title, not a section.</summary>
    private static EditionBlock? OpeningLine(IReadOnlyList<EditionBlock> blocks, string? dek) =>
        dek is null
        && blocks.Count > 3
        && blocks[0].IsTitle
        && !blocks[1].IsTitle
        && !SectionNames.IsUsual(blocks[0].Text)
        && !char.IsAsciiDigit(blocks[0].Text[0])
        && !Form.IsWholly(blocks[0].Element, "a")
        && KindAndNames.Read(blocks[1].Text) is null
        && blocks.Skip(2).FirstOrDefault(block => block.IsTitle) is { } next
        && (SectionNames.IsUsual(next.Text) || next.Rank <= blocks[0].Rank)
            ? blocks[0]
            : null;

    private static string? DekOf(List<EditionBlock> intro) =>
        intro.Count > 1 && intro[0].Element.LocalName is "p" && intro[0].Text.Length <= MaxDek
        && !intro[0].Text.EndsWith(',') && !Byline.IsUncertain(intro[0].Text)
        && (IsOneSentence(intro[0].Text) || Form.IsWholly(intro[0].Element, "em"))
        && intro[1].Text.Length > intro[0].Text.Length
            ? intro[0].Text
            : null;

    private static bool IsOneSentence(string text) =>
        text.IndexOfAny(['?', '!', '"', '“']) is var mark && (mark < 0 || mark == text.Length - 1) && TitleForm.Sentences(text) <= 1;

    private static List<SectionDraft> Sections(IEnumerable<EditionBlock> blocks, SectionRule rule, Func<EditionBlock, bool> closing)
    {
        var sections = new List<SectionDraft>();
        EditionBlock? title = null;
        var under = new List<EditionBlock>();
        var all = blocks.ToList();
        foreach (var (at, block) in all.Index())
        {
            if (rule.IsSection(block)
                || (rule.IsItem(block) && (!HoldsProse(sections, block) || IsSigned(all, at) || title?.Rank == block.Rank
                    || IsOneOfSeveral(all, at, rule))))
            {
                Finish(sections, ref title, under, closing);
                // Items before the first section stand in one without a name.
                if (!rule.IsSection(block) && sections.Count == 0)
                    sections.Add(new SectionDraft("", [], []));
                if (rule.IsSection(block))
                    sections.Add(new SectionDraft(block.Text.TrimEnd(':'), [], []));
                else
                    title = block;
            }
            else if (title is null)
            {
                Add(sections[^1].Intro, block);
            }
            else
            {
                under.Add(block.Origin is null || block.Origin == title.Origin ? block : block with { Element = block.Origin });
            }
        }

        Finish(sections, ref title, under, closing);
        return sections;
    }

    /// <summary>Under "In the media" stand titles in bold, each over a text.</summary>
    private static bool IsOneOfSeveral(List<EditionBlock> blocks, int at, SectionRule rule) =>
        blocks[at].Rank is EditionBlock.Bold && at + 1 < blocks.Count && !blocks[at + 1].IsTitle
        && blocks.Skip(at + 1).TakeWhile(block => !rule.IsSection(block))
            .Any(block => block.Rank is EditionBlock.Bold && rule.IsItem(block));

    private static bool IsSigned(List<EditionBlock> blocks, int at) =>
        at + 1 < blocks.Count && Byline.Names(blocks[at + 1].Text).Count > 0;

    /// <summary>A list that holds no items of the edition stays the list it was.</summary>
    private static void Add(List<IElement> elements, EditionBlock block)
    {
        var element = block.Origin ?? block.Element;
        if (elements.LastOrDefault() != element)
            elements.Add(element);
    }

    /// <summary>"In the news" may hold a text; a title that is a heading or a link begins an item there, too.</summary>
    private static bool HoldsProse(List<SectionDraft> sections, EditionBlock block) =>
        sections.Count > 0 && SectionNames.IsProse(sections[^1].Heading) && sections[^1].Intro.Count == 0
        && !(SectionNames.IsNews(sections[^1].Heading) && block.Origin is not null)
        && !(SectionNames.IsNews(sections[^1].Heading)
            && (block.Rank <= EditionBlock.Linked && block.Element.QuerySelector("a[href]") is not null || block.Rank < EditionBlock.Bold));

    private static void Finish(
        List<SectionDraft> sections, ref EditionBlock? title, List<EditionBlock> under, Func<EditionBlock, bool> closing)
    {
        if (title is not null)
            sections[^1].Items.Add(ItemReader.Read(title, [.. under], sections[^1].Heading, closing));
        title = null;
        under.Clear();
    }
}
