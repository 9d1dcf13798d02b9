"""The stop button, on every kind of cell that does not end by itself."""
import os, signal, time

import zmq
from peer import TIMEOUT, of

ENDLESS = [
    "while (true) { }",
    "for (;;) ;",
    "int Down(int i) { while (true) { if (i < 1000) Down(i + 1); } } Down(0)",
    "Thread.Sleep(60_000);",
    "await Task.Delay(60_000);",
    "while (true) { try { Thread.Sleep(60_000); } catch { } }",
    "Task.Run(() => { while (true) { } }).Wait();",
    "Parallel.For(0, 4, _ => { while (true) { } });",
    "Enumerable.Range(0, int.MaxValue).Count(i => i < 0)",
    "new ManualResetEventSlim().Wait();",
    # All of the pool's threads, which the sockets need too.
    "for (var i = 0; i < 100; i++) Task.Run(() => { while (true) Thread.Sleep(10); }); Thread.Sleep(60_000);",
]


def every_loop(k):
    k.run("var keep = 42;")
    for code in ENDLESS:
        id = k.client.execute('Console.WriteLine("before");\n' + code)
        k.begun(id)
        start = time.time()
        if code is ENDLESS[0]:
            os.kill(k.manager.provisioner.pid, signal.SIGINT)
        else:
            k.interrupt()
        assert k.wait(id)[0]["ename"] == "Interrupted", code
        assert time.time() - start < 2, (code, time.time() - start)
        assert of(k.run("keep")[1], "execute_result")[0]["data"]["text/plain"] == "42", code


def heartbeat_while_busy(k):
    socket = zmq.Context.instance().socket(zmq.REQ)
    socket.connect("tcp://127.0.0.1:%d" % k.manager.hb_port)
    id = k.client.execute("Console.WriteLine(1); Parallel.For(0, 64, _ => { while (true) { } });")
    k.begun(id)
    for beat in (b"one", b"two"):
        socket.send(beat)
        assert socket.poll(1000) and socket.recv() == beat
    socket.close(0)
    k.interrupt()
    assert k.wait(id)[0]["ename"] == "Interrupted"


def a_restart_forgets(k):
    k.run("var gone = 1;")
    k.restart()
    reply, _ = k.run("gone")
    assert reply["ename"] == "CompilationError" and reply["execution_count"] == 1, reply
    assert of(k.run("var gone = 2; gone")[1], "execute_result")[0]["data"]["text/plain"] == "2"
