"""History: this session's and those before it."""
import os, stat
from pathlib import Path

from peer import Kernel


def asked(k, kind, **options):
    content = {"hist_access_type": kind, "output": False, "raw": True, **options}
    return [tuple(entry) for entry in k.reply(k.request("shell", "history_request", content))["history"]]


def files(k):
    return sorted(Path(k.data, "lede", "history").glob("*"))


def kept_across_a_restart(k):
    assert asked(k, "tail", n=10) == [] and files(k) == []
    for code in ("one", "two", "one", "三 [x]\nline"):
        k.run(code)
    k.run("unkept", store_history=False)
    k.run("silent", silent=True)
    k.restart()
    assert asked(k, "tail", n=2) == [(1, 3, "one"), (1, 4, "三 [x]\nline")]
    k.run("four")
    k.run("one")
    assert asked(k, "tail", n=3) == [(1, 4, "三 [x]\nline"), (2, 1, "four"), (2, 2, "one")]
    assert asked(k, "tail", n=1, output=True) == [(2, 2, ["one", "one"])]
    assert asked(k, "range", session=0) == [(2, 1, "four"), (2, 2, "one")]
    assert asked(k, "range", session=2, start=2) == [(2, 2, "one")]
    assert asked(k, "range", session=-1, start=2, stop=4) == [(1, 2, "two"), (1, 3, "one")]
    assert asked(k, "range", session=1, start=1, stop=2) == [(1, 1, "one")]
    assert asked(k, "range", session=-2) == asked(k, "range", session=77) == []
    assert asked(k, "search", pattern="o*") == [(1, 1, "one"), (1, 3, "one"), (2, 2, "one")]
    assert asked(k, "search", pattern="o*", n=2) == [(1, 3, "one"), (2, 2, "one")]
    assert asked(k, "search", pattern="?*o*", unique=True) == [(1, 2, "two"), (2, 1, "four")]
    assert asked(k, "search", pattern="*[[]x*") == [(1, 4, "三 [x]\nline")]
    assert asked(k, "search", pattern="ONE") == []
    assert [f.name for f in files(k)] == ["00000001.jsonl", "00000002.jsonl"]
    assert stat.S_IMODE(files(k)[0].parent.stat().st_mode) == 0o700
    assert files(k)[0].read_text().splitlines()[3] == '{"line":4,"input":"三 [x]\\nline","output":"三 [x]\\nline"}'


def not_kept_when_forbidden(k):
    os.environ["LEDE_HISTORY"] = "off"
    other = Kernel(k.manager._kernel_spec.argv[:-1])
    try:
        other.run("secret")
        assert asked(other, "tail", n=10) == [(1, 1, "secret")]
        other.restart()
        assert asked(other, "tail", n=10) == [] and not files(other)
    finally:
        other.stop()
