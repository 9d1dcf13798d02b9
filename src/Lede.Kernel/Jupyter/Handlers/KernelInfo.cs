using System.Text.Json.Nodes;

namespace Lede.Kernel.Jupyter.Handlers;

sealed class KernelInfo : IRequestHandler
{
    public string MessageType => "kernel_info_request";

    public async Task<JsonObject?> HandleAsync(Request request, JupyterKernel kernel)
    {
        var info = (await kernel.Language.ConfigureAwait(false)).Info;
        return new JsonObject
        {
            ["status"] = "ok",
            ["protocol_version"] = JupyterKernel.ProtocolVersion,
            ["implementation"] = "lede",
            ["implementation_version"] = typeof(KernelInfo).Assembly.GetName().Version?.ToString(3) ?? "",
            ["language_info"] = new JsonObject
            {
                ["name"] = info.Name,
                ["version"] = info.Version,
                ["mimetype"] = info.MimeType,
                ["file_extension"] = info.FileExtension,
                ["pygments_lexer"] = info.PygmentsLexer,
                ["codemirror_mode"] = info.CodeMirrorMode,
            },
            ["banner"] = info.Banner,
            ["help_links"] = new JsonArray([.. info.HelpLinks.Select(link => new JsonObject { ["text"] = link.Text, ["url"] = link.Url })]),
            ["debugger"] = false,
            ["supported_features"] = new JsonArray("kernel subshells"),
        };
    }
}
