using Microsoft.Azure.Functions.Worker;

namespace Tests.Unit.Infrastructure;

/// <summary>No two functions answer the same request, and none takes an address that is the host's own.</summary>
public sealed class RouteTests
{
    private static readonly string[] AllMethods = ["get", "head", "post", "put", "delete", "options", "patch"];

    [Fact]
    public void No_two_routes_of_one_method_have_one_shape() =>
        Functions.With<HttpTriggerAttribute>().SelectMany(Requests).ShouldBeUnique();

    [Fact]
    public void Only_the_desk_catches_what_is_its_own_and_the_gateway_all() =>
        Functions
            .With<HttpTriggerAttribute>()
            .Where(http => http.Trigger.Route!.Contains('*'))
            .Select(http => http.Function.Name)
            .ShouldBe(["ActAtDesk", "OpenDesk", "Website"], ignoreOrder: true);

    [Fact]
    public void All_others_are_under_api_and_none_is_the_hosts_own() =>
        Functions.With<HttpTriggerAttribute>().Where(http => http.Function.Name is not ("Website" or "ActAtDesk" or "OpenDesk"))
            .ShouldAllBe(http => http.Trigger.Route!.StartsWith("api/", StringComparison.Ordinal));

    [Fact]
    public void Each_part_of_a_route_has_its_parameter()
    {
        foreach (var (function, trigger) in Functions.With<HttpTriggerAttribute>().Where(http => !http.Trigger.Route!.Contains('*')))
            Parts(trigger).Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}'))
                .ShouldBeSubsetOf(function.Method.GetParameters().Select(parameter => parameter.Name!), function.Name);
    }

    /// <summary>What a stranger can call. A new function is not among them unless it is put here on purpose.</summary>
    [Fact]
    public void Strangers_reach_these_and_no_others() =>
        Functions
            .With<HttpTriggerAttribute>()
            .Where(http => http.Trigger.AuthLevel == AuthorizationLevel.Anonymous)
            .Select(http => http.Function.Name)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "ActAtDesk", "ChoosePreferences", "Confirm", "Health", "OpenDesk", "ShowConfirm", "ShowPreferences", "ShowPreview",
                "ShowUnsubscribe", "Subscribe", "Unsubscribe", "Website",
            ]);

    [Fact]
    public void All_others_want_a_function_key() =>
        Functions
            .With<HttpTriggerAttribute>()
            .ShouldAllBe(http =>
                http.Trigger.AuthLevel == AuthorizationLevel.Anonymous || http.Trigger.AuthLevel == AuthorizationLevel.Function
            );

    private static IEnumerable<string> Requests((FunctionFact Function, HttpTriggerAttribute Trigger) http) =>
        (http.Trigger.Methods ?? AllMethods).Select(method =>
            $"{method} {string.Join('/', Parts(http.Trigger).Select(part => part.StartsWith('{') ? "{}" : part))}"
        );

    private static string[] Parts(HttpTriggerAttribute trigger) => trigger.Route!.Split('/');
}
