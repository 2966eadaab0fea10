Console.Error.WriteLine("Usage: dotnet run -c Release --project bench -- intake | publish | serve | newsletter [--quick] [--json FILE]");
return 2;
