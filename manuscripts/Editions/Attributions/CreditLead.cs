using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>How a line begins that names who speaks or wrote, and what it says of the piece: "Interview with", "Speakers:".</summary>
internal static class CreditLead
{
    private static readonly (string Word, Medium? Medium)[] Lead =
    [
        .. Words(null, "Interview mit |Gespräch mit |Entretien avec |Entrevista con |Intervista a "),
        .. Words(null, "Interview with |Presented by |With |Featuring |Authors: |Author: |Avec |Mit |Con |Met "),
        .. Words(Medium.Event, "Speakers: |Speaker: |Panelists: |Webinar with |Panel with |Event with "),
        .. Words(Medium.Podcast, "Podcast with |Guest: |Guests: |Host: |Hosts: "),
        .. Words(Medium.Video, "Video with "),
        .. Words(Medium.Report, "Study by |Report by |Paper by |Working paper by "),
        .. Words(Medium.Report, "Studie von |Bericht von |Étude de |Rapport de |Informe de |Estudio de |Studio di "),
        .. Words(Medium.Brief, "Policy brief by |Brief by |Kurzanalyse von |Note de |Nota de "),
        .. Words(Medium.Article, "Gastbeitrag von |Kommentar von |Tribune de |Artículo de |Columna de "),
        .. Words(Medium.Article, "Op-ed by |Commentary by |Essay by |Article by "),
    ];

    /// <summary>The beginning's length, and what it says; null if a line begins otherwise.</summary>
    public static (int Length, Medium? Medium)? Of(string line) =>
        Array.Find(Lead, lead => line.StartsWith(lead.Word, StringComparison.OrdinalIgnoreCase)) is { Word: { } word } found
            ? (word.Length, found.Medium)
            : null;

    private static IEnumerable<(string, Medium?)> Words(Medium? medium, string words) => words.Split('|').Select(word => (word, medium));
}
