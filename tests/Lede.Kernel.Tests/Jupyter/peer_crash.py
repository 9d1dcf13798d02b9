"""Ends that nobody wished, and what the next process says of them. Run by peer.py."""
import os
import signal
import time

from peer import TIMEOUT, of

GONE = "This is a new process: all variables, types and usings are gone. Run again the cells that you need."
NO_WORD = "It left no word: it was killed from outside, as a restart does, or the system when memory runs out."


def told(messages):
    return "".join(s["text"] for s in of(messages, "stream") if s["name"] == "stderr")


def left(k):
    """What lies beside the connection file and bears its name."""
    folder, name = os.path.split(k.manager.connection_file)
    return [file for file in os.listdir(folder) if name in file and file != name]


def dies(k, code):
    k.run("var before = 1;")
    k.client.execute(code)
    end = time.time() + TIMEOUT
    while k.manager.is_alive() and time.time() < end:
        time.sleep(0.02)
    assert not k.manager.is_alive()
    return restarted(k)


def restarted(k):
    """What the first cell of the new process says before anything else; a second says nothing."""
    k.manager.restart_kernel(now=True)
    k.client.wait_for_ready(timeout=TIMEOUT)
    reply, messages = k.run("1 + 1")
    assert reply["status"] == "ok" and of(messages, "execute_result")[0]["data"]["text/plain"] == "2", reply
    assert told(k.run("2")[1]) == ""
    return told(messages)


def fail_fast(k):
    story = dies(k, "\n  var x = 1;\nEnvironment.FailFast(\"so be it\");")
    assert story.startswith("The kernel's process ended while cell 2 ran, which had begun at "), story
    lines = story.splitlines()
    assert lines[1] == "    var x = 1;" and lines[2] == GONE and lines[3] == "Its last words were:", story
    assert any("so be it" in line for line in lines[4:]), story


def stack_overflow_in_a_library(k):
    story = dies(k, "var a = new object[1]; a[0] = a; System.Collections.StructuralComparisons.StructuralEqualityComparer.GetHashCode(a)")
    assert "cell 2 ran" in story and "    Stack overflow." in story and "GetHashCode" in story, story
    assert len(story.splitlines()) < 30 and " times" in story and "Submission#" in story, story


def access_violation(k):
    story = dies(k, "unsafe { *(byte*)0x7fff_0000_0000 = 1; }")
    assert "cell 2 ran" in story and "AccessViolationException" in story and "Lede.Kernel" not in story, story


def killed_by_the_system(k):
    k.run("1")
    id = k.client.execute("Console.Write(1); Thread.Sleep(60_000);")
    while k.client.get_iopub_msg(timeout=TIMEOUT)["msg_type"] != "stream":
        pass
    os.kill(k.manager.provisioner.pid, signal.SIGKILL)
    k.manager.provisioner.process.wait()
    story = restarted(k)
    assert "cell 2 ran" in story and "    Console.Write(1); Thread.Sleep(60_000);\n" in story and story.endswith(NO_WORD + "\n"), story


def restarted_by_force_while_busy(k):
    k.client.execute("Console.Write(1); while (true) { }")
    while k.client.get_iopub_msg(timeout=TIMEOUT)["msg_type"] != "stream":
        pass
    story = restarted(k)
    assert "cell 1 ran" in story and GONE in story and NO_WORD in story, story


def killed_between_cells(k):
    k.run("1")
    k.run("2")
    story = restarted(k)
    assert story == "The kernel's process ended while no cell ran; the last was cell 2. " + GONE + "\n" + NO_WORD + "\n", story


def killed_before_the_first_cell(k):
    assert restarted(k) == ""


def a_clean_end_leaves_nothing(k):
    k.run("1")
    assert len(left(k)) == 2, left(k)
    # Of a kernel that was killed and never restarted.
    folder = os.path.dirname(k.manager.connection_file)
    orphan = os.path.join(folder, ".kernel-that-is-no-more.json.journal")
    open(orphan, "w").close()
    k.manager.restart_kernel(now=False)
    k.client.wait_for_ready(timeout=TIMEOUT)
    assert not os.path.exists(orphan)
    assert told(k.run("1 + 1")[1]) == ""
    k.manager.shutdown_kernel(now=False)
    assert left(k) == [], left(k)


def two_processes_keep_one_journal(k):
    """A second process that is given the same connection file neither serves nor tells what the living one does."""
    import subprocess
    k.run("1")
    command = k.manager.kernel_spec.argv[:-1] + [k.manager.connection_file]
    second = subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT)
    assert second.returncode == 2 and "cannot listen" in second.stderr, second
    assert k.run("2")[0]["status"] == "ok"


def a_torn_journal_is_told_of_too(k):
    k.run("1")
    os.kill(k.manager.provisioner.pid, signal.SIGKILL)
    k.manager.provisioner.process.wait()
    folder, name = os.path.split(k.manager.connection_file)
    with open(os.path.join(folder, "." + name + ".journal"), "wb") as journal:
        journal.write(b"\xff{")
    assert restarted(k).startswith("The kernel's process before this one ended unexpectedly. " + GONE)


def standard_error_of_others_is_shown(k):
    for i in range(2):
        _, messages = k.run("using (var p = System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"echo native %d >&2\"])) p.WaitForExit();" % i)
        assert told(messages) == "native %d\n" % i, messages
    # What was shown is not repeated as last words.
    assert "native" not in restarted(k)
