using Lede.Kernel;
using Lede.Kernel.Jupyter;
using Lede.Kernel.Session;
using Lede.Kernel.TestHost;

// kernel start FILE: the C# kernel; echo FILE: the toy language behind the same sockets.
Func<ILanguage> language = args[0] == "echo" ? () => new EchoLanguage() : () => new CSharpSession();
Environment.Exit(await JupyterKernel.RunAsync(args[^1], language));
