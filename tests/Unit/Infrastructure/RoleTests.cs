using System.Text.RegularExpressions;

namespace Tests.Unit.Infrastructure;

/// <summary>Rights are few, narrow, and each has its reason.</summary>
public sealed partial class RoleTests
{
    /// <summary>Who has which role where. A new right is one more line here, for everyone to see.</summary>
    private static readonly string[] Wanted =
    [
        "data-roles: app, blobDataContributor on containers[i]", "data-roles: app, blobDataReader on draftContainer",
        "data-roles: app, queueDataContributor on queues[i]", "data-roles: app, tableDataContributor on tables[i]",
        "data-roles: authors, blobDataContributor on draftContainer", "events: events, blobDataContributor on account::blobs::deadLetters",
        "events: events, queueMessageSender on account::queues::draftEvents", "host-storage: app, blobDataOwner on account",
        "host-storage: app, tableDataContributor on account", "monitoring: app, metricsPublisher on insights",
        "vault: app, vaultSecretsUser on keptMail", "vault: app, vaultSecretsUser on tokens",
    ];

    [Fact]
    public void Rights_are_these_and_no_others() =>
        Assignments().Select(found => found.Summary).Order(StringComparer.Ordinal).ShouldBe(Wanted);

    [Fact]
    public void Each_right_has_its_reason_before_it() =>
        Assignments().ShouldAllBe(found => found.Before.StartsWith("//", StringComparison.Ordinal));

    [Fact]
    public void Every_role_that_is_named_is_given()
    {
        var named = RoleName().Matches(Repository.Read("infra/modules/roles.bicep")).Select(match => match.Groups[1].Value).ToList();
        named.ShouldNotBeEmpty();
        named.ShouldBe(Assignments().Select(found => found.Role).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Nothing_is_opened_with_a_key()
    {
        foreach (var key in (string[])["listKeys(", "listAccountSas(", "AccountKey=", "primaryMasterKey", "connectionStrings"])
            Repository.Bicep.ShouldNotContain(key);
        Regex.Count(Repository.Bicep, @"'Microsoft\.Storage/storageAccounts@[^']+' = \{").ShouldBe(2);
        Regex.Count(Repository.Bicep, "allowSharedKeyAccess: false").ShouldBe(2);
        Regex.Count(Repository.Bicep, "allowBlobPublicAccess: false").ShouldBe(2);
        Regex.Count(Repository.Bicep, "minimumTlsVersion: 'TLS1_2'").ShouldBe(2);
        Regex.Count(Repository.Bicep, "publicAccess: 'None'").ShouldBe(3);
        Repository.Bicep.ShouldContain("DisableLocalAuth: true");
        Repository.Bicep.ShouldContain("enableRbacAuthorization: true");
    }

    private sealed record Assignment(string File, string Before, string Scope, string Role, string Who)
    {
        public string Summary => $"{File}: {Who}, {Role} on {Scope}";
    }

    private static IEnumerable<Assignment> Assignments() =>
        Repository
            .Files("infra/modules", "*.bicep")
            .SelectMany(file =>
                RoleAssignment()
                    .Matches(Repository.Read(file))
                    .Select(match => new Assignment(
                        Path.GetFileNameWithoutExtension(file),
                        match.Groups["before"].Value,
                        match.Groups["scope"].Value,
                        match.Groups["role"].Value,
                        match.Groups["who"].Value switch
                        {
                            "app.properties.principalId" => "app",
                            "identity.properties.principalId" => "events",
                            "authorsPrincipalId" => "authors",
                            var other => other,
                        }
                    ))
            );

    [GeneratedRegex(
        @"(?<before>[^\n]*)\nresource \w+ 'Microsoft\.Authorization/roleAssignments@(?:[^\n]*\n)(?:.*\n)*?\s*scope: (?<scope>\S+)\n"
        + @"(?:.*\n)*?\s*principalId: (?<who>\S+)\n(?:.*\n)*?.*'Microsoft\.Authorization/roleDefinitions', roles\.(?<role>\w+)\)"
    )]
    private static partial Regex RoleAssignment();

    [GeneratedRegex(@"^  (\w+): '[0-9a-f-]{36}'", RegexOptions.Multiline)]
    private static partial Regex RoleName();
}
