package dev.uniroute.service.diagnosis;

/**
 * What a look at one part found.
 *
 * @param check what was looked at
 * @param subject which one, where there are several; else empty
 * @param severity how bad it is
 * @param detail what was found, for a person; never a key
 * @param advice what to do about it; empty exactly where the severity is OK
 */
public record Finding(String check, String subject, Severity severity, String detail, String advice) {

    public Finding {
        if ((severity == Severity.OK) != advice.isEmpty()) {
            throw new IllegalArgumentException(check + " is " + severity + " with the advice '" + advice + "'");
        }
    }

    /** All is well. */
    public static Finding ok(String check, String detail) {
        return new Finding(check, "", Severity.OK, detail, "");
    }

    /** It works, but somebody should look. */
    public static Finding warning(String check, String detail, String advice) {
        return new Finding(check, "", Severity.WARNING, detail, advice);
    }

    /** It does not work. */
    public static Finding failed(String check, String detail, String advice) {
        return new Finding(check, "", Severity.FAILED, detail, advice);
    }

    /** The same about this one of several. */
    public Finding of(String which) {
        return new Finding(check, which, severity, detail, advice);
    }
}
