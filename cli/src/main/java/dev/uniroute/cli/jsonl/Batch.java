package dev.uniroute.cli.jsonl;

import com.google.protobuf.Message;
import com.google.rpc.BadRequest.FieldViolation;
import dev.uniroute.cli.ErrorDetails;
import dev.uniroute.cli.InputException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Objects;
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
        ErrorDetails details = ErrorDetails.of(Objects.requireNonNull(StatusProto.fromThrowable(refusal)));
        for (FieldViolation violation : details.violations()) {
            Matcher item = ITEM.matcher(violation.getField());
            if (item.matches() && Integer.parseInt(item.group(1)) < lines.size()) {
                int number = lines.get(Integer.parseInt(item.group(1))).number();
                String field = item.group(2).isEmpty() ? "" : item.group(2) + ": ";
                return new InputException("%s:%d: %s%s".formatted(source, number, field, violation.getDescription()));
            }
        }
        return refusal;
    }
}
