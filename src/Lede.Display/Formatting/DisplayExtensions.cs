namespace Lede;

public static class DisplayExtensions
{
    /// <summary>Shows the value now, before the running code ends, and returns it unchanged.</summary>
    public static T Display<T>(this T value)
    {
        DisplaySink.Current.Show(Formatter.Format(value), displayId: null, update: false);
        return value;
    }
}
