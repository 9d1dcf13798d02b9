"""Peers that mean no good. Usage: hostile.py CASE PROGRAM [ARGUMENT...], as for peer.py. LEDE_SEED repeats a run."""
import json
import os
import random
import socket
import struct
import sys
import tempfile
import time

import zmq
from peer import TIMEOUT, Kernel, of

SEED = int(os.environ.get("LEDE_SEED", "20240607"))
CONNECTIONS = 10_000
MESSAGES = 10_000
GROWTH = 150  # MB: many connections' buffers and what the collector lets lie

MARKER = os.path.join(tempfile.gettempdir(), "lede-stolen-%d" % os.getpid())
THEFT = "System.IO.File.WriteAllText(%s, \"\");" % json.dumps(MARKER)

SIGNATURE = b"\xff" + bytes(8) + b"\x7f"


def ports(k):
    m = k.manager
    return [m.shell_port, m.control_port, m.stdin_port, m.iopub_port, m.hb_port]


def memory(k):
    for line in open("/proc/%d/status" % k.manager.provisioner.pid):
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1000


def unharmed(k, before):
    reply, messages = k.run("answer")
    assert reply["status"] == "ok" and of(messages, "execute_result")[0]["data"]["text/plain"] == "42", reply
    assert not os.path.exists(MARKER), "what nobody signed was run"
    grown = memory(k) - before
    assert grown < GROWTH, "grew by %d MB" % grown
    heart = zmq.Context.instance().socket(zmq.REQ)
    heart.connect("tcp://127.0.0.1:%d" % k.manager.hb_port)
    heart.send(b"beat")
    assert heart.poll(TIMEOUT * 1000) and heart.recv() == b"beat"
    heart.close(0)


# ZMTP, the protocol below: https://rfc.zeromq.org/spec/23/

def greeting(mechanism=b"NULL", version=b"\x03\x00", server=b"\x00"):
    return SIGNATURE + version + mechanism.ljust(20, b"\0") + server + bytes(31)


def frame(flags, body, length=None):
    length = len(body) if length is None else length
    if flags & 2 or length > 255:
        return bytes([flags | 2]) + struct.pack(">Q", length % 2**64) + body
    return bytes([flags, length]) + body


def command(name, body=b""):
    return frame(4, bytes([len(name)]) + name + body)


def properties(**values):
    return b"".join(bytes([len(n)]) + n.encode() + struct.pack(">I", len(v)) + v for n, v in ((n.replace("_", "-"), v) for n, v in values.items()))


def ready(kind=b"DEALER"):
    return command(b"READY", properties(Socket_Type=kind, Identity=b""))


def bad_bytes(r):
    some = r.randbytes(r.choice([1, 9, 10, 11, 12, 63, 64, 65, 300, 5000]))
    hello = greeting() + ready(r.choice([b"DEALER", b"REQ", b"SUB", b"ROUTER", b"", b"\xff" * 40]))
    return r.choice([
        lambda: some,
        lambda: b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        lambda: greeting()[:r.randrange(64)],
        lambda: greeting() + some,
        lambda: greeting(mechanism=r.choice([b"PLAIN", b"CURVE", b"", b"\xff" * 20])) + ready(),
        lambda: greeting(version=bytes([r.randrange(256), r.randrange(256)])) + ready(),
        lambda: greeting(server=b"\x01") + ready(),
        lambda: SIGNATURE + b"\x01" + some,
        lambda: b"\x01\x00" + some,  # ZMTP 1.0
        lambda: greeting() + command(b"READY", b"\x0bSocket-Type" + struct.pack(">I", r.choice([2**31 - 1, 2**32 - 1, 2**31]))),
        lambda: greeting() + command(b"READY", bytes([255]) + some),
        lambda: greeting() + command(b"ERROR", b"\x05wrong"),
        lambda: greeting() + frame(0, b"a message before the handshake is over"),
        lambda: hello + frame(2, b"", r.choice([2**63 - 1, 2**63, 2**64 - 1, 2**62, 2**31, 2**31 - 1, 2**32, 300 << 20, (256 << 20) - 1])) + some,
        lambda: hello + frame(r.randrange(256), some, r.randrange(2**64)),
        lambda: hello + bytes([r.randrange(256)]) + some,
        lambda: hello + b"".join(frame(1, b"more") for _ in range(r.randrange(200))),
        lambda: hello + frame(0, b"") * r.randrange(200),
        lambda: hello + command(r.choice([b"PING", b"PONG", b"SUBSCRIBE", b"CANCEL", b"\xff" * 200]), some[:60]),
        lambda: hello + frame(1, b"<IDS|MSG>") + frame(1, b"0" * 64) + frame(1, b"{}") * 3 + frame(0, json.dumps({"code": THEFT}).encode()),
    ])()


