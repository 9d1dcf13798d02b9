"""jupyter_kernel_test: what Jupyter's own test of a kernel asks, message formats among it."""
import sys, unittest

from jupyter_kernel_test import KernelTests


class CSharp(KernelTests):
    language_name = "csharp"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("wrong");'
    completion_samples = [
        {"text": "Math.Sqr", "matches": {"Sqrt"}},
        {"text": "Console.ReadL", "matches": {"ReadLine"}},
        {"text": "\"text\".Substr", "matches": {"Substring"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 3;", "if (true) { }", "class A { int B; }", "// a remark"]
    incomplete_code_samples = ["if (true) {", "Console.WriteLine(", "var text = \"\"\"", "class A", "/* a remark"]
    invalid_code_samples = [") + 1", "}", "var 1x = 2;"]
    code_generate_error = 'throw new InvalidOperationException("on purpose");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "\"αβγ\".ToUpperInvariant()", "result": "ΑΒΓ"},
        {"code": "new[] { 1, 2 }.Length", "mime": "text/plain", "result": "2"},
    ]
    code_display_data = [
        {"code": "new { A = 1, B = 2 }.Display();", "mime": "text/html"},
        {"code": "\"text\".Display();", "mime": "text/plain"},
    ]
    code_history_pattern = "6 [*] ?"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "DisplaySink.Current.Clear(wait: true);"

    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = cls.kernel.manager, cls.kernel.client

    @classmethod
    def tearDownClass(cls):
        pass


def passes(k):
    CSharp.kernel = k
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(CSharp))
    assert result.wasSuccessful() and result.testsRun >= 12, result
    # A pager is what C# has none of: nothing that a cell could say asks for one.
    assert [test.id().rpartition(".")[2] for test, _ in result.skipped] == ["test_pager"], result.skipped
