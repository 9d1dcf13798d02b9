// What notebooks register with .NET Interactive's Formatter holds for the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
