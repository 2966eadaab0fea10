using System.Text.RegularExpressions;

namespace Manuscripts.Metadata;

/// <summary>Lines of a page that are no part of a piece: sign-up forms, navigation, sharing.</summary>
internal static partial class Boilerplate
{
    /// <summary>In characters: no such line is longer.</summary>
    private const int MaxLength = 450;

    /// <summary>Whether a whole block is such a line.</summary>
    public static bool Is(string text) => text.Length <= MaxLength
        && (SignUp().IsMatch(text) || Navigation().IsMatch(text) || MailFoot().IsMatch(text)
        || ForeignMail().IsMatch(text) || IsMerge(text));

    /// <summary>"*|LIST:ADDRESS|*": a place that a mailing program fills.</summary>
    private static bool IsMerge(string text) =>
        text.IndexOf("*|", StringComparison.Ordinal) is >= 0 and var start && text.IndexOf("|*", start, StringComparison.Ordinal) > 0;

    /// <summary>Whether a whole block belongs to a sign-up form.</summary>
    public static bool IsSignUp(string text) => text.Length <= MaxLength && SignUp().IsMatch(text);

    /// <summary>Whether a heading heads a sign-up form, so that the text under it goes too.</summary>
    public static bool IsSignUpHeading(string text) => text.Length <= MaxLength && SignUpHeading().IsMatch(text.Trim());

    [GeneratedRegex(
        @"^(?:subscribe(?: (?:now|today|here))?|subscribe to (?:our|the|receive|get)\b.*|sign[- ]?up(?: (?:now|today|here))?|"
        + @"sign up (?:to (?:receive|get|our|the)|for (?:our|the|updates|news|email))\b.*|thank(?:s| you) for (?:registering|signing up|"
        + @"subscribing|your interest)\b.*|you will receive a confirmation\b.*|stay (?:up[- ]to[- ]date|informed|connected|in touch|"
        + @"in the know)\b.*|get (?:the latest|updates)\b.*(?:inbox|e-?mail|newsletter)\b.*|join our (?:mailing|e-?mail) list\b.*|"
        + @"to (?:receive|get)\b[^.]{1,80}(?:join our|subscribe|sign up)\b.*|"
        + @"(?:enter )?(?:your )?e-?mail(?: address)?:?\*?|(?:first|last) name:?\*?|unsubscribe\b.*)[.!]?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex SignUp();

    [GeneratedRegex(
        @"^(?:all (?:publications|reports|articles|commentary|podcasts|videos|news|events)|(?:view|see|browse) (?:all|more)\b.*|"
        + @"back to (?:top|all\b.*|home)|skip to\b.*|share(?: this)?(?: (?:on|via|by|with|article|page|post)\b.*)?:?|(?:share:?|"
        + @"e-?mail|print|"
        + @"tweet|facebook|twitter|linkedin|x|copy link|save)(?:[ ,|·/]+(?:share|e-?mail|print|tweet|facebook|twitter|linkedin|x|copy link|"
        + @"save))*|submit|sign me up|follow us\b.*|(?:read|learn|see) more(?:\s?[>›»→]+)?|"
        + @"(?:listen|watch|read)(?: now| here)?\s?[>›»→]+|register(?: (?:now|here))?|download(?: (?:the|full|"
        + @"as|a))*(?: (?:pdf|report|"
        + @"brief))?|\(?(?:image|photo|picture)(?: credits?)?(?::| by)\s.+|advertisement|cookie (?:policy|settings)|"
        + @"all rights reserved\.?|load more|menu|"
        + @"(?:home|publications)\s[/>›»|]\s.*|(?:view|read|see|open) (?:(?:this|the) )?(?:message |e-?mail |newsletter |issue |it )?"
        + @"(?:online|in (?:a|your|the) (?:web )?browser)\b.*|(?:having )?(?:trouble|problems) (?:viewing|reading|seeing)\b.*|"
        + @"forward (?:this )?(?:e-?mail )?to a friend\b.*|"
        + @"\d{1,2}[ -]min(?:ute)?s?[ -]read|(?:estimated )?reading time:? \d{1,2} min(?:ute)?s?|\[[\w ]{1,30}\b(?:logo|image|banner)\]|"
        + @"you(?:['’]re| are) receiving this\b.*|this (?:e-?mail|message|newsletter) was sent to\b.*|"
        + @"(?:manage|update|change) (?:your )?(?:e-?mail )?preferences\b.*)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Navigation();

    [GeneratedRegex(
        @"^(?:make a gift|donate(?: now| today| here)?|give(?: now| today)|become a (?:member|supporter|friend)\b.{0,40}|"
        + @"support (?:us|our (?:independent )?(?:work|research|journalism)|"
        + @"\w+['’]s (?:independent )?(?:work|research|journalism))\b.{0,80}|"
        + @"our mailing address is:?|want to change how you receive\b.*|you(?:['’]re| are)? receiv(?:e|ed|ing)\b.{1,60}\bbecause\b.*|"
        + @"no longer (?:want|wish) to receive\b.*|(?:copyright )?(?:©|\(c\) ?\d{4}).*|to stop receiving\b.*|"
        + @"(?:(?:facebook|instagram|linkedin|twitter|x|youtube|bluesky|mastodon|website|web|rss)[ ,|·]*){2,})$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex MailFoot();

    [GeneratedRegex(
        @"^(?:si (?:ce message|cet e-?mail|vous ne)\b.*|(?:voir|consulter|lire) (?:la version|cet e-?mail|ce message)\b.*|"
        + @"wird (?:diese|dieser|die) (?:e-?mail|nachricht|newsletter)\b.*|(?:im browser|online) (?:ansehen|anzeigen|lesen|öffnen)\b.*|"
        + @"(?:newsletter |sich )?(?:abmelden|abbestellen)\b.*|se (?:désinscrire|désabonner)\b.*|vous recevez\b.*|sie erhalten\b.*|"
        + @"(?:cancelar (?:la )?suscripción|darse de baja)\b.*|ver (?:este|el) (?:correo|mensaje|boletín)\b.*|recibe (?:usted )?este\b.*|"
        + @"faire un don\b.*|spenden|donar|si no (?:ve|puede)\b.*)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex ForeignMail();

    [GeneratedRegex(
        @"^(?:subscribe\b.*|sign[- ]?up\b.*|newsletter(?: sign[- ]?up)?|never miss\b.*|join our (?:mailing|e-?mail) list|"
            + @"stay (?:informed|connected|in touch|up[- ]to[- ]date))$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SignUpHeading();
}
