using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lede.Kernel.Session.Directives;

namespace Lede.Kernel.Notebooks;

/// <summary>
/// A notebook as its <c>.ipynb</c> file has it (nbformat 4). What we have no name for (metadata, attachments, fields of later versions)
/// is kept and written back.
/// </summary>
public sealed class Notebook
{
    static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = PlainJson.Instance,
    };

    readonly JsonObject _root;

    Notebook(JsonObject root, IEnumerable<NotebookCell> cells) => (_root, Cells) = (root, [.. cells]);

    public List<NotebookCell> Cells { get; }

    public IEnumerable<NotebookCell> CodeCells => Cells.Where(cell => cell.Kind == CellKind.Code);

    /// <summary>The language of the cells, as the file says it (<c>csharp</c>, <c>C#</c>, <c>python</c>); null when it does not.</summary>
    public string? Language => TextAt("kernelspec", "language") ?? TextAt("language_info", "name");

    /// <summary>True where the file says that .NET Interactive wrote it.</summary>
    public bool IsOfInteractive => Metadata["polyglot_notebook"] is not null || Metadata["dotnet_interactive"] is not null || TextAt("kernelspec", "name") == ".net-csharp";

    /// <returns>What is run for the cell: its source, under its language where that is not C#.</returns>
    public string CodeOf(NotebookCell cell)
    {
        var language = cell.Language ?? DefaultLanguage;
        return language is null || CSharpNames.IsCSharp(language) || cell.Source.TrimStart().StartsWith("#!" + language, StringComparison.OrdinalIgnoreCase) ? cell.Source : $"#!{language}\n{cell.Source}";
    }

    string? DefaultLanguage => Metadata["polyglot_notebook"] is JsonObject polyglot && polyglot["kernelInfo"] is JsonObject kernels
        && kernels["defaultKernelName"] is JsonValue value && value.TryGetValue(out string? name) ? name : null;

    string? TextAt(string section, string field) =>
        (_root["metadata"] as JsonObject)?[section] is JsonObject found && found[field] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>The notebook's own metadata, live: changes are written.</summary>
    public JsonObject Metadata => _root["metadata"] as JsonObject ?? (JsonObject)(_root["metadata"] = new JsonObject());

    /// <returns>A notebook without cells, for this kernel.</returns>
    public static Notebook Create() => new(new JsonObject
    {
        ["metadata"] = new JsonObject
        {
            ["kernelspec"] = new JsonObject { ["display_name"] = Jupyter.KernelSpec.DisplayName, ["language"] = "csharp", ["name"] = Jupyter.KernelSpec.Name },
            ["language_info"] = new JsonObject { ["name"] = "csharp", ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp", ["pygments_lexer"] = "csharp" },
        },
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }, []);

    /// <returns>A cell that can stand in this notebook, not yet in it. Cells have an id since format 4.5, and may have none before.</returns>
    public NotebookCell NewCell(CellKind kind, string source) =>
        NotebookCell.Create(kind, source, named: _root["nbformat_minor"] is JsonValue minor && minor.TryGetValue(out int number) && number >= 5);

    /// <exception cref="NotebookException">The file is no notebook; the message says where and what to do.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Read(string path)
    {
        if (Directory.Exists(path)) throw new NotebookException($"\"{path}\" is a folder. Give the path of an .ipynb file in it.");
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no notebook \"{path}\".", path);
        try
        {
            // Strict: what was replaced in reading would be lost when the notebook is written.
            using var reader = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var text = reader.ReadToEnd();
            return Path.GetExtension(path).Equals(".dib", StringComparison.OrdinalIgnoreCase) ? DibFile.Parse(text, path) : Parse(text, path);
        }
        catch (DecoderFallbackException)
        {
            throw new NotebookException($"{path}: this is not UTF-8, which notebooks are written in. Save it as UTF-8 in an editor first.");
        }
    }

    /// <param name="name">What error messages call the text.</param>
    /// <exception cref="NotebookException">The text is no notebook.</exception>
    public static Notebook Parse(string json, string name)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
            Touch(root);
        }
        catch (JsonException exception)
        {
            throw new NotebookException(string.Create(CultureInfo.InvariantCulture,
                $"{name}, line {(exception.LineNumber ?? 0) + 1}: this is not JSON, so it is no notebook. If it was merged, look for conflict marks; otherwise take it from a backup or from version control."));
        }
        catch (ArgumentException exception)
        {
            throw new NotebookException($"{name}: a field stands twice in one object ({exception.Message}). Remove one of them.");
        }
        if (root is not JsonObject notebook || notebook["nbformat"] is not JsonValue format || !format.TryGetValue(out int version))
            throw new NotebookException($"{name}, line 1: this is JSON but no notebook: it has no number 'nbformat'. Give the path of an .ipynb file.");
        if (version != 4)
            throw new NotebookException(string.Create(CultureInfo.InvariantCulture,
                $"{name}: this notebook has format {version}, and only format 4 is read. Convert it first: jupyter nbconvert --to notebook --nbformat 4."));
        if (notebook["cells"] is not JsonArray cells)
            throw new NotebookException($"{name}: this notebook has no list 'cells'. Take it from a backup, or add \"cells\": [].");
        return new Notebook(notebook, cells.Select((cell, index) => NotebookCell.Read(cell, index, name)).ToList());
    }

    /// <summary>Writes the file as Jupyter lays it out, whole or not at all.</summary>
    public void Write(string path) => WholeFile.Write(path, ToJson());

    /// <returns>The text of the file.</returns>
    public string ToJson()
    {
        var root = (JsonObject)_root.DeepClone();
        root["cells"] = new JsonArray([.. Cells.Select(cell => cell.ToJson())]);
        // Jupyter writes the fields of the notebook in this order; keeping it keeps the difference between two versions small.
        var ordered = new JsonObject();
        foreach (var (key, value) in root.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList())
        {
            root.Remove(key);
            ordered[key] = value;
        }
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Layout)) ordered.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    // JsonNode finds a field that stands twice only when somebody looks into its object: better here than in the middle of the work.
    static void Touch(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject o:
                foreach (var (_, value) in o) Touch(value);
                break;
            case JsonArray a:
                foreach (var value in a) Touch(value);
                break;
        }
    }
}

/// <summary>A file that is no notebook; the message is a full sentence with the file, the place and the remedy.</summary>
public sealed class NotebookException(string message) : Exception(message);
