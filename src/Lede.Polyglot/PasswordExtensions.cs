namespace Lede.Polyglot;

/// <summary>.NET Interactive once wrapped what was typed as a password; notebooks unwrap it.</summary>
public static class PasswordExtensions
{
    /// <returns>The password itself.</returns>
    public static string GetClearTextPassword(this string password) => password;
}
