package dev.uniroute.cli;

import com.google.rpc.Code;
import dev.uniroute.cli.terminal.Figures;

/** What to do about a failed call. */
final class Hints {

    private Hints() {}

    /** One line; empty if there is nothing to say. */
    static String of(Code code, ErrorDetails details) {
        String byReason = switch (details.reason()) {
            case "NO_SNAPSHOT", "NO_ROUTER_VERSION" ->
                "if there is no router yet: ./uniroute prompts import --starter, then ./uniroute train";
            case "CREDENTIAL_MISSING" -> "say who you are: --token-file, or --ca with --cert and --key";
            case "NO_PROMPTS" -> "import some: ./uniroute prompts import FILE, or --starter for ours";
            case "MODEL_NOT_FOUND" -> "see what there is: ./uniroute models list";
            case "PROFILE_NOT_FOUND" -> "it has one once its profiling run has answers: ./uniroute runs list";
            case "ROLE_FORBIDS" -> "ask a process of another role: --target HOST:PORT";
            case "TOO_FEW_EVALUATIONS" -> "see which models are graded: ./uniroute models list";
            case "ROUTER_VERSION_NOT_FOUND" -> "see what there is: ./uniroute routers list";
            default -> "";
        };
        return byReason.isEmpty() ? byCode(code, details) : byReason;
    }

    private static String byCode(Code code, ErrorDetails details) {
        if (details.retryDelay().isPresent()) {
            return "try again in " + Figures.duration(details.retryDelay().get());
        }
        return switch (code) {
            case DEADLINE_EXCEEDED -> "give it more time, for example --timeout 2m";
            case UNIMPLEMENTED -> "the service is of another version than this client";
            default -> "";
        };
    }
}
