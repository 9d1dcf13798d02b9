"""The other end of the wire: libzmq through jupyter-client. Usage: peer.py CASE PROGRAM [ARGUMENT...]

Starts PROGRAM ARGUMENT... CONNECTION_FILE as a kernel, and checks promises of the protocol, one kernel for all that are named:
a function of this file, or MODULE.FUNCTION,FUNCTION...
"""
import importlib, json, os, shutil, signal, sys, tempfile, time
from queue import Empty

import zmq
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec

TIMEOUT = 30

# Run in the background, this process would hand on to the kernel that SIGINT is ignored.
signal.signal(signal.SIGINT, signal.default_int_handler)


class Kernel:
    def __init__(self, argv, stderr=None):
        self.manager = KernelManager(kernel_name="under-test")
        self.manager._kernel_spec = KernelSpec(argv=argv + ["{connection_file}"], display_name="", language="", interrupt_mode="message")
        # The history that it keeps is none of the person's who runs the tests.
        self.data = tempfile.mkdtemp()
        self.manager.start_kernel(stderr=stderr or open(os.devnull, "w"), env={**os.environ, "XDG_DATA_HOME": self.data})
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=TIMEOUT)

    def run(self, code, **options):
        """Returns the reply's content, and the iopub messages from busy to idle."""
        return self.wait(self.client.execute(code, **options))

    def wait(self, id):
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") != id:
                continue
            messages.append((message["msg_type"], message["content"]))
            if messages[-1] == ("status", {"execution_state": "idle"}):
                break
        return self.reply(id), messages

    def reply(self, id):
        while True:
            message = self.client.get_shell_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") == id:
                return message["content"]

    def request(self, channel, kind, content=None, **options):
        """Sends any message; returns its id. Buffers, metadata and the subshell are options."""
        message = self.client.session.msg(kind, content or {}, metadata=options.get("metadata"))
        if "subshell" in options:
            message["header"]["subshell_id"] = options["subshell"]
        # The channels of the client send no buffers.
        self.client.session.send(getattr(self.client, channel + "_channel").socket, message, buffers=options.get("buffers"))
        return message["header"]["msg_id"]

    def control(self, kind, content=None):
        id = self.request("control", kind, content)
        while True:
            message = self.client.get_control_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") == id:
                assert message["msg_type"] == kind.replace("_request", "_reply"), message
                return message["content"]

    def interrupt(self):
        assert self.control("interrupt_request") == {"status": "ok"}

    def published(self, id, until=lambda message: message["content"].get("execution_state") == "idle"):
        """Whole iopub messages that answer a request, up to the one that is waited for."""
        messages = []
        while not messages or not until(messages[-1]):
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") == id:
                messages.append(message)
        return messages

    def begun(self, id):
        """Waits until a running cell has written something."""
        self.published(id, until=lambda message: message["msg_type"] == "stream")

    def restart(self):
        self.manager.restart_kernel()
        self.client.wait_for_ready(timeout=TIMEOUT)

    def stop(self):
        self.client.stop_channels()
        if self.manager.is_alive():
            self.manager.shutdown_kernel(now=True)
        shutil.rmtree(self.data, ignore_errors=True)


def kinds(messages):
    return [kind for kind, _ in messages]


def of(messages, kind):
    return [content for k, content in messages if k == kind]


# The toy language: what the sockets, the order and the replies are like.

def echo_result(k):
    reply, messages = k.run("hello")
    assert reply["status"] == "ok" and reply["execution_count"] == 1, reply
    assert kinds(messages) == ["status", "execute_input", "execute_result", "status"], messages
    assert of(messages, "execute_input") == [{"code": "hello", "execution_count": 1}]
    assert of(messages, "execute_result") == [{"execution_count": 1, "data": {"text/plain": "hello"}, "metadata": {}}]


def echo_streams_and_displays(k):
    _, messages = k.run("print out")
    assert of(messages, "stream") == [{"name": "stdout", "text": "out"}]
    _, messages = k.run("warn 警告")
    assert of(messages, "stream") == [{"name": "stderr", "text": "警告"}]
    _, messages = k.run("show this")
    assert kinds(messages) == ["status", "execute_input", "display_data", "update_display_data", "clear_output", "status"]
    assert of(messages, "display_data")[0] == {
        "data": {"text/plain": "this", "application/json": {"said": ["this"]}}, "metadata": {}, "transient": {"display_id": "an id"}}
    assert of(messages, "update_display_data")[0]["data"] == {"text/plain": "this!"}
    assert of(messages, "clear_output") == [{"wait": True}]


