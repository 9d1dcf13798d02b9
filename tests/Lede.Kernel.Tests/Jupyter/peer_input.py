"""Input: what a cell asks, and what becomes of a question that is stopped."""
from peer import TIMEOUT, of


def asked(k, code):
    id = k.client.execute(code, allow_stdin=True)
    return id, k.client.get_stdin_msg(timeout=TIMEOUT)["content"]


def value(k, id):
    return of(k.wait(id)[1], "execute_result")[0]["data"]["text/plain"]


def passwords(k):
    id, question = asked(k, 'var secret = Ask.Password("Token: "); secret.Length')
    assert question == {"prompt": "Token: ", "password": True}, question
    k.client.input("密码 1")
    reply, messages = k.wait(id)
    assert of(messages, "execute_result")[0]["data"]["text/plain"] == "4" and "密码" not in repr(messages), messages
    for code in ("Console.ReadLine()", "Ask.Password()"):
        reply, _ = k.run(code, allow_stdin=False)
        assert reply["evalue"] == "This cell asks for input, and whoever runs it cannot be asked. Put the value into the code instead.", reply
    reply, _ = k.run("Console.ReadKey(intercept: true)", allow_stdin=True)
    assert reply["status"] == "error" and "Cannot read keys" in reply["evalue"], reply


def stopped_questions(k):
    for code in ('Console.ReadLine()', 'Ask.Password()', 'await Task.Run(() => Console.ReadLine())', 'while (true) { try { Console.ReadLine(); } catch { } }'):
        id, _ = asked(k, code)
        k.interrupt()
        assert k.wait(id)[0]["ename"] == "Interrupted", code
        id, question = asked(k, 'Console.Write("again: "); Console.ReadLine()')
        # One that asks in a loop may have asked once more before it was stopped.
        if "catch" in code and question["prompt"] == "":
            question = k.client.get_stdin_msg(timeout=TIMEOUT)["content"]
        assert question == {"prompt": "again: ", "password": False}, question
        k.client.input("yes")
        assert value(k, id) == "yes", code
