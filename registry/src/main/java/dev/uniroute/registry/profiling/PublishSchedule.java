package dev.uniroute.registry.profiling;

/**
 * When a provisional profile is published: after the first batch of answers, then whenever there are half as many again.
 * Its intervals narrow with the square root of the answers, so each publication says about as much news as the last; n
 * answers make about {@code log(n / batch) / log(1.5)} of them. Safe for any number of threads.
 */
final class PublishSchedule {
    private int next;

    /**
     * @param firstBatch answers after which the first profile is published, >= 1
     * @param answers answers that there are already
     */
    PublishSchedule(int firstBatch, int answers) {
        this.next = Math.max(firstBatch, answers + 1);
    }

    /** Whether one is due now that there are so many answers; true once for each. */
    synchronized boolean due(int answers) {
        if (answers < next) {
            return false;
        }
        next = answers + answers / 2 + 1;
        return true;
    }
}