def malformed_bytes(k):
    r = random.Random(SEED)
    open_ones = []
    for i in range(CONNECTIONS):
        connection = socket.create_connection(("127.0.0.1", r.choice(ports(k))), timeout=TIMEOUT)
        try:
            connection.sendall(bad_bytes(r))
        except OSError:
            pass  # The kernel has hung up, as it may.
        if r.random() < 0.02:
            open_ones.append(connection)  # Says no more, and stays.
        else:
            connection.close()
    assert len(open_ones) > 100
    for connection in open_ones:
        connection.close()


def connections_opened_and_dropped(k):
    waiting = [socket.create_connection(("127.0.0.1", port), timeout=TIMEOUT) for port in ports(k) for _ in range(40)]
    for i in range(1_000):
        socket.create_connection(("127.0.0.1", ports(k)[i % 5]), timeout=TIMEOUT).close()
    assert k.run("answer")[0]["status"] == "ok"
    for connection in waiting:
        connection.close()


# Jupyter's messages, on sound ZMTP.

def dealer(port):
    socket = zmq.Context.instance().socket(zmq.DEALER)
    socket.setsockopt(zmq.LINGER, 5_000)
    socket.connect("tcp://127.0.0.1:%d" % port)
    return socket


BAD_JSON = [b"", b"null", b"[]", b"3", b"\"x\"", b"{", b"}", b"{}{}", b"\xff\xfe", b"\x00", b"[" * 50_000, b"{\"a\":" * 5_000 + b"1" + b"}" * 5_000,
            b"{\"msg_id\":1,\"msg_type\":\"execute_request\"}", b"{\"msg_id\":\"1\"}", b"{\"msg_type\":\"execute_request\"}",
            b"{\"msg_id\":null,\"msg_type\":null}", b"{\"msg_id\":\"\\ud800\",\"msg_type\":\"execute_request\"}", b"NaN", b"{\"a\":1e999999}", b"-", b"{\"a\":\"\xc3\x28\"}"]


def malformed_messages(k):
    """Unsigned, wrongly signed, or signed and no messages."""
    r = random.Random(SEED)
    session = k.client.session
    sockets = [dealer(port) for port in ports(k)[:3]]
    for i in range(MESSAGES):
        header = json.dumps({"msg_id": str(i), "msg_type": "execute_request", "session": "s", "username": "u", "date": "", "version": "5.4"}).encode()
        theft = [header, b"{}", b"{}", json.dumps({"code": THEFT, "silent": r.random() < 0.5}).encode()]
        bad = [r.choice([header, *BAD_JSON]), r.choice([b"{}", *BAD_JSON]), r.choice([b"{}", *BAD_JSON]), r.choice(BAD_JSON)]
        frames = r.choice([
            lambda: [b"<IDS|MSG>", b"", *theft],
            lambda: [b"<IDS|MSG>", b"0" * 64, *theft],
            lambda: [b"<IDS|MSG>", r.randbytes(r.randrange(100)), *theft],
            lambda: [b"<IDS|MSG>", session.sign(theft)[:-1], *theft],
            lambda: [b"<IDS|MSG>", session.sign(theft[::-1]), *theft],
            lambda: [b"<IDS|MSG>", session.sign(theft) + b"0", *theft],
            lambda: [b"<IDS|MSG>", session.sign([header, b"{}", b"{}", b"{}"]), *theft],
            lambda: [b"<ids|msg>", session.sign(theft), *theft],
            lambda: [session.sign(theft), *theft],
            lambda: [r.randbytes(r.randrange(50)) for _ in range(r.randrange(1, 20))],
            lambda: [b"<IDS|MSG>", session.sign(bad), *bad],
            lambda: [b"<IDS|MSG>", session.sign(bad[:3]), *bad[:3]],
        ])()
        r.choice(sockets).send_multipart(frames)
    for socket in sockets:
        socket.close()


