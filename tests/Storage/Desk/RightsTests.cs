using Pipeline.Desk.Access;

namespace Tests.Storage.Desk;

/// <summary>
/// Who may what: every page and every call of the desk, asked by everybody. Whoever may not is refused before storage is asked anything.
/// </summary>
public sealed class RightsTests(DeskRoom desk) : IClassFixture<DeskRoom>
{
    private const string Nobody = "nobody";

    /// <summary>The one form that a page answers by itself: the address it asks for must stand in no other.</summary>
    private const string FindReader = "find-reader";

    private static readonly string[] People = [Nobody, "author", "editor", "publisher", "operator"];

    /// <summary>Name, method, address, and who may first: those after them may too.</summary>
    private static readonly (string Name, string Method, string Path, string Least)[] Table =
    [
        ("see-flight", "GET", "/desk", "author"),
        ("see-flight", "GET", "/desk/flight", "author"),
        ("see-calendar", "GET", "/desk/calendar", "author"),
        ("see-mailings", "GET", "/desk/mailings", "author"),
        ("see-piece", "GET", "/desk/pieces/{id}", "author"),
        ("see-diff", "GET", "/desk/pieces/{id}/diff", "author"),
        ("see-draft", "GET", "/desk/pieces/{id}/draft", "author"),
        ("fetch-draft", "GET", "/desk/pieces/{id}/draft/file", "author"),
        ("see-readers", "GET", "/desk/readers", "publisher"),
        ("see-site", "GET", "/desk/site", "operator"),
        ("upload", "POST", "/desk/drafts", "author"),
        ("schedule", "POST", "/desk/pieces/{id}/schedule", "editor"),
        ("hold", "POST", "/desk/pieces/{id}/hold", "editor"),
        ("correct", "POST", "/desk/pieces/{id}/correct", "editor"),
        ("move", "POST", "/desk/pieces/{id}/move", "editor"),
        ("replaces", "POST", "/desk/pieces/{id}/replaces", "editor"),
        ("is-new", "POST", "/desk/pieces/{id}/is-new", "editor"),
        ("stays-out", "POST", "/desk/pieces/{id}/stays-out", "editor"),
        ("again", "POST", "/desk/pieces/{id}/again", "editor"),
        ("publish-now", "POST", "/desk/pieces/{id}/publish-now", "publisher"),
        ("withdraw", "POST", "/desk/pieces/{id}/withdraw", "publisher"),
        ("restore", "POST", "/desk/pieces/{id}/restore", "publisher"),
        ("republish", "POST", "/desk/pieces/{id}/republish", "publisher"),
        ("mailing-hold", "POST", "/desk/mailings/{id}/hold", "publisher"),
        ("mailing-go-on", "POST", "/desk/mailings/{id}/go-on", "publisher"),
        ("mailing-cancel", "POST", "/desk/mailings/{id}/cancel", "publisher"),
        ("mailing-resend-unknown", "POST", "/desk/mailings/{id}/resend-unknown", "publisher"),
        ("mailing-test", "POST", "/desk/mailings/{id}/test", "publisher"),
        (FindReader, "POST", "/desk/readers", "publisher"),
        ("replay", "POST", "/desk/queues/web/replay", "operator"),
        ("making-start", "POST", "/desk/making/start", "operator"),
        ("making-stop", "POST", "/desk/making/stop", "operator"),
    ];

