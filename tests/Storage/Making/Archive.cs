using Pipeline.Making;
using Pipeline.Storage;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Making;

/// <summary>A small archive with everything in it: the story's thirty pieces, an edition, a held one, one for later, one refused, one
/// taken back before it was out.</summary>
internal static class Archive
{
    private static readonly (string Name, string Text)[] More =
    [
        ("desk/edition.md", """
            ---
            title: Sharper, the first
            date: 2026-11-20
            kind: edition
            series: Sharper
            ---

            ## Reports

            [What the tide left](https://elsewhere.example/tide) by Ada Brink, *The Quay*: a report on sand.
            """),
        (
            "desk/later.md",
            "---\ntitle: For next year\nauthors: [Ada Brink]\ndate: 2026-11-20\npublish_at: 2027-01-01T00:00:00Z\n---\nNot yet.\n"
        ),
        ("desk/held.md", "---\ntitle: Not ready\nauthors: [Ada Brink]\ndate: 2026-11-20\nstatus: draft\n---\nSomebody must look at it.\n"),
        ("desk/refused.md", "---\ntitle: \n---\n"),
        ("desk/never.md", "---\ntitle: Never out\nauthors: [Ada Brink]\ndate: 2026-11-20\nstatus: withdrawn\n---\nTaken back at once.\n"),
    ];

    /// <summary>Fills an empty account; the site's standing pages too.</summary>
    /// <param name="plain">How many plain pieces there are besides.</param>
    public static async Task FillAsync(Newsroom newsroom, int plain = 0)
    {
        await newsroom.LayBesideAsync(Story.Picture.Name, Story.Picture.Bytes);
        foreach (var chapter in Story.Chapters)
        {
            newsroom.Clock.MoveTo(chapter.At);
            foreach (var upload in chapter.Uploads)
                await newsroom.UploadAsync(upload.Name, upload.Text);
            if (chapter.RunsSchedule)
                await newsroom.Get<Pipeline.Catalog.Schedules.ScheduleTimer>().RunAsync(default);
            await newsroom.Queues.WorkAsync();
        }
        foreach (var (name, text) in More)
            await newsroom.UploadAsync(name, text);
        for (var n = 0; n < plain; n++)
            await newsroom.UploadAsync(
                $"plain/{n}.md",
                $"---\ntitle: Plain piece {n}\nauthors: [Ada Brink]\ndate: 2026-{1 + n % 11:D2}-{1 + n % 28:D2}\n---\nPlain text {n}.\n");
        await newsroom.Queues.WorkAsync();
        await newsroom.Get<Pipeline.Web.SitePages>().PublishAsync(default);
    }

    /// <summary>Deletes every file of some containers.</summary>
    public static async Task EmptyAsync(Newsroom newsroom, params string[] containers)
    {
        foreach (var container in containers.Select(name => newsroom.Get<Stores>().Blobs(name).Container))
            await foreach (var blob in container.GetBlobsAsync())
                await container.DeleteBlobAsync(blob.Name);
    }

    /// <summary>Makes everything again, as the timer does, to the end.</summary>
    public static async Task MakeAsync(Newsroom newsroom)
    {
        await newsroom.Get<MakeEverything>().StartAsync(default);
        await newsroom.Get<MakeEverything>().GoOnAsync(default);
        await newsroom.Queues.WorkAsync();
        (await newsroom.Get<MakeEverything>().ShowAsync(default))!.State.ShouldBe(MakingState.Done);
    }

    /// <summary>The listings' entries, by document; not which revision wrote them.</summary>
    public static async Task<SortedDictionary<string, string>> ListingsAsync(Newsroom newsroom)
    {
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var store = newsroom.Get<Stores>().Blobs(Containers.Listings);
        await foreach (var blob in store.Container.GetBlobsAsync())
        {
            var json = System.Text.Json.Nodes.JsonNode.Parse((await store.ReadAsync(blob.Name, default))!.Content)!;
            if ((json["entries"] ?? json["newest"])?.AsArray() is not { } entries)
                documents[blob.Name] = json.ToJsonString();
            else if (entries.Count > 0)
                documents[blob.Name] = string.Join('\n', entries.Select(entry => entry!["entry"]!.ToJsonString()));
        }
        return documents;
    }
}
