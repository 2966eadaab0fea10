using System.Text.RegularExpressions;

namespace Manuscripts.Editions;

/// <summary>Lines of a page that are no part of a piece: sign-up forms, navigation, sharing.</summary>
internal static partial class Boilerplate
{
    /// <summary>Whether a whole block is such a line.</summary>
    public static bool Is(string text) => SignUp().IsMatch(text) || Navigation().IsMatch(text);

    /// <summary>Whether a whole block belongs to a sign-up form.</summary>
    public static bool IsSignUp(string text) => SignUp().IsMatch(text);

    /// <summary>Whether a heading heads a sign-up form, so that the text under it goes too.</summary>
    public static bool IsSignUpHeading(string text) => SignUpHeading().IsMatch(text.Trim());

    [GeneratedRegex(@"^(?:subscribe(?: (?:now|today|here))?|subscribe to (?:our|the|receive|get)\b.{0,200}|sign[- ]?up(?: (?:now|today|here))?|sign up (?:to (?:receive|get|our|the)|for (?:our|the|updates|news|email))\b.{0,300}|thank(?:s| you) for (?:registering|signing up|subscribing|your interest)\b.{0,400}|you will receive a confirmation\b.{0,300}|stay (?:up[- ]to[- ]date|informed|connected|in touch|in the know)\b.{0,300}|get (?:the latest|updates)\b.{0,150}(?:inbox|e-?mail|newsletter)\b.{0,60}|join our (?:mailing|e-?mail) list\b.{0,150}|(?:enter )?(?:your )?e-?mail(?: address)?:?\*?|(?:first|last) name:?\*?|unsubscribe\b.{0,60})[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex SignUp();

    [GeneratedRegex(@"^(?:all (?:publications|reports|articles|commentary|podcasts|videos|news|events)|(?:view|see|browse) (?:all|more)\b.{0,120}|back to (?:top|all\b.{0,40}|home)|skip to\b.{0,40}|share(?: this)?(?: (?:on|via|by|with|article|page|post)\b.{0,60})?:?|(?:e-?mail|print|tweet|facebook|twitter|linkedin|x|copy link|save)(?:[ ,|·]+(?:e-?mail|print|tweet|facebook|twitter|linkedin|x|copy link|save))*|follow us\b.{0,60}|(?:read|learn|see) more|register(?: (?:now|here))?|download(?: (?:the|full|as|a))*(?: (?:pdf|report|brief))?|(?:image|photo|picture)(?: credits?)?(?::| by)\s.{1,200}|advertisement|cookie (?:policy|settings)|all rights reserved\.?|(?:home|publications)\s[/>›»]\s.{0,120})$", RegexOptions.IgnoreCase)]
    private static partial Regex Navigation();

    [GeneratedRegex(@"^(?:subscribe\b.{0,60}|sign[- ]?up\b.{0,60}|newsletter sign[- ]?up|stay (?:informed|connected|in touch|up[- ]to[- ]date))$", RegexOptions.IgnoreCase)]
    private static partial Regex SignUpHeading();
}
