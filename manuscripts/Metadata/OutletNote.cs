using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Model;

namespace Manuscripts.Metadata;

/// <summary>A line that says where a piece first appeared: "This piece first appeared in X", "Read the full article from X".</summary>
internal static partial class OutletNote
{
    private const int MaxLength = 250;
    private const int MostHouseWords = 4;

    /// <summary>The outlet that a paragraph names, with its link if it has one; null if the paragraph is no such note.</summary>
    public static Outlet? Find(IElement paragraph)
    {
        var text = paragraph.TextContent.Trim();
        if (text.Length is 0 or > MaxLength)
            return null;
        var match = Appeared().Match(text) is { Success: true } appeared ? appeared : ReadMore().Match(text);
        if (!match.Success)
            return null;
        var name = Date().Replace(match.Groups[1].Value, "").Trim().Trim('.', ',', ':', '»', '›', '→', '>').Trim();
        if (name.StartsWith("the ", StringComparison.Ordinal) && name.Length > 4 && char.IsUpper(name[4]))
            name = name[4..];
        if (name.Length is < 2 or > 100 || !char.IsUpper(name[0]) && !char.IsDigit(name[0]))
            return null;
        return new Outlet(name, paragraph.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)
            .FirstOrDefault(href => href.StartsWith("http", StringComparison.Ordinal)));
    }

    /// <summary>Whether a block is a button, "WATCH", "Listen": one word that is a link.</summary>
    public static bool IsButton(IElement block) =>
        block.TextContent.Trim().TrimEnd('.', '>', '›', '»', '→', ' ').ToLowerInvariant()
            is "watch" or "listen" or "read" or "view" or "register" or "download" or "rsvp" or "see more" or "more" or "watch now"
                or "listen now" or "read now"
        && Form.IsWholly(block, "a");

    /// <summary>
    /// Whether a line only points to the piece elsewhere, such as "Read the full article from X" or "Listen to the episode".
    /// </summary>
    public static bool IsPointer(string text) => text.Length <= MaxLength && !IsFromHouse(text)
        && (ReadMore().IsMatch(text) || BarePointer().IsMatch(text)
        || ForeignPointer().IsMatch(text));

    /// <summary>"From CNAS": a section's name.</summary>
    private static bool IsFromHouse(string text) =>
        text.StartsWith("From ", StringComparison.Ordinal) && text.Split(' ').Length <= MostHouseWords;

    [GeneratedRegex(
        @"^(?:read|view|watch|listen to|hear|download|explore|see)\s(?:the|this)\s(?:(?:full|complete|entire|whole|new)\s)*(?:article|"
        + @"piece|commentary|essay|op-?ed|post|story|column|interview|analysis|(?:policy )?brief|report|(?:podcast )?episode|"
        + @"podcast|video|event|"
        + @"conversation|testimony|paper)(?:\s(?:here|now|online))?(?:\s\([^()]{1,30}\))?\W*$|"
        + @"^(?:read|watch|listen|download|hear)\s\([^()]{1,30}\)$|"
        + @"^(?:read|learn|see|view|watch|listen|hear|download)(?: more| now| here)?\s?[>›»→]+$|^(?:read|learn|see) more$|"
        + @"^(?:register|rsvp|sign up|reserve a seat)(?: here| now)?(?: for (?:the|this) \w+)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex BarePointer();

    [GeneratedRegex(
        @"^(?:lire|écouter|regarder|voir|télécharger)(?: (?:le |la |les |l['’])\S+(?: \S+)?)?(?: en ligne)?\W*$|^s['’]inscrire\W*$|"
        + @"^(?:zum|zur) (?:studie|bericht|beitrag|artikel|podcast|video|text|kommentar|interview|folge|anmeldung|veranstaltung)\W*$|"
        + @"^(?:weiterlesen|mehr lesen|jetzt (?:lesen|anhören|ansehen|anmelden))\W*$|"
        + @"^(?:leer|escuchar|ver|descargar)(?: (?:el |la |los |las |más ?)\S*)?\W*$|^(?:inscríbete|inscripción|inscripciones)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex ForeignPointer();

    [GeneratedRegex(
        @"^(?:\(|\[)?(?:(?:a|an|this|the)\s(?:[\w-]+\s)?(?:version\sof\s)?(?:this\s)?(?:piece|article|commentary|essay|op-?ed|post|"
        + @"column|interview|analysis|blog|story|text)\s(?:was\s|has\s|had\s)?)?(?:first|originally|previously|also)?\s?(?:appeared|"
        + @"published|ran|posted)(?:\s(?:first|originally))?\s(?:in|on|by|at|with|for)\s(?:the\swebsite\sof\s)?(.+?)[.)\]]*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Appeared();

    [GeneratedRegex(
        @"^(?:read|see|find|view|watch|listen\sto|hear)\s(?:the\s)?(?:full|complete|original|entire|whole|rest\sof\sthe|"
        + @"more)?\s?(?:article|piece|commentary|essay|op-?ed|post|story|column|interview|analysis|report|episode|video|conversation|"
        + @"testimony|paper)?\s?(?:from|in|at|on|by|via)\s(.+?)[.]*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex ReadMore();

    [GeneratedRegex(
        @"(?:,|\son|\sin)?\s\(?(?:(?:\p{Lu}\p{Ll}+\.?\s\d{1,2},\s|\d{1,2}\s\p{Lu}\p{Ll}+\s|\p{Lu}\p{Ll}+\s)\d{4}|\d{4}-\d{2}-\d{2})\)?\.?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Date();
}
