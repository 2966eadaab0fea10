namespace Pipeline.Subscribers.Endpoints;

/// <summary>What the page shows where a reader chooses their newsletters.</summary>
/// <param name="Chosen">The ids of the lists that they are on.</param>
/// <param name="Saved">Whether they just chose.</param>
/// <param name="Action">Where the choice is posted to.</param>
/// <param name="Leave">Where the button posts to that ends everything.</param>
public sealed record PreferencesView(IReadOnlyList<string> Chosen, bool Saved, string Action, string Leave);
