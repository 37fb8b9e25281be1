package dev.uniroute.service.grpc.mapping;

import dev.uniroute.registry.grading.Extraction;
import dev.uniroute.registry.grading.InvalidGraderException;
import java.util.Optional;

/** {@code uniroute.v1.Extraction}; unset: the whole answer. */
final class Extractions {
    private Extractions() {}

    static Extraction toDomain(dev.uniroute.v1.Grader grader) {
        if (!grader.hasExtraction()) {
            return new Extraction.WholeAnswer();
        }
        dev.uniroute.v1.Extraction message = grader.getExtraction();
        return switch (message.getSourceCase()) {
            case JSON_FIELD -> new Extraction.JsonField(message.getJsonField());
            case AFTER_MARKER -> new Extraction.AfterMarker(message.getAfterMarker());
            case LAST_LINE -> lastLine(message.getLastLine());
            case SOURCE_NOT_SET ->
                throw new InvalidGraderException(
                        "grader.extraction", "must set json_field, after_marker or last_line; leave it out for all");
        };
    }

    static Optional<dev.uniroute.v1.Extraction> toProto(Extraction extraction) {
        dev.uniroute.v1.Extraction.Builder message = dev.uniroute.v1.Extraction.newBuilder();
        return switch (extraction) {
            case Extraction.JsonField json ->
                Optional.of(message.setJsonField(json.field()).build());
            case Extraction.AfterMarker after ->
                Optional.of(message.setAfterMarker(after.marker()).build());
            case Extraction.LastLine last ->
                Optional.of(message.setLastLine(true).build());
            case Extraction.WholeAnswer all -> Optional.empty();
        };
    }

    private static Extraction lastLine(boolean set) {
        if (!set) {
            throw new InvalidGraderException("grader.extraction.last_line", "must be true where it is set");
        }
        return new Extraction.LastLine();
    }
}