    public static TheoryData<string, string, bool> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, bool>();
            foreach (var row in Table)
                foreach (var person in People)
                    cells.Add($"{row.Method} {row.Path}", person, Array.IndexOf(People, person) >= Array.IndexOf(People, row.Least));
            return cells;
        }
    }

    public static TheoryData<string> Forms => [.. Table.Where(row => row.Method == "POST").Select(row => row.Path)];

    [Theory, MemberData(nameof(Cells))]
    public async Task Each_may_what_their_role_may_and_no_more(string asked, string person, bool may)
    {
        var role = person == Nobody ? null : person;
        var path = Path(asked.Split(' ')[1]);
        var isPage = asked.StartsWith("GET", StringComparison.Ordinal);
        var answer = isPage ? await desk.GetAsync(path, role) : await desk.PostAsync(path, role);

        var refused = isPage && role is null ? 302 : 403;
        var done = isPage || DeskPaths.CallAt(DeskPaths.Parts(path["/desk".Length..])) == FindReader ? 200 : 303;
        answer.Status.ShouldBe(may ? done : refused, answer.Text);
        if (!may)
            answer.Cost.ShouldBe(0, "who may not is refused before anything is read or done");
    }

    /// <summary>A new page or call fails here until the table says who may.</summary>
    [Fact]
    public void Every_page_and_call_has_a_row()
    {
        DeskRights.Actions.ShouldBe(Table.Select(row => row.Name).Distinct(), ignoreOrder: true);
        foreach (var row in Table)
        {
            var parts = DeskPaths.Parts(Path(row.Path)["/desk".Length..]);
            (row.Method == "GET" ? DeskPaths.PageAt(parts) : DeskPaths.CallAt(parts)).ShouldBe(row.Name);
        }
    }

    [Theory]
    [InlineData("/desk/pieces/{id}/mailing-cancel")]
    [InlineData("/desk/pieces/{id}/see-site")]
    [InlineData("/desk/mailings/{id}/see-site")]
    [InlineData("/desk/making/explode")]
    [InlineData("/desk/queues/web/clear")]
    [InlineData("/desk/name")]
    public async Task What_is_no_call_does_nothing_for_anybody(string path)
    {
        var answer = await desk.PostAsync(Path(path), "author", "name=Ada&role=operator");

        answer.Status.ShouldBeOneOf(403, 404);
        answer.Cost.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_of_a_foreign_page_is_refused_whoever_is_signed_in(string path)
    {
        var answers = new[]
        {
            await desk.PostAsync(Path(path), "operator", change: request => request.Headers["Sec-Fetch-Site"] = "cross-site"),
            await desk.PostAsync(Path(path), "operator", change: request => request.Headers["Sec-Fetch-Site"] = "same-site"),
            await desk.PostAsync(Path(path), "operator", change: request =>
            {
                request.Headers.Remove("Sec-Fetch-Site");
                request.Headers.Origin = "https://elsewhere.example";
            }),
            await desk.PostAsync(Path(path), "operator", change: request => request.Headers.Remove("Sec-Fetch-Site")),
        };

        answers.ShouldAllBe(answer => answer.Status == 403 && answer.Cost == 0);
    }

    [Theory, MemberData(nameof(Cells))]
    public async Task A_header_or_cookie_that_the_platform_did_not_vouch_for_opens_nothing(string asked, string person, bool may)
    {
        _ = may;
        desk.IsGuarded = false;
        try
        {
            var path = Path(asked.Split(' ')[1]);
            var role = person == Nobody ? null : person;
            void Claim(Microsoft.AspNetCore.Http.HttpRequest request) => request.Headers.Cookie = "desk-person=operator|Ada";
            var answer = asked.StartsWith("GET", StringComparison.Ordinal)
                ? await desk.GetAsync(path, role, Claim)
                : await desk.PostAsync(path, role, change: Claim);

            answer.Status.ShouldBe(403);
            answer.Cost.ShouldBe(0);
        }
        finally
        {
            desk.IsGuarded = true;
        }
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("bnVsbA==")]
    [InlineData("eyJjbGFpbXMiOlt7InR5cCI6InJvbGVzIiwidmFsIjoib3BlcmF0b3IifV19")]
    public async Task A_header_that_names_nobody_opens_nothing(string header)
    {
        var path = $"/desk/pieces/{DeskRoom.Piece}/withdraw";
        var answer = await desk.PostAsync(path, null, change: request => request.Headers["X-MS-CLIENT-PRINCIPAL"] = header);

        answer.Status.ShouldBe(403);
        answer.Cost.ShouldBe(0);
    }

    private static string Path(string row) => row.Replace("{id}", DeskRoom.Piece.ToString(), StringComparison.Ordinal);
}
