using System.Text.RegularExpressions;
using Manuscripts.Editions.Attributions;

namespace Manuscripts.Editions;

/// <summary>What the headings of digests are usually called. Other headings are known by their place.</summary>
internal static partial class SectionNames
{
    private const string Kind =
        "features?|featured|reports?|(?:policy |research )?briefs?|papers?|commentar(?:y|ies)|articles?|op-?eds?|essays?|analys[ie]s|"
        + "podcasts?|episodes?|videos?|multimedia|audio|listening|viewing|reading|events?|webinars?|interviews?|testimon(?:y|ies)|"
        + "publications?|research|books?|"
        + "transcripts?|blogs?|posts?|infographics?|newsletters?|columns?|opinions?|conversations?|insights?|highlights?|media|news|"
        + "press|resources?|data|tools?";

    private const string Lead =
        "new|latest|recent|selected|top|must-read|expert|upcoming|past|featured|more|further|recommended|related|additional|our|"
        + "policy|research|essential|key|other|related";

    private const int MaxLength = 120;

    /// <summary>Whether a heading has a name that digests give to their sections.</summary>
    public static bool IsUsual(string heading) => heading.Length <= MaxLength && (Usual().IsMatch(heading.Trim()) || IsProse(heading)
        || ForeignSections.Contains(heading));

    /// <summary>Whether the name is one that hardly any ordinary piece gives to its parts.</summary>
    public static bool IsTelling(string heading) => IsUsual(heading) && !Common().IsMatch(heading.Trim());

    /// <summary>Whether it heads a part that encyclopaedias, papers and manuals have and digests have not.</summary>
    public static bool IsOfOrdinaryPieces(string heading) =>
        heading.EndsWith("[edit]", StringComparison.Ordinal)
        || heading.Trim().TrimEnd(':').ToLowerInvariant()
            is "references" or "external links" or "bibliography" or "works cited" or "footnotes" or "endnotes" or "contents"
                or "table of contents" or "abstract" or "methodology" or "methods" or "conclusion" or "conclusions" or "acknowledgments"
                or "acknowledgements" or "appendix" or "changelog" or "bug fixes"
                or "new features" or "removed" or "deprecated" or "fixed" or "fixes" or "repairs" or "known issues" or "release notes";

    /// <summary>Whether the section holds a text rather than items, or recommendations that are not of the edition.</summary>
    public static bool IsProse(string heading) => heading.Length <= MaxLength
        && (Prose().IsMatch(heading.Trim()) || IsCertainlyRelated(heading));

    /// <summary>Whether it heads what is said of the persons who made the edition.</summary>
    public static bool IsPersons(string heading) => heading.Trim().ToLowerInvariant() is "author" or "authors" or "contributor"
        or "contributors" or "about the author" or "about the authors" or "about the contributors";

    /// <summary>Whether it heads what others wrote or asked: a text that names it, or items.</summary>
    public static bool IsNews(string heading) => heading.StartsWith("in the", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it heads recommended pieces and hardly ever a part of a text.</summary>
    public static bool IsCertainlyRelated(string heading) =>
        heading.Trim().ToLowerInvariant() is var name
        && (
            name.StartsWith("more from ", StringComparison.Ordinal)
            || name.StartsWith("previously in ", StringComparison.Ordinal) || name.StartsWith("earlier in ", StringComparison.Ordinal)
            || name.StartsWith("you m", StringComparison.Ordinal)
            || name
                is "related content" or "related articles" or "related pieces" or "related reading" or "related publications"
                    or "related posts" or "related stories" or "related commentary" or "recommended" or "recommended for you" or "read next"
                    or "up next" or "recent editions" or "related editions" or "previous editions" or "earlier editions"
                    or "former editions" or "past editions"
                    or "keep reading" or "recent issues" or "previous issues" or "earlier issues" or "past issues" or "back issues"
        );

    /// <summary>Whether it heads older pieces at an end, though it may head a section, too.</summary>
    public static bool IsOfArchive(string heading) => heading.Trim().TrimEnd(':').ToLowerInvariant() is "further reading"
        or "from the archive" or "from the archives" or "from our archive" or "from our archives" or "also of interest" or "read on";

    /// <summary>Whether it heads pieces recommended at the end.</summary>
    public static bool IsRelated(string heading) => heading.Length <= MaxLength && Related().IsMatch(heading.Trim());

    [GeneratedRegex(
        $@"^(?:the\s)?(?:(?:{Lead})\s)*(?:{Kind})(?:(?:,\s|\s(?:and|&)\s|,\s(?:and|&)\s|\s/\s|/)(?:(?:{Lead})\s)*(?:{Kind}))*:?$|"
        + $@"^from (?:the|our) (?:archives?|vault|experts?|field|blog|editors?|stacks|library)\b.*$|^what we(?:['’]re| are) (?:reading|"
        + $@"watching|hearing|listening to)$|^(?:also|more|further|still) worth (?:reading|your time|a look|hearing|watching)$|"
        + @"^(?:long reads?|short takes?|coming up|on (?:the )?(?:air|record|hill|screen|stage)|save the date|"
        + @"new this (?:week|month|quarter)|"
        + @"watch again|listen again|in print|in the archives?|for the diary|dates? for (?:the|your) diary)$|"
        + $@"^(?:read|watch|listen|see|hear)(?:\s?(?:,|and|&)\s?(?:read|watch|listen|see|hear))*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Usual();

    [GeneratedRegex(
        "^(?:the )?(?:analys[ei]s|data|research|tools?|media|press|news|resources?|books?|opinions?|insights?|highlights?|reading|"
        + "columns?|conversations?|features?|events?|about.*|related research|key .*)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Common();

    [GeneratedRegex(
        @"^(?:in the (?:news|media|press|headlines)|about(?: (?:the|this|our|us)\b.*| [\p{Lu}].*)?|(?:editor|author|"
        + @"curator)['’]?s?['’]? notes?|from the (?:director|president|chair|editors?)|a (?:letter|note|word) from the .+|"
        + @"editorial|welcome|authors?|contributors?|about the (?:authors?|contributors?))$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Prose();

    [GeneratedRegex(
        @"^(?:more (?:from|by|on|in)\b.+|related(?: (?:content|articles?|pieces?|reading|publications?|commentary|posts?|work|"
        + @"research|stories))?|you (?:may|might) also (?:like|enjoy|be interested in)|recommended(?: for you)?|read next|up next|"
        + @"see also|keep reading|(?:previously|earlier) in\b.+|related editions|more \S+(?: \S+)?|"
        + @"(?:recent|previous|earlier|former|past|back) (?:editions|issues))$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Related();
}
