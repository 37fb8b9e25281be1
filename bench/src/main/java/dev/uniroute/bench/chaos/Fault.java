package dev.uniroute.bench.chaos;

import java.util.Optional;

/** One kind of damage, and what must hold in spite of it. */
interface Fault {

    /** Its name in tables and after {@code --only}. */
    String name();

    /** Why this machine cannot do it; empty if it can. */
    default Optional<String> impossible() {
        return Optional.empty();
    }

    /** Does the damage, repairs it, and says what it cost. The stage is whole before and after. */
    Outcome inject(Stage stage) throws Exception;
}
