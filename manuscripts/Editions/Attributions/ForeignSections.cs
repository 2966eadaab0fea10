using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>What digests in German, French, Spanish and Italian call their sections, and what that says of their items.</summary>
internal static class ForeignSections
{
    private static readonly Dictionary<string, Medium?> Names = MediumTable.Of(
        '|',
        (Medium.Report, "studien|analysen und studien|études|rapports|informes|estudios|rapporti|studi|ricerche"),
        (
            Medium.Article,
            "gastbeiträge|kommentare|artikel|beiträge|aufsätze|meinung|tribunes|articles et tribunes|commentaires|chroniques|artículos|"
            + "opinión|tribunas|columnas|articoli|commenti|opinioni"
        ),
        (
            Medium.Podcast,
            "zum hören|zum nachhören|zum anhören|hören|nachhören|à écouter|écouter|para escuchar|escuchar|da ascoltare|ascoltare|"
            + "podcast"
        ),
        (Medium.Video, "zum sehen|zum ansehen|à voir|voir|à regarder|para ver|da vedere|vedere|vídeos|filme"),
        (
            Medium.Event,
            "termine|veranstaltungen|agenda|événements|rendez-vous|à l’agenda|à l'agenda|eventos|próximos eventos|eventi|"
            + "appuntamenti|calendario|kalender"
        ),
        (
            null,
            "publikationen|veröffentlichungen|neuerscheinungen|neu erschienen|in der presse|in den medien|in der zeitung|zum lesen|lesen|"
            + "publications|nos publications|à la une|dans la presse|dans les médias|à lire|lectures|entretiens|publicaciones|"
            + "en la prensa|en los medios|para leer|lecturas|entrevistas|pubblicazioni|sulla stampa|sui media|sui giornali|da leggere|"
            + "letture|interviste"
        ));

    private static readonly string[] News =
    [
        "in der presse", "dans la presse", "en la prensa", "sulla stampa", "in den medien", "dans les médias", "en los medios", "sui media",
    ];

    public static bool Contains(string heading) =>
        Names.ContainsKey(Plain(heading)) || IsOfHouse(Plain(heading)) || Parts(heading).All(Names.ContainsKey);

    /// <summary>Null if the heading says nothing of that.</summary>
    public static Medium? MediumOf(string heading) => Names.GetValueOrDefault(Plain(heading));

    /// <summary>"Publikationen der Stiftung", "Nos chercheurs dans la presse": a name with more around it.</summary>
    private static bool IsOfHouse(string heading) =>
        heading.Length < 60
        && ((heading.IndexOf(' ', StringComparison.Ordinal) is > 6 and var blank && Names.ContainsKey(heading[..blank])
                && heading[(blank + 1)..].Split(' ')[0] is "der" or "des" or "aus" or "unserer" or "von" or "de" or "du" or "del" or "della"
                    or "di" or "in" or "dans")
            || News.Any(end => heading.EndsWith($" {end}", StringComparison.Ordinal)));

    /// <summary>"Zum Lesen und Hören", "À écouter et à voir".</summary>
    private static IEnumerable<string> Parts(string heading) =>
        Plain(heading).Split([" und ", " et ", " y ", " e ", ", "], StringSplitOptions.TrimEntries);

    private static string Plain(string heading) => heading.Trim().TrimEnd(':').ToLowerInvariant();
}
