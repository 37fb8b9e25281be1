package dev.uniroute.registry.simulation;

/**
 * One prompt as both sides decide it.
 *
 * @param inForce what is in force chooses, or chose
 * @param simulated what is simulated chooses
 * @param known what is known of the answers
 */
record Replayed(Choice inForce, Choice simulated, Known known) {

    /** What is known of the answers to a prompt. */
    interface Known {
        /** Adds what it says to the figures. */
        void addTo(Graded graded, Choice inForce, Choice simulated);
    }

    boolean changed() {
        return !inForce.model().equals(simulated.model());
    }
}
