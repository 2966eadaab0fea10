namespace Local.Commands;

/// <summary>Settings that suit work on one machine, where nobody has said otherwise.</summary>
internal static class DevelopmentDefaults
{
    /// <param name="root">The working copy.</param>
    public static Dictionary<string, string?> All(string root) => new()
    {
        // Whoever saves a draft waits for it: look often. Any value of host.json can be overridden so.
        ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.300",
        // A mailing's run ends before its message shows again.
        ["Newsletter__RunFor"] = "00:00:20",
        // The desk is open to whoever sits at this machine, which is a developer's.
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
        ["Desk__SignIn"] = "Local",
        // The theme is read where it is worked on.
        ["Site__Folder"] = Path.Combine(root, "site"),
    };
}
