package dev.uniroute.service.grpc.check;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.uniroute.registry.Page;
import dev.uniroute.service.grpc.error.Violations;
import java.util.Optional;

/** Which page a list request asks for: its fields {@code page_size} and {@code page_token}. */
public final class Pages {
    private static final String SIZE = "page_size";
    private static final String TOKEN = "page_token";
    private static final int DEFAULT_SIZE = 100;
    private static final int LARGEST = 1_000;

    private final PageTokens tokens;

    private Pages(PageTokens tokens) {
        this.tokens = tokens;
    }

    /** The pages of a list; tokens of a list request with another filter do not fit. */
    public static Pages of(Message request) {
        Message filter = request.toBuilder()
                .clearField(field(request, SIZE))
                .clearField(field(request, TOKEN))
                .build();
        return new Pages(PageTokens.of(filter));
    }

    /** The page that is asked for; leaves the call if its size or token is wrong, or the filter has what no text in the database has. */
    public Page.Request requested(Message request) {
        int size = (int) request.getField(field(request, SIZE));
        String token = (String) request.getField(field(request, TOKEN));
        Violations violations = new Violations();
        violations.field(SIZE).between(size, 0, LARGEST);
        Optional<String> after = token.isEmpty() ? Optional.empty() : tokens.cursor(token);
        violations
                .field(TOKEN)
                .require(
                        token.isEmpty() || after.isPresent(),
                        "must be a next_page_token of a list with the same filter");
        StoredTexts.check(violations, request);
        violations.throwIfAny();
        return new Page.Request(size == 0 ? DEFAULT_SIZE : size, after.orElse(null));
    }

    /** The token of the page after this one; empty if it is the last. */
    public String next(Page<?> page) {
        String next = page.next();
        return next == null ? "" : tokens.token(next);
    }

    private static FieldDescriptor field(Message request, String name) {
        return request.getDescriptorForType().findFieldByName(name);
    }
}
