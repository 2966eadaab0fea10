using System.Diagnostics;
using Model;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Pipeline.Subscribers;
using Pipeline.Telemetry;
using Tests.Storage.Newsletter;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Telemetry;

/// <summary>What an operator sees of one upload: one trace, every stage in it; and what nobody may see: who reads.</summary>
public sealed class TraceTests(AzuriteFixture azurite)
{
    private const string Reader = "margarethe.oyelaran@reader.example";

    private static readonly string Edition = """
        ---
        title: The Tide Comes In
        kind: edition
        series: Sharper
        authors: [Ada Brink]
        ---

        An introduction to what the harbours brought this week.

        ## Features

        ### [The Quiet Quay](https://elsewhere.example/quay)

        On a quay where nothing lands any more.
        """;

    [Fact]
    public async Task One_upload_is_one_trace_and_every_stage_a_span_with_the_commentarys_id()
    {
        var (spans, _) = await PublishAsync("The tide comes in.md");

        spans.Select(span => span.TraceId).Distinct().ShouldHaveSingleItem();
        spans.Select(span => span.DisplayName).Distinct().Order().ShouldBe(
            ["announce", "delivery", "feeds", "intake", "listing", "newsletter", "web"]);
        spans.Select(span => span.GetTagItem(Stage.CommentaryTag)).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        spans.ShouldAllBe(span => span.Status != ActivityStatusCode.Error);
        spans.Count(span => span.ParentSpanId == default).ShouldBe(1);
    }

    [Fact]
    public async Task No_subscribers_address_is_in_any_span_or_log_line()
    {
        var (spans, log) = await PublishAsync("The tide comes in.md");

        log.Lines.ShouldNotBeEmpty();
        var spoken = spans
            .SelectMany(span =>
                span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName).Append($"{span.StatusDescription}")
            )
            .Concat(log.Lines);
        spoken
            .Where(line =>
                line.Contains("oyelaran", StringComparison.OrdinalIgnoreCase)
                || line.Contains("reader.example", StringComparison.OrdinalIgnoreCase)
            )
            .ShouldBeEmpty();
    }

    private async Task<(IReadOnlyList<Activity> Spans, LogLines Log)> PublishAsync(string draft)
    {
        var all = new List<Activity>();
        var log = new LogLines();
        using (Sdk.CreateTracerProviderBuilder().AddSource(Stage.SourceName).AddInMemoryExporter(all).Build())
        {
            await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning), log: log).OpenAsync();
            await newsroom.Get<SubscriberList>().AddConfirmedAsync(Reader, "sharper", default);
            await newsroom.PublishAsync(draft, Edition);
            newsroom.Outbox.Messages.ShouldHaveSingleItem().To.ToString().ShouldContain(Reader);
        }
        // Other tests run beside this one, and their spans come to every exporter: ours are those of our draft's trace.
        var id = CommentaryId.FromDraft(draft).ToString();
        var mine = all.Where(span => (string?)span.GetTagItem(Stage.CommentaryTag) == id).Select(span => span.TraceId).ToHashSet();
        return ([.. all.Where(span => mine.Contains(span.TraceId))], log);
    }
}