WRONG = [None, 5, -1, 1e300, 2**70, "x", "", "\ud800", [], [1], {}, {"a": {}}, True, "𠀀" * 1000]

REQUESTS = {
    "execute_request": {"code": "answer", "silent": False, "store_history": True, "user_expressions": {"a": "answer"}, "allow_stdin": False, "stop_on_error": False},
    "complete_request": {"code": "answer.", "cursor_pos": 7},
    "inspect_request": {"code": "answer", "cursor_pos": 3, "detail_level": 0},
    "is_complete_request": {"code": "answer"},
    "history_request": {"hist_access_type": "range", "output": True, "raw": True, "session": 0, "start": 1, "stop": 5, "n": 3, "pattern": "*", "unique": True},
    "comm_info_request": {"target_name": "x"},
    "comm_open": {"comm_id": "1", "target_name": "x", "data": {}},
    "comm_msg": {"comm_id": "1", "data": {}},
    "comm_close": {"comm_id": "1", "data": {}},
    "kernel_info_request": {},
    "no_such_request": {"a": 1},
}


def wrong_types(k):
    """Every field of every request, missing and of each wrong type: each is answered where an answer is due, and each ends in idle."""
    session = k.client.session
    session.pack = lambda content: json.dumps(content, default=str).encode()  # Which knows how to send half a character.
    bodies = []
    for kind, content in REQUESTS.items():
        for field in content:
            bodies.append((kind, {f: v for f, v in content.items() if f != field}))
            bodies += [(kind, {**content, field: wrong}) for wrong in WRONG]
        bodies.append((kind, {wrong: wrong for wrong in ("", "code", "𠀀")}))
    due, idle, answered = {}, set(), set()
    for kind, content in bodies:
        message = session.msg(kind, content)
        due[message["header"]["msg_id"]] = (kind, content)
        k.client.shell_channel.send(message)
    end = time.time() + 2 * TIMEOUT
    while len(idle) < len(due) and time.time() < end:
        message = k.client.get_iopub_msg(timeout=TIMEOUT)
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            idle.add(message["parent_header"].get("msg_id"))
    assert not due.keys() - idle, [due[id] for id in due.keys() - idle][:5]
    wanted = {id for id, (kind, _) in due.items() if kind.endswith("_request") and kind != "no_such_request"}
    while wanted - answered and time.time() < end:
        answered.add(k.client.get_shell_msg(timeout=TIMEOUT)["parent_header"].get("msg_id"))
    assert not wanted - answered, [due[id] for id in wanted - answered][:5]


def duplicate_keys_and_replays(k):
    """The last of two keys counts, as everywhere; the same signed bytes run once, however often they come."""
    session = k.client.session
    header = json.dumps({"msg_id": "twice", "msg_type": "execute_request", "session": "s", "username": "u", "date": "", "version": "5.4"}).encode()
    parts = [header, b"{}", b"{}", b"{\"code\": 5, \"silent\": false, \"code\": \"runs++;\"}"]
    k.run("var runs = 0;")
    sockets = [dealer(port) for port in ports(k)[:1] * 3]
    for i in range(200):
        sockets[i % 3].send_multipart([b"<IDS|MSG>", session.sign(parts), *parts])
    assert sockets[0].poll(TIMEOUT * 1000)
    for socket in sockets:
        socket.close()
    assert of(k.run("runs")[1], "execute_result")[0]["data"]["text/plain"] == "1"


def main():
    case, argv = sys.argv[1], sys.argv[2:]
    log = tempfile.NamedTemporaryFile()
    kernel = Kernel(argv, stderr=log)
    try:
        kernel.run("var answer = 42;")
        before = memory(kernel)
        globals()[case](kernel)
        time.sleep(0.2)
        unharmed(kernel, before)
        size = os.path.getsize(log.name)
        assert size < 200_000, "the log grew to %d bytes" % size
    except BaseException:
        print("LEDE_SEED=%d" % SEED, "log:", open(log.name, errors="replace").read()[-3000:])
        raise
    finally:
        kernel.stop()


main()
