using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Lede.Tests;

public class MemoryTests
{
    [Fact]
    public void A_type_that_was_shown_can_still_be_unloaded()
    {
        var type = Shown();
        for (var i = 0; i < 20 && type.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(type.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static WeakReference Shown()
    {
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Passing"), AssemblyBuilderAccess.RunAndCollect).DefineDynamicModule("m").DefineType("Passing", TypeAttributes.Public);
        type.DefineField("Number", typeof(int), FieldAttributes.Public);
        var made = type.CreateType();
        var rows = Array.CreateInstance(made, 1);
        rows.SetValue(Activator.CreateInstance(made), 0);
        Assert.Equal("Number\n------\n     0", Formatter.Format(rows)[MimeBundle.Text]);
        Assert.Equal("Number  0", Formatter.Format(rows.GetValue(0))[MimeBundle.Text]);
        return new WeakReference(made);
    }
}
