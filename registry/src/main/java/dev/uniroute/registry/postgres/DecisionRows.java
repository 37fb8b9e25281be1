package dev.uniroute.registry.postgres;

import dev.uniroute.registry.decision.DecisionLog.Filter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The logged decisions. */
@ApplicationScoped
class DecisionRows implements PanacheRepositoryBase<DecisionRow, String> {

    /**
     * Where a list stands: after this decision.
     *
     * @param time when it was made
     * @param id its id
     */
    record Cursor(Instant time, String id) {
        private static final char SEPARATOR = ' ';

        static Cursor parse(String text) {
            int separator = text.indexOf(SEPARATOR);
            return new Cursor(Instant.parse(text.substring(0, separator)), text.substring(separator + 1));
        }

        /** Times are stored to the microsecond. */
        static Cursor of(DecisionRow row) {
            return new Cursor(row.decideTime.truncatedTo(ChronoUnit.MICROS), row.id);
        }

        String text() {
            return time.toString() + SEPARATOR + id;
        }
    }

    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Newest first, those before {@code after}; null: from the newest. */
    List<DecisionRow> list(Filter filter, @Nullable Cursor after, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from decision
                        where (decide_time, id) < (:time, :id) and decide_time >= :from and decide_time < :until
                        and (:only = '' or decision.id = :only)
                        and (cardinality(:models) = 0 or model = any(:models))
                        and (cardinality(:statuses) = 0 or status = any(:statuses))
                        and (not :reported or exists (select 1 from decision_outcome where decision_id = decision.id))
                        order by decide_time desc, id desc
                        limit :limit
                        """, DecisionRow.class)
                .setParameter("time", after == null ? FOREVER : after.time())
                .setParameter("id", after == null ? "" : after.id())
                .setParameter("from", filter.from() == null ? Instant.EPOCH : filter.from())
                .setParameter("until", filter.until() == null ? FOREVER : filter.until())
                .setParameter("only", filter.id() == null ? "" : filter.id())
                .setParameter("models", filter.models().toArray(String[]::new))
                .setParameter(
                        "statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new))
                .setParameter("reported", filter.withOutcome())
                .setParameter("limit", limit)
                .getResultList();
    }
}
