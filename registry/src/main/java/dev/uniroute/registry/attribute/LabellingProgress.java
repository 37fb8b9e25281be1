package dev.uniroute.registry.attribute;

/** Hears how labelling goes on; called by any thread, one at a time. */
@FunctionalInterface
public interface LabellingProgress {

    /** Hears nothing. */
    LabellingProgress NONE = (done, total) -> {};

    /**
     * One more prompt was tried.
     *
     * @param done prompts of the sample that were labelled, before or now, or failed
     * @param total prompts of the sample
     */
    void tried(int done, int total);
}
