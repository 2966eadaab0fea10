using Manuscripts.Editions.Attributions;
using Manuscripts.Language;
using Model;

namespace Manuscripts.Editions;

/// <summary>
/// What one item of an edition teaches about the others: a person who wrote one piece, and is named in the blurb of another where no form
/// says whose that is, wrote it, too; the same of outlets.
/// </summary>
internal static class KnownVoices
{
    /// <summary>The sections with what could be filled in.</summary>
    public static List<SectionDraft> Complete(List<SectionDraft> sections)
    {
        var items = sections.SelectMany(section => section.Items).ToList();
        var people = items.SelectMany(item => item.Authors).Distinct(StringComparer.Ordinal).ToList();
        var outlets = items.Select(item => item.Outlet).OfType<string>().Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name.Length).ToList();
        return sections.ConvertAll(section =>
            section with { Items = section.Items.ConvertAll(item => Completed(item, people, outlets)) });
    }

    private static ItemDraft Completed(ItemDraft item, List<string> people, List<string> outlets)
    {
        if (item.Authors.Count > 0 && item.Outlet is not null)
            return item;
        var text = new AbstractText(item.Abstract).Text;
        var authors = item.Authors.Count > 0 ? item.Authors : Named(text, people);
        var outlet = item.Outlet ?? (item.Medium is Medium.Report or Medium.Brief or Medium.Event ? null
            : outlets.FirstOrDefault(name => !authors.Contains(name) && Find(text, name) is >= 0 and var at && IsPlaced(text, name, at)));
        return item with
        {
            Authors = authors,
            Outlet = outlet,
            Medium = item.Medium ?? (outlet is null ? null : Medium.Article),
            Points = item.Points || authors.Count > 0 || outlet is not null,
        };
    }

    /// <summary>Those who are named beside one of the others' authors, and these.</summary>
    private static IReadOnlyList<string> Named(string text, List<string> people)
    {
        return
        [
            .. Tokens.OfSentences(text)
                .SelectMany(tokens => NameGroup.In(tokens, 0)
                    .Where(group => group.Names.Any(people.Contains) && !IsSpokenOf(text, tokens[group.Start].Start)))
                .SelectMany(group => group.Names)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static int Find(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])))
                return at;
        return -1;
    }

    /// <summary>"quotes A", "unlike A": others made it.</summary>
    private static bool IsSpokenOf(string text, int at) =>
        WordBefore(text, at) is "quotes" or "quote" or "quoted" or "about" or "against" or "profiles" or "cites" or "like"
            or "unlike" or "to";

    /// <summary>Behind a small word or a verb, not before the noun of something that is its own.</summary>
    private static bool IsPlaced(string text, string name, int at)
    {
        var before = WordBefore(text, at);
        return at == 0 || before is "in" or "for" or "on" or "of" or "to" or "at" or "The" or "the" or "with" or "In" or "For" or "On"
            || before.EndsWith(',') || text[(at + name.Length)..] is ['.' or ',' or ':' or ';', ..] or [];
    }

    private static string WordBefore(string text, int at)
    {
        var before = text[..at].TrimEnd();
        return before[(before.LastIndexOfAny([' ', '\n']) + 1)..];
    }
}
