using Functions.Clock;
using Functions.Failures;
using Functions.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Pipeline;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<IsolationMiddleware>();
builder.UseMiddleware<FailureMiddleware>();
builder.Services.AddClock(builder.Configuration);
builder.Services.AddPipeline(builder.Configuration);
builder.Services.ExportTelemetry(builder.Configuration);
builder.Build().Run();
