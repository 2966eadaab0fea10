using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Pipeline.Desk.Access;

namespace Tests.Unit.Desk;

/// <summary>Who gets in, and what they may do.</summary>
public sealed class DeskDoorTests
{
    private const string Principal =
        """{"name_typ":"name","role_typ":"roles","claims":[{"typ":"preferred_username","val":"ada@quay.example"},ROLES]}""";

    [Theory]
    [InlineData("author", DeskRole.Author)]
    [InlineData("publisher", DeskRole.Publisher)]
    public void The_platform_says_who_is_signed_in(string role, DeskRole expected)
    {
        var visitor = Door("AppService", guarded: true).Ask(Signed($$"""{"typ":"roles","val":"{{role}}"}"""));

        visitor.Person.ShouldBe(new Person("ada@quay.example", expected));
    }

    [Fact]
    public void A_header_of_the_platform_is_nothing_where_the_platform_does_not_guard() =>
        Door("AppService", guarded: false).Ask(Signed("""{"typ":"roles","val":"operator"}""")).Person.ShouldBeNull();

    [Theory]
    [InlineData("""{"typ":"roles","val":"3"}""")]
    [InlineData("""{"typ":"roles","val":" 3"}""")]
    [InlineData("""{"typ":"roles","val":"-1"}""")]
    [InlineData("""{"typ":"roles","val":"king"}""")]
    [InlineData("""{"typ":"groups","val":"operator"}""")]
    public void Who_has_no_role_is_told_so(string claim)
    {
        var visitor = Door("AppService", guarded: true).Ask(Signed(claim));

        visitor.Person.ShouldBeNull();
        visitor.Refusal.ShouldNotBeNull().ShouldContain("has no role");
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("bm8ganNvbg==")]
    [InlineData("bnVsbA==")]
    public void A_header_that_is_none_lets_nobody_in(string header)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = header;

        Door("AppService", guarded: true).Ask(request).Person.ShouldBeNull();
    }

    [Theory]
    [InlineData("localhost:7071", null, true)]
    [InlineData("127.0.0.1:7071", "127.0.0.1", true)]
    [InlineData("[::1]:7071", "::1", true)]
    [InlineData("rebound.example:7071", "127.0.0.1", false)]
    [InlineData("127.0.0.1:7071", "192.0.2.7", false)]
    [InlineData("127.0.0.1:7071", "192.0.2.7, 127.0.0.1", false)]
    public void Without_sign_in_only_the_machine_itself_gets_in(string host, string? client, bool isIn)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString(host);
        if (client is not null)
            request.Headers["X-Forwarded-For"] = client;

        (Door("Local", guarded: false).Ask(request).Person is not null).ShouldBe(isIn);
    }

    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("cross-site", "http://127.0.0.1:7071", false)]
    [InlineData("same-site", null, false)]
    [InlineData(null, "http://127.0.0.1:7071", true)]
    [InlineData(null, "http://elsewhere.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, false)]
    public void A_form_of_another_site_is_refused(string? site, string? origin, bool isOwn)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new HostString("127.0.0.1:7071");
        if (site is not null)
            request.Headers["Sec-Fetch-Site"] = site;
        if (origin is not null)
            request.Headers.Origin = origin;

        OwnOrigin.Is(request).ShouldBe(isOwn);
    }

    [Theory]
    [InlineData(DeskSignIn.Local, null, false)]
    [InlineData(DeskSignIn.Local, "Development", true)]
    [InlineData(DeskSignIn.AppService, null, true)]
    [InlineData((DeskSignIn)7, "Development", false)]
    public void An_open_desk_stops_an_app_that_is_not_on_a_developers_machine(DeskSignIn signIn, string? environment, bool starts) =>
        new DeskOptionsRule(Configuration(("AZURE_FUNCTIONS_ENVIRONMENT", environment)))
            .Validate(null, new DeskOptions { SignIn = signIn }).Succeeded.ShouldBe(starts);

    private static HttpRequest Signed(string roles)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] =
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Principal.Replace("ROLES", roles, StringComparison.Ordinal)));
        return request;
    }

    private static DeskDoor Door(string signIn, bool guarded) => new(
        Options.Create(new DeskOptions { SignIn = Enum.Parse<DeskSignIn>(signIn) }),
        Configuration(("WEBSITE_AUTH_ENABLED", guarded ? "True" : null)));

    private static IConfiguration Configuration(params (string Key, string? Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => pair.Key, pair => pair.Value)).Build();
}
