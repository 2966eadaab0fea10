using Microsoft.Extensions.Options;
using Pipeline.Publications;

namespace Pipeline.Theme;

/// <summary>Holds the site's own templates to be right at the host's start, not at the first page.</summary>
internal sealed class ThemeRule : IValidateOptions<SiteOptions>
{
    public ValidateOptionsResult Validate(string? name, SiteOptions options)
    {
        var faults = new Templates(new ThemeFiles(SiteFolder.Find(options).Theme)).Faults;
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
