using System.Numerics;

namespace Lede;

/// <summary>Where the types of the base library lie on a chart's axis.</summary>
static class BuiltInAxes
{
    public static void Register()
    {
        Number<byte>();
        Number<sbyte>();
        Number<short>();
        Number<ushort>();
        Number<int>();
        Number<uint>();
        Number<long>();
        Number<ulong>();
        Number<nint>();
        Number<nuint>();
        Number<Half>();
        Number<float>();
        Number<double>();
        Number<decimal>();
        Number<BigInteger>();
        Number<Int128>();
        Number<UInt128>();
        Formatter.RegisterAxis<DateTime>(d => new AxisValue(d));
        Formatter.RegisterAxis<DateTimeOffset>(d => new AxisValue(d.UtcDateTime));
        Formatter.RegisterAxis<DateOnly>(d => new AxisValue(d.ToDateTime(TimeOnly.MinValue)));
        Formatter.RegisterAxis<TimeSpan>(t => new AxisValue(t.TotalSeconds) { Unit = "s" });
        Formatter.RegisterAxis<DBNull>(_ => default);
        Formatter.RegisterAxis<object>(o => new AxisValue(CellMaker.Of(o).Text));
    }

    // What is not finite has no place on an axis.
    static void Number<T>() where T : struct, INumber<T> =>
        Formatter.RegisterAxis<T>(n => double.CreateSaturating(n) is var d && double.IsFinite(d) ? new AxisValue(d) : default);
}
