"""Subshells: lines of requests beside the main one."""
import time
from queue import Empty

from peer import TIMEOUT


def answers(k, kind, content, subshell):
    return k.reply(k.request("shell", kind, content, subshell=subshell))


def made_listed_and_deleted(k):
    info = k.reply(k.client.kernel_info())
    assert "kernel subshells" in info["supported_features"], info
    assert k.control("list_subshell_request") == {"status": "ok", "subshell_id": []}
    one, two = (k.control("create_subshell_request")["subshell_id"] for _ in range(2))
    assert one != two and k.control("list_subshell_request")["subshell_id"] == [one, two]

    # Each counts and remembers for itself.
    k.run("main")
    assert answers(k, "execute_request", {"code": "first"}, one)["execution_count"] == 1
    assert answers(k, "execute_request", {"code": "second"}, one)["execution_count"] == 2
    history = answers(k, "history_request", {"hist_access_type": "range", "session": 0, "output": False, "raw": True}, one)
    assert [(line, code) for _, line, code in history["history"]] == [(1, "first"), (2, "second")], history

    # The name of none is an error, told at once though the main one is busy; and the kernel is idle again.
    waiting = k.client.execute("wait")
    k.begun(waiting)
    id = k.request("shell", "complete_request", {"code": "a", "cursor_pos": 1}, subshell="nobody")
    reply = k.reply(id)
    assert reply["status"] == "error" and reply["ename"] == "SubshellNotFound", reply
    assert reply["evalue"] == "This kernel has no subshell 'nobody'. A list_subshell_request tells which there are, and a create_subshell_request makes one."
    assert [m["content"]["execution_state"] for m in k.published(id)] == ["busy", "idle"]

    # One more failure in a subshell aborts what waits there, and nothing elsewhere.
    failing = k.request("shell", "execute_request", {"code": "wait", "stop_on_error": True}, subshell=one)
    k.begun(failing)
    behind = k.request("shell", "execute_request", {"code": "behind"}, subshell=one)
    elsewhere = k.request("shell", "execute_request", {"code": "elsewhere"}, subshell=two)
    assert k.reply(elsewhere)["status"] == "ok"
    k.interrupt()
    assert k.reply(failing)["status"] == "error"
    assert k.reply(behind)["status"] == "aborted"
    k.interrupt()

    # What a deleted one was asked before is still answered.
    assert k.control("delete_subshell_request", {"subshell_id": one}) == {"status": "ok"}
    assert k.control("list_subshell_request")["subshell_id"] == [two]
    assert answers(k, "complete_request", {"code": "a", "cursor_pos": 1}, one)["ename"] == "SubshellNotFound"
    assert k.control("delete_subshell_request", {"subshell_id": one})["ename"] == "SubshellNotFound"


def answer_while_a_cell_runs(k):
    k.run("var number = 42;")
    subshell = k.control("create_subshell_request")["subshell_id"]
    # What a machine pays once is not what is asked here.
    k.reply(k.client.complete("number.ToStr"))
    # A cell that also takes every thread of the pool.
    running = k.client.execute("Console.WriteLine(1); for (var i = 0; i < 64; i++) Task.Run(() => Thread.Sleep(60_000)); while (true) { }")
    k.begun(running)
    for kind, content, right in [
        ("complete_request", {"code": "number.ToStr", "cursor_pos": 12}, lambda r: r["matches"] == ["ToString"]),
        ("inspect_request", {"code": "number", "cursor_pos": 3, "detail_level": 0}, lambda r: r["data"]["text/plain"] == "int number = 42"),
        ("is_complete_request", {"code": "if (true) {"}, lambda r: r["status"] == "incomplete"),
        ("history_request", {"hist_access_type": "tail", "n": 5, "output": False, "raw": True}, lambda r: r["status"] == "ok"),
        ("comm_info_request", {}, lambda r: r["comms"] == {}),
        ("kernel_info_request", {}, lambda r: r["implementation"] == "lede"),
    ]:
        start = time.time()
        reply = answers(k, kind, content, subshell)
        assert right(reply), (kind, reply)
        assert time.time() - start < 1, (kind, time.time() - start)

    # A question on the main line, and a cell in the subshell, wait their turn.
    question = k.client.complete("number.ToStr")
    cell = k.request("shell", "execute_request", {"code": "number + 1"}, subshell=subshell)
    try:
        raise AssertionError(k.client.get_shell_msg(timeout=0.3))
    except Empty:
        pass
    k.interrupt()
    replies = {}
    while len(replies) < 3:
        message = k.client.get_shell_msg(timeout=TIMEOUT)
        replies[message["parent_header"]["msg_id"]] = message["content"]
    assert replies[running]["ename"] == "Interrupted" and replies[question]["matches"] == ["ToString"] and replies[cell]["status"] == "ok", replies
