using Pipeline.Storage;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Suppressions;
using Pipeline.Subscribers.Transfer;
using Tests.Storage.Newsletter;

namespace Tests.Storage.Subscribers;

/// <summary>Files of readers: who comes in, who does not, and what is told of it.</summary>
public sealed class ImportTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_file_brings_readers_in_and_mails_nobody()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var answer = await new Calls(room).ImportAsync(
            "email\r\nada@reader.example\r\n\"ben@reader.example\"\r\nno address\r\nADA@reader.example\r\n");

        answer.Status.ShouldBe(200);
        (answer.Count("added"), answer.Count("noAddress"), answer.Count("repeated")).ShouldBe((2, 1, 1));
        room.Post.Taken.ShouldBeEmpty();
        (await room.QueuedAsync(Queues.Newsletter)).ShouldBe(0);
        var ada = (await FindAsync(room, "ada@reader.example")).ShouldNotBeNull();
        (ada.State, ada.Source).ShouldBe((SubscriberState.Confirmed, "import"));
        ada.Consent!.From.ShouldEndWith(", record 1");
        (await new Calls(room).ReportAsync(answer.Json.GetProperty("id").GetString()!)).Text.Split('\n').ShouldBe(
        [
            "record,outcome,why", "3,no-address,holds no mail address that can be read", "4,repeated,an earlier line has this address", "",
        ]);
    }

    [Fact]
    public async Task Who_left_or_is_suppressed_or_was_erased_does_not_come_back()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var calls = new Calls(room);
        await room.SubscribeAsync("left@reader.example", "gone@reader.example", "erased@reader.example", "asked-again@reader.example");
        await room.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key("left@reader.example"), default);
        await room.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key("asked-again@reader.example"), default);
        await new Visitor(room).SubscribeAsync("asked-again@reader.example");
        await calls.ActAsync("suppress", "gone@reader.example");
        await calls.ActAsync("suppress", "never-here@reader.example");
        await calls.ActAsync("erase", "erased@reader.example");

        var answer = await calls.ImportAsync(
            "email\nleft@reader.example\ngone@reader.example\nnever-here@reader.example\nErased@reader.example\n"
            + "asked-again@reader.example\nnew@reader.example\n");

        (answer.Count("added"), answer.Count("unsubscribed"), answer.Count("suppressed")).ShouldBe((1, 2, 3));
        (await FindAsync(room, "left@reader.example"))!.State.ShouldBe(SubscriberState.Unsubscribed);
        (await FindAsync(room, "asked-again@reader.example"))!.State.ShouldBe(SubscriberState.Pending);
        (await FindAsync(room, "erased@reader.example")).ShouldBeNull();
        (await FindAsync(room, "never-here@reader.example")).ShouldBeNull();
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_changes_nothing()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync("ada@reader.example");
        const string File = "email\nada@reader.example\nben@reader.example\nben@reader.example\n-\n";

        var dry = await new Calls(room).ImportAsync(File, dry: true);
        (await FindAsync(room, "ben@reader.example")).ShouldBeNull();
        var real = await new Calls(room).ImportAsync(File);

        dry.Json.GetProperty("counts").GetRawText().ShouldBe(real.Json.GetProperty("counts").GetRawText());
        real.Count("already").ShouldBe(1);
    }

    [Fact]
    public async Task Listmonk_Ghost_and_Mailchimp_say_who_left_and_who_is_blocked()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var calls = new Calls(room);
        await room.SubscribeAsync("here@reader.example");

        var listmonk = await calls.ImportAsync(
            "uuid,email,name,attributes,status,created_at,updated_at\n"
            + "1,lm1@reader.example,Lea,\"{\"\"city\"\": \"\"Bonn\"\"}\",enabled,2024-05-01 10:00:00+00,\n"
            + "2,lm2@reader.example,,{},disabled,,\n3,lm3@reader.example,,{},blocklisted,,\n4,here@reader.example,,{},disabled,,\n");
        (listmonk.Count("added"), listmonk.Count("left"), listmonk.Count("blocked"), listmonk.Count("keptHere")).ShouldBe((1, 1, 1, 1));
        (await FindAsync(room, "lm1@reader.example"))!.Confirmed.ShouldBe(new DateTimeOffset(2024, 5, 1, 10, 0, 0, TimeSpan.Zero));
        (await room.Get<SuppressionStore>().FindAsync(Address("lm3@reader.example"), default)).ShouldNotBeNull();

        var ghost = await calls.ImportAsync(
            "id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers\n"
            + "a,gh1@reader.example,,,true,false,,2023-01-02T03:04:05.000Z,,,\nb,gh2@reader.example,,,false,,,,,,\n");
        (ghost.Json.GetProperty("format").GetString(), ghost.Count("added"), ghost.Count("left")).ShouldBe(("ghost", 1, 1));

        var mailchimp = await calls.ImportAsync(
            "\"Email Address\",\"First Name\",OPTIN_TIME,CONFIRM_TIME\nmc1@reader.example,Max,2020-02-03 04:05:06,2020-02-03 04:06:06\n");
        (mailchimp.Json.GetProperty("format").GetString(), mailchimp.Count("added")).ShouldBe(("mailchimp", 1));
        (await calls.ImportAsync("Email Address,UNSUB_TIME\nmc1@reader.example,x\nmc2@reader.example,x\n")).Count("left").ShouldBe(1);
        (await calls.ImportAsync("Email Address,CLEAN_TIME\nmc1@reader.example,2021-01-01\n")).Count("blocked").ShouldBe(1);
        (await FindAsync(room, "mc1@reader.example"))!.State.ShouldBe(SubscriberState.Suppressed);
    }

    [Fact]
    public async Task What_is_exported_imports_as_it_was()
    {
        await using var from = await Mailroom.OpenAsync(azurite);
        await from.SubscribeAsync("ada@reader.example", "=1+1@reader.example", "left@reader.example", "gone@reader.example");
        await from.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key("left@reader.example"), default);
        await new Calls(from).ActAsync("suppress", "gone@reader.example");
        await new Visitor(from).SubscribeAsync("pending@reader.example");
        var csv = (await new Calls(from).ReadAsync("export", "?list=sharper")).Text;
        csv.ShouldNotContain("left@reader.example");
        csv.ShouldContain("\n'=1+1@reader.example,");

        await using var to = await Mailroom.OpenAsync(azurite);
        var answer = await new Calls(to).ImportAsync(csv);

        (answer.Count("added"), answer.Count("left"), answer.Count("blocked"), answer.Count("unconfirmed")).ShouldBe((2, 1, 1, 1));
        (await FindAsync(to, "=1+1@reader.example"))!.Address.ShouldBe("=1+1@reader.example");
        (await new Calls(to).ImportAsync("email\nleft@reader.example\ngone@reader.example\n")).Count("added").ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,age\nAda,36\n")]
    public async Task A_file_without_addresses_is_refused_in_words(string csv)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var answer = await new Calls(room).ImportAsync(csv);
        answer.Status.ShouldBe(400);
        answer.Text.ShouldContain("column");
        (await new Calls(room).ImportAsync("email\n", list: "no-such-list")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_import_whose_reader_died_goes_on_where_it_was_and_counts_each_line_once()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var id = await TakeAsync(room, ImportRunner.PageSize * 3 + 7);
        for (var death = 1; death < 40; death += 7)
            await DieAsync(room, id, death);

        (await room.Get<ImportStore>().FindAsync(id, default))!.State.ShouldBe(ImportState.Running);
        room.Clock.Advance(TimeSpan.FromMinutes(3));
        await room.Get<ImportRunner>().GoOnAsync(default);

        var import = (await room.Get<ImportStore>().FindAsync(id, default)).ShouldNotBeNull();
        (import.State, import.Done, import.Counts.Added).ShouldBe((ImportState.Finished, 3007, 3007));
        var confirmed = 0;
        await foreach (var _ in room.Subscribers.ConfirmedAsync(Mailroom.List, 0, default))
            confirmed++;
        confirmed.ShouldBe(3007);
        (await room.Outside().Blobs.GetBlobContainerClient(Containers.Work).GetBlobClient($"imports/{id}.csv").ExistsAsync())
            .Value.ShouldBeFalse("the file holds addresses");
    }

    private static async Task<string> TakeAsync(Mailroom room, int readers)
    {
        var import = new Import
        {
            Id = Guid.NewGuid().ToString("N"),
            List = Mailroom.List,
            State = ImportState.Running,
            Created = room.Clock.GetUtcNow(),
        };
        var csv = "email\n" + string.Concat(Recipients.Many(readers).Select(address => address + "\n"));
        await room.Get<ImportStore>().AddAsync(import, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)), default);
        return import.Id;
    }

    /// <summary>A process that ends at one of its storage calls, and leaves its lease behind.</summary>
    private static async Task DieAsync(Mailroom room, string id, int call)
    {
        room.Clock.Advance(TimeSpan.FromMinutes(3));
        await using var process = room.Another();
        using var death = new CancellationTokenSource();
        process.Calls.Before = (number, _) =>
        {
            if (number == call)
                death.Cancel();
        };
        await Should.ThrowAsync<OperationCanceledException>(() =>
            process.Get<ImportRunner>().RunAsync(id, TimeSpan.FromMinutes(4), death.Token));
    }

    private static Task<Subscriber?> FindAsync(Mailroom room, string address) =>
        room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(address), default);

    private static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address) ? address : throw new FormatException(text);
}
