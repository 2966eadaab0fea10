using System.Text.RegularExpressions;

namespace Tests.Unit.Infrastructure;

/// <summary>The settings that the deployed app gets are ones that it, or its host, reads.</summary>
public sealed partial class AppSettingTests
{
    // Read by the Functions host and the platform, not by the pipeline.
    private static readonly string[] Hosts =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
        "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID", "PipelineStorage__credential",
    ];

    private static readonly string Module = Repository.Read("infra/modules/app.bicep");

    private static IReadOnlyList<string> Given => [.. Setting().Matches(Module).Select(match => match.Groups[1].Value).Distinct()];

    [Fact]
    public void Each_is_a_setting_that_someone_reads() =>
        Given.Except(Hosts).ShouldBeSubsetOf(Configuration.Settings.All.Select(setting => setting.Name), Case.Insensitive);

    [Fact]
    public void Each_that_has_no_default_is_given() =>
        Configuration
            .Settings.All.Where(setting => setting.IsNeeded)
            .Select(setting => setting.Name)
            .ShouldBeSubsetOf(Given, Case.Insensitive);

    [Fact]
    public void Switched_off_is_only_the_blob_trigger_which_the_plan_does_not_offer()
    {
        var disabled = Disabled().Matches(Module).Select(match => match.Groups[1].Value).ToList();
        disabled.ShouldBe(Functions.With<Microsoft.Azure.Functions.Worker.BlobTriggerAttribute>().Select(blob => blob.Function.Name));
    }

    [Fact]
    public void Secrets_come_from_the_vault_by_the_names_under_which_they_are_kept()
    {
        var vault = Repository.Read("infra/modules/vault.bicep");
        var referenced = SecretReference().Matches(Module).Select(match => match.Groups[1].Value).ToList();
        referenced.ShouldBe(["mail-password", "token-key"], ignoreOrder: true);
        referenced.ShouldAllBe(name => vault.Contains($"name: '{name}'"));
        Module.ShouldNotContain("@secure()");
    }

    private static class Case
    {
        public static IEqualityComparer<string> Insensitive { get; } = StringComparer.OrdinalIgnoreCase;
    }

    [GeneratedRegex(@"(?<![\w'])((?:[A-Z]\w+__\w+)|(?:APPLICATIONINSIGHTS_\w+)|(?:OVERRIDE_\w+)): ")]
    private static partial Regex Setting();

    [GeneratedRegex(@"'AzureWebJobs\.(\w+)\.Disabled': 'true'")]
    private static partial Regex Disabled();

    [GeneratedRegex(@"SecretUri=\$\{vaultUri\}secrets/([\w-]+)\)")]
    private static partial Regex SecretReference();
}
