using System.Diagnostics.Metrics;
using Pipeline.Catalog;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Telemetry;

namespace Tests.Unit.Telemetry;

/// <summary>What is measured, and that no tag of it can tell on anybody.</summary>
public sealed class MeterTests
{
    private static readonly string[] AllowedTags = ["state", "output", "outcome", "queue"];

    [Fact]
    public void Each_measurement_has_its_name_value_and_tag()
    {
        var seen = Listen(() =>
        {
            Meters.Taken(SubmissionState.Rejected);
            Meters.Live("web", TimeSpan.FromSeconds(2));
            Meters.Built();
            Meters.Spared();
            Meters.Delivered(DeliveryState.Sent);
            Meters.Sampled(new Backlog(
                new Dictionary<string, TimeSpan> { ["web"] = TimeSpan.FromSeconds(9) },
                new Dictionary<string, long> { ["web-poison"] = 3 },
                TimeSpan.FromSeconds(4)));
        });

        foreach (
            var measurement in (string[])
                [
                    "pipeline.drafts 1 state=rejected", "pipeline.time_to_live 2 output=web", "pipeline.listing.builds 1 ",
                    "pipeline.listing.coalesced 1 ", "pipeline.deliveries 1 outcome=sent", "pipeline.queue.age 9 queue=web",
                    "pipeline.queue.length 3 queue=web-poison", "pipeline.outbox.age 4 ",
                ]
        )
            seen.ShouldContain(measurement);
        seen.SelectMany(line => line.Split(' ')[2..])
            .Where(tag => tag.Length > 0)
            .Select(tag => tag.Split('=')[0])
            .ShouldBeSubsetOf(AllowedTags);
    }

    [Fact]
    public void What_nobody_samples_is_not_reported()
    {
        Listen(() => Meters.Sampled(Backlog.Unknown))
            .Where(line => line.StartsWith("pipeline.queue", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    private static List<string> Listen(Action measure)
    {
        var seen = new List<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Meters.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        measure();
        listener.RecordObservableInstruments();
        return seen;

        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (seen)
                seen.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
        }
    }
}
