"""The C# kernel: cells, and Jupyter's own runner of notebooks."""
from peer import TIMEOUT, kinds, of


def cells(k):
    reply, messages = k.run("var x = 40; Console.WriteLine(\"hi\"); x + 2")
    assert reply["status"] == "ok", reply
    assert kinds(messages) == ["status", "execute_input", "stream", "execute_result", "status"], messages
    assert of(messages, "execute_result")[0]["data"]["text/plain"] == "42"
    reply, messages = k.run("int y = x +;")
    assert reply["ename"] == "CompilationError" and "cell 2, line 1, column 12: error CS1525" in reply["traceback"][0], reply
    id = k.client.complete("x.ToStr")
    reply = k.reply(id)
    assert reply["matches"] == ["ToString"] and (reply["cursor_start"], reply["cursor_end"]) == (2, 7), reply
    assert reply["metadata"]["_jupyter_types_experimental"][0]["type"] == "method"
    assert k.reply(k.client.inspect("x", 1))["data"]["text/plain"] == "int x = 40"
    # What was shown is replaced, with the id by which it was shown.
    _, messages = k.run('DisplaySink.Current.Show(MimeBundle.OfText("half"), "progress", update: false);')
    assert of(messages, "display_data")[0]["transient"] == {"display_id": "progress"}, messages
    _, messages = k.run('DisplaySink.Current.Show(MimeBundle.OfText("done"), "progress", update: true);')
    assert of(messages, "update_display_data") == [{"data": {"text/plain": "done"}, "metadata": {}, "transient": {"display_id": "progress"}}], messages
    info = k.reply(k.client.kernel_info())
    assert info["banner"].startswith("Lede ") and "C# 14 on .NET 10" in info["banner"], info
    assert [link["text"] for link in info["help_links"]] == ["C# language reference", ".NET API browser"], info
    _, messages = k.run("for (var i = 0; i < 1000; i++) Console.WriteLine(i);")
    streams = of(messages, "stream")
    assert "".join(s["text"] for s in streams) == "".join("%d\n" % i for i in range(1000)) and len(streams) <= 20, len(streams)


def nbclient(k):
    import nbformat
    from nbclient import NotebookClient
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("var a = 6;"), nbformat.v4.new_code_cell("Console.Write(\"x\"); a * 7")])
    NotebookClient(book, km=k.manager, timeout=TIMEOUT).execute()
    outputs = book.cells[1].outputs
    assert [o.output_type for o in outputs] == ["stream", "execute_result"] and outputs[1].data["text/plain"] == "42", outputs
