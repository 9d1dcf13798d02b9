using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Lede.Kernel.Notebooks;

namespace Lede.Kernel.Tests;

public sealed class NotebookTests
{
    const string Sample = """
        {
         "cells": [
          {
           "attachments": {
            "a.png": {}
           },
           "cell_type": "markdown",
           "id": "one",
           "metadata": {
            "tags": [
             "kept"
            ]
           },
           "source": [
            "# 算力\n",
            "text 😀 < & >"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "future_field": true,
           "id": "two",
           "metadata": {},
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "a\n",
              "b"
             ]
            },
            {
             "data": {
              "application/json": {
               "x": [
                1
               ]
              },
              "text/plain": [
               "x"
              ]
             },
             "execution_count": 3,
             "metadata": {
              "kept": 1
             },
             "output_type": "execute_result"
            },
            {
             "ename": "E",
             "evalue": "v",
             "output_type": "error",
             "traceback": [
              "E: v"
             ]
            },
            {
             "output_type": "from the future"
            }
           ],
           "source": [
            "1 + 1"
           ]
          }
         ],
         "metadata": {
          "authors": []
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    [Fact]
    public void What_was_read_is_written_the_same() => Assert.Equal(Sample.ReplaceLineEndings("\n"), Notebook.Parse(Sample, "sample").ToJson());

    [Fact]
    public void Reads_sources_and_outputs()
    {
        var notebook = Notebook.Parse(Sample, "sample");
        Assert.Equal("# 算力\ntext 😀 < & >", notebook.Cells[0].Source);
        Assert.Equal((CellKind.Code, "two", 3), (notebook.Cells[1].Kind, notebook.Cells[1].Id, notebook.Cells[1].ExecutionCount));
        Assert.Equal("a\nb", Assert.IsType<CellOutput.Stream>(notebook.Cells[1].Outputs[0]).Text);
        var result = Assert.IsType<CellOutput.Result>(notebook.Cells[1].Outputs[1]);
        Assert.Equal("x", result.Data[MimeBundle.Text]);
        Assert.Equal("{\"x\":[1]}", result.Data["application/json"]);
        Assert.Equal(["E: v"], Assert.IsType<CellOutput.Error>(notebook.Cells[1].Outputs[2]).Traceback.ToArray());
        Assert.Equal("from the future", Assert.IsType<CellOutput.Unknown>(notebook.Cells[1].Outputs[3]).Type);
    }

    [Property]
    public bool Any_source_survives_writing_and_reading(string[] sources)
    {
        var texts = sources.Select(s => string.Concat((s ?? "").Where(c => !char.IsSurrogate(c)))).ToList();
        var notebook = Notebook.Create();
        notebook.Cells.AddRange(texts.Select((text, i) => NotebookCell.Create((CellKind)(i % 3), text)));
        var again = Notebook.Parse(notebook.ToJson(), "again");
        return again.Cells.Select(c => c.Source).SequenceEqual(texts) && again.ToJson() == notebook.ToJson();
    }

    [Property]
    public void Any_text_is_a_notebook_or_one_clear_error(string text)
    {
        try
        {
            Notebook.Parse(text ?? "", "file");
        }
        catch (NotebookException exception)
        {
            Assert.StartsWith("file", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{\n \"cells\": [\n<<<<<<< HEAD\n", "n.ipynb, line 3: this is not JSON, so it is no notebook. If it was merged, look for conflict marks; otherwise take it from a backup or from version control.")]
    [InlineData("[1]", "n.ipynb, line 1: this is JSON but no notebook: it has no number 'nbformat'. Give the path of an .ipynb file.")]
    [InlineData("{\"nbformat\": 3}", "n.ipynb: this notebook has format 3, and only format 4 is read. Convert it first: jupyter nbconvert --to notebook --nbformat 4.")]
    [InlineData("{\"nbformat\": 4}", "n.ipynb: this notebook has no list 'cells'. Take it from a backup, or add \"cells\": [].")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\"}]}", "n.ipynb, cell 1: the cell's type is 'heading'. It must be markdown, code or raw.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [7]}", "n.ipynb, cell 1: the cell is no object. Remove it from the list 'cells'.")]
    public void A_bad_notebook_is_told_by_file_place_and_remedy(string json, string message) =>
        Assert.Equal(message, Assert.Throws<NotebookException>(() => Notebook.Parse(json, "n.ipynb")).Message);

    [Fact]
    public void Writing_replaces_the_file_and_leaves_nothing_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("lede").FullName;
        try
        {
            var path = Path.Combine(folder, "n.ipynb");
            File.WriteAllText(path, "old");
            var notebook = Notebook.Create();
            notebook.Cells.Add(NotebookCell.Create(CellKind.Code, "1"));
            notebook.Write(path);
            Assert.Equal("1", Notebook.Read(path).Cells[0].Source);
            Assert.Equal([path], Directory.GetFileSystemEntries(folder));
            Assert.Equal("csharp", (string?)JsonNode.Parse(File.ReadAllText(path))!["metadata"]!["kernelspec"]!["language"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