def echo_errors(k):
    reply, messages = k.run("fail because")
    assert reply["status"] == "error" and reply["ename"] == "Failure" and reply["evalue"] == "because", reply
    assert reply["traceback"] == ["Failure: because"] and reply["execution_count"] == 1
    assert of(messages, "error") == [{"ename": "Failure", "evalue": "because", "traceback": ["Failure: because"]}]
    reply, messages = k.run("throw inside")
    assert reply["status"] == "error" and reply["evalue"] == "inside", reply
    assert kinds(messages)[-1] == "status"
    assert k.run("alive")[0]["status"] == "ok"


def echo_silent_and_history(k):
    for code, status in (("x", "ok"), ("print out", "ok"), ("show this", "ok"), ("fail quietly", "error")):
        reply, messages = k.run(code, silent=True)
        assert reply["status"] == status and reply["execution_count"] == 0 and kinds(messages) == ["status", "status"], (reply, messages)
    reply, _ = k.run("y", store_history=False)
    assert reply["execution_count"] == 0
    k.run("one")
    k.run("two")
    id = k.client.history(hist_access_type="tail", n=1, output=True, raw=True)
    assert k.reply(id) == {"status": "ok", "history": [[1, 2, ["two", "two"]]]}
    id = k.client.history(hist_access_type="search", pattern="o*", output=False, raw=True)
    assert k.reply(id)["history"] == [[1, 1, "one"]]


def echo_stop_on_error(k):
    first = k.client.execute("wait")
    time.sleep(0.3)
    second = k.client.execute("later")
    third = k.client.execute("still later", stop_on_error=False)
    time.sleep(0.3)
    k.client.control_channel.send(k.client.session.msg("interrupt_request", {}))
    assert k.client.get_control_msg(timeout=TIMEOUT)["content"] == {"status": "ok"}
    assert k.wait(first)[0]["status"] == "error"
    reply, messages = k.wait(second)
    assert reply["status"] == "aborted" and kinds(messages) == ["status", "status"], (reply, messages)
    assert k.wait(third)[0]["status"] == "aborted"
    assert k.run("afterwards")[0]["status"] == "ok"


def echo_interrupt_by_signal(k):
    id = k.client.execute("wait")
    time.sleep(0.3)
    os.kill(k.manager.provisioner.pid, signal.SIGINT)
    reply, messages = k.wait(id)
    assert reply["status"] == "error" and reply["ename"] == "Interrupted", reply
    assert of(messages, "stream")[0]["text"] == "waiting"


def echo_input(k):
    id = k.client.execute("ask name?", allow_stdin=True)
    question = k.client.get_stdin_msg(timeout=TIMEOUT)
    assert question["content"] == {"prompt": "name?", "password": False}
    k.client.input("安娜")
    reply, messages = k.wait(id)
    assert of(messages, "execute_result")[0]["data"] == {"text/plain": "安娜"}
    assert k.run("ask name?", allow_stdin=False)[0]["ename"] == "Deaf"


def echo_cursor_is_in_code_points(k):
    id = k.client.complete("𠀀𠀁b", 2)
    assert k.reply(id)["matches"] == ["𠀀𠀁"]
    id = k.client.complete("𠀀𠀁b", 3)
    reply = k.reply(id)
    assert (reply["cursor_start"], reply["cursor_end"]) == (2, 3), reply
    id = k.client.inspect("𠀀b", 1)
    assert k.reply(id)["data"] == {"text/plain": "𠀀"}


