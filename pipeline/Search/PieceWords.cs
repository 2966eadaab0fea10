using Model;

namespace Pipeline.Search;

/// <summary>Where in a piece a word stands: what it says of the piece, from least to most.</summary>
public enum WordField
{
    Text,

    /// <summary>Dek, topics, outlets, the titles of an edition's items.</summary>
    About,

    /// <summary>Authors, series, contributors.</summary>
    Names,
    Title,
}

/// <summary>One word in one piece.</summary>
/// <param name="Field">The best field that holds it.</param>
/// <param name="Places">Its first places, ascending: for phrases.</param>
public sealed record WordUse(WordField Field, IReadOnlyList<int> Places);

/// <summary>Every word that a piece is found by.</summary>
public static class PieceWords
{
    // A word that stands more often is counted, and its later places left out: they would be half of the index.
    private const int MaxPlaces = 24;

    // So that no phrase reaches from one field into the next.
    private const int Gap = 8;

    // A short beginning such as "gud" would lead to a large part of the index; of names and titles it stands here by itself.
    private const int BeginningLength = 3;

    /// <summary>Marks a beginning among the words.</summary>
    public const char Beginning = '*';

    /// <summary>The words, with the places where they stand, over all fields.</summary>
    public static IReadOnlyDictionary<string, WordUse> Of(Commentary piece)
    {
        var uses = new Dictionary<string, (WordField Field, List<int> Places)>(StringComparer.Ordinal);
        var from = 0;
        foreach (var (field, text) in Fields(piece))
        {
            var last = from;
            foreach (var (word, place) in SearchWords.Of(text))
            {
                last = from + place;
                Add(word, field, last);
                if (field is not WordField.Text && word.Length > BeginningLength)
                    Add(word[..BeginningLength] + Beginning, field, last);
            }
            from = last + Gap;
        }
        return uses.ToDictionary(pair => pair.Key, pair => new WordUse(pair.Value.Field, pair.Value.Places), StringComparer.Ordinal);

        void Add(string word, WordField field, int place)
        {
            if (!uses.TryGetValue(word, out var use))
                use = (field, []);
            if (use.Places.Count < MaxPlaces && (use.Places.Count == 0 || use.Places[^1] < place))
                use.Places.Add(place);
            uses[word] = (use.Field > field ? use.Field : field, use.Places);
        }
    }

    private static IEnumerable<(WordField Field, string Text)> Fields(Commentary piece)
    {
        yield return (WordField.Title, piece.Title);
        if (piece.Dek is { } dek)
            yield return (WordField.About, dek);
        foreach (var name in SearchNames.Of(piece))
            yield return (WordField.Names, name);
        foreach (var text in SearchNames.About(piece))
            yield return (WordField.About, text);
        yield return (WordField.Text, piece.BodyText);
    }
}

/// <summary>What a piece is found by besides its title, dek and text.</summary>
internal static class SearchNames
{
    /// <summary>Authors, series, contributors: those of an edition's items and of recommended pieces.</summary>
    public static IEnumerable<string> Of(Commentary piece) => piece.Authors.Select(author => author.Name)
        .Concat(piece.Series is { } series ? [series] : [])
        .Concat(Contributors(piece));

    /// <summary>Topics, outlets, titles of an edition's items.</summary>
    public static IEnumerable<string> About(Commentary piece) => piece.Topics
        .Concat(piece.Outlet is { } outlet ? [outlet.Name] : [])
        .Concat(Items(piece).Select(item => item.Title))
        .Concat(Items(piece).Select(item => item.Outlet).OfType<string>().Distinct(StringComparer.Ordinal));

    /// <summary>Those named in an edition's items and in recommended pieces, each once.</summary>
    public static IEnumerable<string> Contributors(Commentary piece) => Items(piece).SelectMany(item => item.Authors)
        .Concat(piece.Related.SelectMany(related => related.Authors))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<EditionItem> Items(Commentary piece) => piece.Sections.SelectMany(section => section.Items);
}
