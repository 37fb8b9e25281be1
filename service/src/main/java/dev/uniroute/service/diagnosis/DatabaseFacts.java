package dev.uniroute.service.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a database says of itself.
 *
 * @param server version of Postgres, for example {@code 17.2}
 * @param schema version of the newest migration that was applied; empty: none was
 * @param pgvector version of the extension; empty: it is not created
 * @param readOnly whether it takes no changes: a standby, or told to
 * @param notReadable tables of ours that this role may not read
 * @param notWritable tables of ours that this role may not write
 * @param clockAhead how far its clock is ahead of ours; negative: behind
 */
public record DatabaseFacts(
        String server,
        Optional<String> schema,
        Optional<String> pgvector,
        boolean readOnly,
        List<String> notReadable,
        List<String> notWritable,
        Duration clockAhead) {

    public DatabaseFacts {
        notReadable = List.copyOf(notReadable);
        notWritable = List.copyOf(notWritable);
    }
}
