using System.Text;
using Local.Emulators;
using Local.Host.Settings;

namespace Tests.Unit.Local;

public sealed class HostJsonTests
{
    [Fact]
    public void Everything_that_is_honoured_is_read()
    {
        var limits = Parse("""
            {
              "version": "2.0", // comments are allowed
              "extensions": {
                "http": { "routePrefix": "" },
                "queues": { "batchSize": 3, "newBatchThreshold": 0, "maxDequeueCount": 2, "visibilityTimeout": "00:00:07", "maxPollingInterval": "00:00:01.500" },
                "blobs": { "maxDegreeOfParallelism": 9 }
              }
            }
            """);

        limits.ShouldBe(new HostJson
        {
            RoutePrefix = "",
            BatchSize = 3,
            NewBatchThreshold = 0,
            MaxDequeueCount = 2,
            VisibilityTimeout = TimeSpan.FromSeconds(7),
            MaxPollingInterval = TimeSpan.FromSeconds(1.5),
            BlobParallelism = 9,
        });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "extensions": { "queues": {} } }""")]
    [InlineData("""{ "extensions": "none" }""")]
    public void What_it_does_not_say_is_as_on_the_real_host(string json)
    {
        var limits = Parse(json);

        limits.RoutePrefix.ShouldBe("api");
        limits.BatchSize.ShouldBe(16);
        limits.NewBatchThreshold.ShouldBe(8);
        limits.MaxDequeueCount.ShouldBe(5);
        limits.VisibilityTimeout.ShouldBe(TimeSpan.Zero);
        limits.MaxPollingInterval.ShouldBe(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("""{ "extensions": { "queues": { "batchSize": 33 } } }""", "batchSize")]
    [InlineData("""{ "extensions": { "queues": { "batchSize": "many" } } }""", "batchSize")]
    [InlineData("""{ "extensions": { "queues": { "visibilityTimeout": "soon" } } }""", "visibilityTimeout")]
    [InlineData("""{ "extensions": """, "host.json")]
    public void A_wrong_value_stops_the_host_with_its_name(string json, string name) =>
        Should.Throw<SettingException>(() => Parse(json)).Message.ShouldContain(name);

    [Fact]
    public void The_projects_own_file_can_be_read() =>
        HostJson.Read(RepositoryRoot.Find()).RoutePrefix.ShouldBe("");

    private static HostJson Parse(string json) => HostJson.Parse(Encoding.UTF8.GetBytes(json));
}
