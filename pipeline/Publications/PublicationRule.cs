using Microsoft.Extensions.Options;

namespace Pipeline.Publications;

/// <summary>Holds the publication's settings to be right at the host's start, not at the first page.</summary>
internal sealed class PublicationRule : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        try
        {
            PublicationFile.Load(options);
            AuthorBook.Load(SiteFolder.Find(options).Authors);
            return ValidateOptionsResult.Success;
        }
        catch (PublicationException e)
        {
            return ValidateOptionsResult.Fail(e.Messages);
        }
    }
}
