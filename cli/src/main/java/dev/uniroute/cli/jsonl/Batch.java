package dev.uniroute.cli.jsonl;

import com.google.protobuf.Message;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Status;
import dev.uniroute.cli.ErrorDetails;
import dev.uniroute.cli.InputException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that are sent in one call.
 *
 * @param source the file, as errors call it
 */
public record Batch<M extends Message>(String source, List<Line<M>> lines) {

    private static final Pattern ITEM = Pattern.compile("[a-z_]+\\[([0-9]{1,9})]\\.?(.*)");

    public Batch {
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public List<M> messages() {
        return lines.stream().map(Line::message).toList();
    }

    /**
     * Says a refusal in terms of the file: the service names {@code prompts[2].text}, the author knows line 503.
     *
     * @return the exception to throw: the refusal itself if it is not about one of the lines
     */
    public RuntimeException explain(StatusRuntimeException refusal) {
        Status status = Objects.requireNonNull(StatusProto.fromThrowable(refusal));
        ErrorDetails details = ErrorDetails.of(status);
        for (FieldViolation violation : details.violations()) {
            Optional<String> place = place(violation.getField());
            if (place.isPresent()) {
                return new InputException(place.get() + ": " + violation.getDescription());
            }
        }
        return place(details.metadata().getOrDefault("field", ""))
                .<RuntimeException>map(place -> new InputException(place + ": " + status.getMessage()))
                .orElse(refusal);
    }

    /** {@code prompts[2].text} to {@code file:503: text}. */
    private Optional<String> place(String field) {
        Matcher item = ITEM.matcher(field);
        if (!item.matches() || Integer.parseInt(item.group(1)) >= lines.size()) {
            return Optional.empty();
        }
        String place = source + ":" + lines.get(Integer.parseInt(item.group(1))).number();
        return Optional.of(item.group(2).isEmpty() ? place : place + ": " + item.group(2));
    }
}
