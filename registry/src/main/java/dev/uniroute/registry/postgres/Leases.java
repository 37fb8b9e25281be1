package dev.uniroute.registry.postgres;

import dev.uniroute.registry.run.Lease;
import dev.uniroute.registry.run.LeasedRuns;
import dev.uniroute.registry.run.RunState;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.Session;

/**
 * The leases of the runs in one table.
 *
 * @param <R> the table's rows
 */
final class Leases<R extends LeasedRow> {

    private static final String[] CLAIMABLE = Arrays.stream(RunState.values())
            .filter(state -> state.after(RunState.Event.CLAIMED).isPresent())
            .map(Enum::name)
            .toArray(String[]::new);

    private final Session session;
    private final Database database;
    private final Class<R> rows;
    private final String table;

    Leases(Session session, Database database, Class<R> rows, String table) {
        this.session = session;
        this.database = database;
        this.rows = rows;
        this.table = table;
    }

    /** Takes the oldest run that nobody holds; rows that another transaction is just taking are passed over. */
    Optional<Lease> claim(String worker, Duration duration) {
        return session.createNativeQuery("""
                        select * from %s
                        where state = any(:claimable)
                            and (lease_until is null
                                or lease_until not between clock_timestamp()
                                    and clock_timestamp() + :longest * interval '1 millisecond')
                        order by create_time, id
                        limit 1
                        for no key update skip locked
                        """.formatted(table), rows)
                .setParameter("claimable", CLAIMABLE)
                .setParameter(
                        "longest", duration.multipliedBy(LeasedRuns.LONGEST).toMillis())
                .uniqueResultOptional()
                .map(run -> run.claim(worker, duration, database.now()));
    }

    /** Moves the end of the lease; false if it is lost. */
    boolean renew(Lease lease, Duration duration) {
        return session.createNativeMutationQuery("""
                        update %s set lease_until = clock_timestamp() + :milliseconds * interval '1 millisecond'
                        where id = :run and fence = :fence and state = 'RUNNING'
                        """.formatted(table))
                        .setParameter("milliseconds", duration.toMillis())
                        .setParameter("run", lease.run())
                        .setParameter("fence", lease.fence())
                        .executeUpdate()
                == 1;
    }

    /** The run under this lease, locked until the end of the transaction; empty if the lease is lost. */
    Optional<R> held(Lease lease) {
        return Optional.ofNullable(session.find(rows, lease.run(), LockModeType.PESSIMISTIC_WRITE))
                .filter(run -> run.heldBy(lease));
    }
}
