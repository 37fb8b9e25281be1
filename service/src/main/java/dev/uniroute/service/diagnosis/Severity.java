package dev.uniroute.service.diagnosis;

/** How bad a finding is. */
public enum Severity {
    /** As it should be. */
    OK,
    /** It works, but somebody should look. */
    WARNING,
    /** It does not work. */
    FAILED
}
