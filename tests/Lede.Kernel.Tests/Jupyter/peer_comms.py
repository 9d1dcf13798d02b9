"""Comms: the page and the cells talk, in JSON and bytes."""
from peer import TIMEOUT, of


def said(messages, kind="comm_msg"):
    return [message for message in messages if message["msg_type"] == kind]


def text(messages, name):
    return "".join(m["content"]["text"] for m in said(messages, "stream") if m["content"]["name"] == name)


def opened_by_the_page(k):
    assert k.run("""
        Comm.Register("calculator", (comm, opened) =>
        {
            comm.Received += m => comm.Send(new { twice = 2 * m.Data.GetProperty("n").GetInt32() }, buffers: [[.. m.Buffers[0].Reverse()], []]);
            comm.Closed += m => Console.Write("closed by " + m.Data.GetProperty("who"));
            comm.Send(new { 你好 = opened.Data.GetProperty("who") }, metadata: new { version = opened.Metadata.GetProperty("version") });
        });
        """)[0]["status"] == "ok"
    target = {"comm_id": "page-1", "target_name": "calculator", "data": {"who": "安娜"}}
    messages = k.published(k.request("shell", "comm_open", target, metadata={"version": "2.1.0"}))
    [hello] = said(messages)
    assert hello["content"] == {"comm_id": "page-1", "data": {"你好": "安娜"}} and hello["metadata"] == {"version": "2.1.0"}, hello
    [twice] = said(k.published(k.request("shell", "comm_msg", {"comm_id": "page-1", "data": {"n": 21}}, buffers=[b"abc\0\xff"])))
    assert twice["content"]["data"] == {"twice": 42} and [bytes(b) for b in twice["buffers"]] == [b"\xff\0cba", b""], twice
    assert k.reply(k.client.comm_info()) == {"status": "ok", "comms": {"page-1": {"target_name": "calculator"}}}
    assert k.reply(k.client.comm_info("other"))["comms"] == {}
    assert text(k.published(k.request("shell", "comm_close", {"comm_id": "page-1", "data": {"who": "Anna"}})), "stdout") == "closed by Anna"
    assert k.reply(k.client.comm_info())["comms"] == {}
    # What was on its way is for nobody, and no error.
    assert [m["msg_type"] for m in k.published(k.request("shell", "comm_msg", {"comm_id": "page-1", "data": {}}))] == ["status", "status"]
    [closed] = said(k.published(k.request("shell", "comm_open", {"comm_id": "x", "target_name": "nobody", "data": {}})), "comm_close")
    assert closed["content"]["comm_id"] == "x"
    assert of(k.run('Comm.Unregister("calculator") && !Comm.Unregister("calculator")')[1], "execute_result")[0]["data"]["text/plain"] == "true"
    assert said(k.published(k.request("shell", "comm_open", {**target, "comm_id": "y"})), "comm_close")


def opened_by_a_cell(k):
    id = k.client.execute("""
        var sum = 0;
        Console.WriteLine("before");
        var comm = Comm.Open("counter", new { value = 1 }, new { version = "2" }, [[1, 2, 3]]);
        comm.Received += m => { sum += m.Data.GetProperty("add").GetInt32(); if (sum > 5) comm.Close(new { sum }); };
        """)
    messages = k.published(id)
    assert [m["msg_type"] for m in messages] == ["status", "execute_input", "stream", "comm_open", "status"], messages
    opened = messages[3]
    comm = opened["content"].pop("comm_id")
    assert opened["content"] == {"target_name": "counter", "data": {"value": 1}} and opened["metadata"] == {"version": "2"}
    assert [bytes(b) for b in opened["buffers"]] == [b"\x01\x02\x03"]
    assert k.reply(k.client.comm_info("counter"))["comms"] == {comm: {"target_name": "counter"}}
    assert not said(k.published(k.request("shell", "comm_msg", {"comm_id": comm, "data": {"add": 5}})), "comm_close")
    [closed] = said(k.published(k.request("shell", "comm_msg", {"comm_id": comm, "data": {"add": 2}})), "comm_close")
    assert closed["content"] == {"comm_id": comm, "data": {"sum": 7}}, closed
    assert of(k.run('$"{sum} {comm.IsOpen}"')[1], "execute_result")[0]["data"]["text/plain"] == "7 False"
    reply, _ = k.run("comm.Send(1);")
    assert reply["evalue"] == "The comm to 'counter' is closed. Open another with Comm.Open.", reply


def handlers_that_fail_or_never_end(k):
    k.run("""
        var heard = 0;
        Comm.Register("bad", (comm, opened) => throw new InvalidOperationException("not today"));
        Comm.Register("slow", (comm, opened) => comm.Received += m =>
        {
            heard++;
            Console.Write("heard");
            if (m.Data.TryGetProperty("forever", out _)) while (true) { }
        });
        """)
    messages = k.published(k.request("shell", "comm_open", {"comm_id": "b", "target_name": "bad", "data": {}}))
    told = text(messages, "stderr")
    assert told.startswith("What was to be done for a message to 'bad' failed:\n") and "not today" in told and ", line 3" in told, told
    assert said(messages, "comm_close")[0]["content"]["comm_id"] == "b" and k.reply(k.client.comm_info())["comms"] == {}

    k.published(k.request("shell", "comm_open", {"comm_id": "s", "target_name": "slow", "data": {}}))
    id = k.request("shell", "comm_msg", {"comm_id": "s", "data": {"forever": 1}})
    k.begun(id)
    k.interrupt()
    assert "The cell was interrupted." in text(k.published(id), "stderr")
    # No trace of the stop: the next message is heard, and a cell runs.
    assert text(k.published(k.request("shell", "comm_msg", {"comm_id": "s", "data": {}})), "stdout") == "heard"
    assert of(k.run("heard")[1], "execute_result")[0]["data"]["text/plain"] == "2"
