package dev.uniroute.service.grpc.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.uniroute.registry.Page;
import dev.uniroute.service.grpc.error.ApiException;
import dev.uniroute.v1.ListAuditEventsRequest;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static Page.Request requested(ListAuditEventsRequest request) {
        return Pages.of(request).requested(request);
    }

    @Test
    void aHundredItemsUnlessTheRequestSays() {
        assertThat(requested(ListAuditEventsRequest.getDefaultInstance()).size())
                .isEqualTo(100);
        assertThat(requested(ListAuditEventsRequest.newBuilder().setPageSize(7).build())
                        .size())
                .isEqualTo(7);
    }

    @Test
    void aTokenOfAnotherListAndASizeBeyondTheLimitAreRefused() {
        ListAuditEventsRequest wrong = ListAuditEventsRequest.newBuilder()
                .setPageSize(100_000)
                .setPageToken("of nothing")
                .build();

        assertThatThrownBy(() -> requested(wrong))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("page_size")
                .hasMessageContaining("1 more");
    }

    /** Postgres has no text with it, and fails where one is looked for. */
    @Test
    void aFilterWithTheCharacterZeroIsRefused() {
        ListAuditEventsRequest wrong =
                ListAuditEventsRequest.newBuilder().setPrincipal("a\0b").build();

        assertThatThrownBy(() -> requested(wrong))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("principal");
    }
}
