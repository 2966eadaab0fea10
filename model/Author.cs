namespace Model;

/// <summary>A person named in a byline.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Slug">The last part of the author's address, <c>/authors/{slug}/</c>.</param>
public sealed record Author(string Name, string Slug)
{
    /// <summary>The author with the slug that the name gives.</summary>
    public static Author Named(string name) => new(name, Model.Slug.ForAddress(name));
}