def echo_small_requests(k):
    assert k.reply(k.client.comm_info()) == {"status": "ok", "comms": {}}
    assert k.reply(k.client.is_complete("more \\")) == {"status": "incomplete", "indent": "  "}
    assert k.reply(k.client.is_complete("done")) == {"status": "complete"}
    info = k.reply(k.client.kernel_info())
    assert info["protocol_version"] == "5.4" and info["implementation"] == "lede" and info["language_info"]["name"] == "echo", info
    assert info["supported_features"] == ["kernel subshells"] and info["debugger"] is False, info
    debug = k.control("debug_request", {"type": "request", "seq": 7, "command": "initialize", "arguments": {}})
    assert debug == {"type": "response", "request_seq": 7, "success": False, "command": "initialize", "message": "This kernel has no debugger."}, debug
    usage = k.control("usage_request")
    resident = int(open("/proc/%d/statm" % usage["pid"]).read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    assert 0.5 < usage["kernel_memory"] / resident < 2 and usage["pid"] == k.manager.provisioner.pid, (usage, resident)
    assert usage["cpu_count"] == len(os.sched_getaffinity(0)) and usage["kernel_cpu"] > 0 and usage["hostname"] == os.uname().nodename, usage
    reply, _ = k.run("a", user_expressions={"b": "c", "d": "fail e"})
    assert reply["user_expressions"]["b"]["data"] == {"text/plain": "c"} and reply["user_expressions"]["d"]["ename"] == "Failure", reply
    message = k.client.session.msg("comm_open", {"comm_id": "1", "target_name": "none", "data": {}})
    k.client.shell_channel.send(message)
    while True:
        answer = k.client.get_iopub_msg(timeout=TIMEOUT)
        if answer["msg_type"] == "comm_close":
            break
    assert answer["content"]["comm_id"] == "1"
    unknown = k.client.session.msg("no_such_request", {})
    k.client.shell_channel.send(unknown)
    assert k.run("alive")[0]["status"] == "ok"


def echo_heartbeat(k):
    socket = zmq.Context.instance().socket(zmq.REQ)
    socket.connect("tcp://127.0.0.1:%d" % k.manager.hb_port)
    for beat in (b"one", b"two"):
        socket.send(beat)
        assert socket.poll(TIMEOUT * 1000) and socket.recv() == beat
    socket.close(0)


def echo_shutdown(k):
    k.client.shutdown(restart=False)
    assert k.client.get_control_msg(timeout=TIMEOUT)["content"] == {"status": "ok", "restart": False}
    end = time.time() + TIMEOUT
    while k.manager.is_alive() and time.time() < end:
        time.sleep(0.02)
    assert not k.manager.is_alive()


def echo_hostile_frames(k):
    """Nothing unsigned is run, nothing malformed ends the kernel."""
    context = zmq.Context.instance()
    session = k.client.session
    for port in (k.manager.shell_port, k.manager.control_port, k.manager.stdin_port):
        socket = context.socket(zmq.DEALER)
        socket.connect("tcp://127.0.0.1:%d" % port)
        header = json.dumps({"msg_id": "1", "msg_type": "execute_request", "session": "s", "username": "u", "date": "", "version": "5.4"}).encode()
        good = [header, b"{}", b"{}", json.dumps({"code": "print stolen", "silent": False}).encode()]
        for frames in ([b""], [b"x"] * 20, [b"<IDS|MSG>"], [b"<IDS|MSG>", b""], [b"<IDS|MSG>", b"", *good], [b"<IDS|MSG>", b"0" * 64, *good],
                       [b"<IDS|MSG>", b"\xff" * 64, *good], [b"<IDS|MSG>", b"g" * 10_000, *good]):
            socket.send_multipart(frames)
        # Signed, and still no message.
        for parts in ([b"", b"", b"", b""], [b"[]", b"{}", b"{}", b"{}"], [b"{}", b"{}", b"{}", b"{}"], [header, b"{}", b"{}", b"\xff\xfe"],
                      [header, b"{}", b"{}", b"[" * 5000], [header, b"{}", b"{}", b"3"]):
            socket.send_multipart([b"<IDS|MSG>", session.sign(parts), *parts])
        socket.close(500)
    # The same signed message twice runs once.
    socket = context.socket(zmq.DEALER)
    socket.connect("tcp://127.0.0.1:%d" % k.manager.shell_port)
    frames = session.serialize(session.msg("execute_request", {"code": "print once", "silent": False}))
    socket.send_multipart(frames)
    socket.send_multipart(frames)
    time.sleep(0.5)
    reply, _ = k.run("alive")
    assert reply["status"] == "ok" and reply["execution_count"] == 2, reply
    socket.close(0)
    # A stranger to the protocol below: no ZMTP at all.
    import socket as plain
    with plain.create_connection(("127.0.0.1", k.manager.shell_port)) as connection:
        connection.sendall(os.urandom(4096))
    assert k.run("alive")[0]["status"] == "ok"


def main():
    case, argv = sys.argv[1], sys.argv[2:]
    module, _, functions = case.rpartition(".")
    promises = [getattr(importlib.import_module(module or "__main__"), function) for function in functions.split(",")]
    kernel = Kernel(argv)
    try:
        for promise in promises:
            promise(kernel)
    finally:
        kernel.stop()


if __name__ == "__main__":
    main()
