namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for a request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : Attribute
{
    public HttpTriggerAttribute()
    {
    }

    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>Who may call; a function key by default.</summary>
    public AuthorizationLevel AuthLevel { get; } = AuthorizationLevel.Function;

    /// <summary>The HTTP methods; null for all.</summary>
    public string[]? Methods { get; }

    /// <summary>The route template under the route prefix; null for the function's name.</summary>
    public string? Route { get; set; }
}
