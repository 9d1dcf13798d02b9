"""Cells that print without end. Run by peer.py."""
import time

import zmq
from peer import TIMEOUT, of

MEGABYTE = 1_000_000
SHOWN = 2_000_000 + 16_000  # characters: the beginning and the end
GROWTH = 100  # MB


def memory(k, what):
    """MB of the kernel's process."""
    for line in open("/proc/%d/status" % k.manager.provisioner.pid):
        if line.startswith(what + ":"):
            return int(line.split()[1]) / 1000


def text(messages, name):
    return "".join(s["text"] for s in of(messages, "stream") if s["name"] == name)


def flooded(k, code, own=0):
    """Runs the code; own is what its own values take, in MB."""
    # First as much garbage without any output: what the collector lets lie before it collects is not the flood's.
    k.run("for (var i = 0; i < 2_000_000; i++) GC.KeepAlive(new string('x', 99));")
    before = memory(k, "VmRSS")
    reply, messages = k.run(code)
    assert reply["status"] == "ok", reply
    grown = memory(k, "VmHWM") - before
    assert grown < GROWTH + own, "grew by %d MB" % grown
    return messages


def many_small_writes(k):
    messages = flooded(k, "for (var i = 0; i < 2_000_000; i++) Console.WriteLine(i.ToString().PadLeft(99, '.'));")
    out, told = text(messages, "stdout"), text(messages, "stderr")
    assert SHOWN - 100 < len(out) <= SHOWN, len(out)
    assert out.startswith("0\n".rjust(100, ".")) and out.endswith("1999999\n".rjust(100, ".")), (out[:100], out[-100:])
    assert "… this cell has written 2,000,000 characters; of what follows, the last lines are shown when it ends …" in told, told
    # 2,000,000 lines of 100, less what is shown: 197,984,000.
    assert "… 198 MB of output not shown …" in told, told


def big_writes(k):
    messages = flooded(k, "var s = new string('x', 1_000_000); for (var i = 0; i < 200; i++) Console.Write(s);")
    assert len(text(messages, "stdout")) == SHOWN
    assert "… 198 MB of output not shown …" in text(messages, "stderr")


def one_string(k):
    # 200 million characters of two bytes are the cell's own.
    messages = flooded(k, "Console.Write(new string('x', 200_000_000));", own=400)
    assert len(text(messages, "stdout")) == SHOWN


def stopped_in_the_flood(k):
    for code in ("while (true) Console.WriteLine(\"all work and no play\");",
                 "Parallel.For(0, 4, i => { while (true) Console.WriteLine(i); });"):
        id = k.client.execute(code)
        while k.client.get_iopub_msg(timeout=TIMEOUT)["msg_type"] != "stream":
            pass
        heart = zmq.Context.instance().socket(zmq.REQ)
        heart.connect("tcp://127.0.0.1:%d" % k.manager.hb_port)
        heart.send(b"beat")
        assert heart.poll(5_000) and heart.recv() == b"beat"
        heart.close(0)
        start = time.time()
        k.client.control_channel.send(k.client.session.msg("interrupt_request", {}))
        assert k.client.get_control_msg(timeout=TIMEOUT)["content"] == {"status": "ok"}
        reply, _ = k.wait(id)
        assert reply["ename"] == "Interrupted" and time.time() - start < 5, (reply, time.time() - start)
        assert k.run("1 + 1")[0]["status"] == "ok"


def a_client_that_does_not_read(k):
    """What a cell displays waits in the cell, not in memory; a stop reaches it there."""
    slow = zmq.Context.instance().socket(zmq.SUB)
    slow.setsockopt(zmq.RCVHWM, 1)
    slow.setsockopt(zmq.RCVBUF, 65536)
    slow.setsockopt(zmq.SUBSCRIBE, b"")
    slow.connect("tcp://127.0.0.1:%d" % k.manager.iopub_port)
    k.run("var picture = new string('x', 500_000);")
    before = memory(k, "VmRSS")
    id = k.client.execute("while (true) { picture.Display(); }")
    displays, end = 0, time.time() + 5
    while time.time() < end:
        try:
            displays += k.client.get_iopub_msg(timeout=1)["msg_type"] == "display_data"
        except Exception:
            break
    grown = memory(k, "VmRSS") - before
    assert displays > 10 and grown < 2 * GROWTH, (displays, grown)
    k.client.control_channel.send(k.client.session.msg("interrupt_request", {}))
    assert k.client.get_control_msg(timeout=TIMEOUT)["content"] == {"status": "ok"}
    slow.close(0)
    assert k.wait(id)[0]["ename"] == "Interrupted"


def a_thousand_lines_come_in_few_messages(k):
    _, messages = k.run("for (var i = 0; i < 1000; i++) Console.WriteLine(new string('x', 99));")
    streams = of(messages, "stream")
    assert "".join(s["text"] for s in streams) == ("x" * 99 + "\n") * 1000
    assert len(streams) <= 10, len(streams)
