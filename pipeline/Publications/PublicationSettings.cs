namespace Pipeline.Publications;

/// <summary>The shape of <c>publication.yml</c>, before anything is checked.</summary>
internal sealed class PublicationSettings
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Address { get; set; }

    public string? Language { get; set; }

    public string? TimeZone { get; set; }

    public string? Publisher { get; set; }

    public string? License { get; set; }

    public string? Email { get; set; }

    public string? PostalAddress { get; set; }

    public List<Entry>? Series { get; set; }

    public List<Entry>? Lists { get; set; }

    /// <summary>A series or a newsletter list.</summary>
    internal sealed class Entry
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public string? Slug { get; set; }

        public string? Description { get; set; }

        public string? List { get; set; }

        public string? Digest { get; set; }

        public string? DigestDay { get; set; }

        public string? DigestAt { get; set; }
    }
}
