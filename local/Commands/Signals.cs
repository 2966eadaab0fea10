using System.Runtime.InteropServices;

namespace Local.Commands;

/// <summary>Turns Ctrl-C and SIGTERM into a request to end; a second Ctrl-C ends at once.</summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Signals()
    {
        _registrations = [Register(PosixSignal.SIGINT), Register(PosixSignal.SIGTERM), Register(PosixSignal.SIGHUP)];
    }

    public CancellationToken Token => _ending.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _ending.Dispose();
    }

    private PosixSignalRegistration Register(PosixSignal signal) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = !_ending.IsCancellationRequested;
        // Not here: what hangs on the token would run on the signal's thread.
        _ = Task.Run(_ending.Cancel);
    });
}
