package dev.uniroute.service.grpc.error;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with a request, so that a person learns of everything at once.
 *
 * <pre>{@code
 * Violations violations = new Violations();
 * violations.field("page_size").between(request.getPageSize(), 0, 1000);
 * violations.throwIfAny();
 * }</pre>
 */
public final class Violations {
    /** More are counted but not named: an error has to fit into a header. */
    private static final int NAMED = 16;

    private final List<Violation> found = new ArrayList<>();
    private int count;

    /** A field of the request. */
    public Field field(String name) {
        return new Field(this, null, name);
    }

    void add(Violation violation) {
        count++;
        if (found.size() < NAMED) {
            found.add(violation);
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean none() {
        return count == 0;
    }

    /** Leaves the call with INVALID_ARGUMENT if anything is wrong. */
    public void throwIfAny() {
        if (count > 0) {
            String others = count == 1 ? "" : " (and " + (count - 1) + " more)";
            ApiError error = ApiError.of(ErrorReason.INVALID_FIELD, found.getFirst() + others)
                    .about(found.getFirst());
            throw new ApiError(error.reason(), error.message(), error.metadata(), found).asException();
        }
    }
}
