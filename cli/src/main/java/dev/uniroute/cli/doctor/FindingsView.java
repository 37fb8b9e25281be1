package dev.uniroute.cli.doctor;

import dev.uniroute.cli.terminal.Palette;
import dev.uniroute.v1.Finding;
import dev.uniroute.v1.Severity;
import java.util.List;

/**
 * Findings for a person:
 *
 * <pre>
 * ok      database    Postgres 17.2 answers
 * FAILED  pgvector    the extension is not there
 *                     -> as a superuser: create extension vector
 * </pre>
 */
final class FindingsView {
    private static final int MARK = 6;

    private FindingsView() {}

    static String text(List<Finding> findings, Palette palette) {
        int width = findings.stream()
                .mapToInt(finding -> finding.getCheck().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            String subject = finding.getSubject().isEmpty() ? "" : finding.getSubject() + ": ";
            text.append(mark(finding.getSeverity(), palette))
                    .append("  ")
                    .append(padded(finding.getCheck(), width))
                    .append("  ")
                    .append(subject)
                    .append(finding.getDetail())
                    .append('\n');
            if (!finding.getAdvice().isEmpty()) {
                text.append(" ".repeat(MARK + 2 + width + 2))
                        .append("-> ")
                        .append(finding.getAdvice())
                        .append('\n');
            }
        }
        return text.append(summary(findings)).toString();
    }

    private static String mark(Severity severity, Palette palette) {
        return switch (severity) {
            case SEVERITY_OK -> palette.green(padded("ok", MARK));
            case SEVERITY_WARNING -> palette.yellow(padded("warn", MARK));
            case SEVERITY_FAILED -> palette.red(padded("FAILED", MARK));
            case SEVERITY_UNSPECIFIED, UNRECOGNIZED -> padded("?", MARK);
        };
    }

    private static String summary(List<Finding> findings) {
        long failed = count(findings, Severity.SEVERITY_FAILED);
        long warnings = count(findings, Severity.SEVERITY_WARNING);
        return failed + warnings == 0
                ? "all is well"
                : failed + " failed, " + warnings + " to look at, " + count(findings, Severity.SEVERITY_OK) + " fine";
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.getSeverity() == severity)
                .count();
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - word.length());
    }
}
