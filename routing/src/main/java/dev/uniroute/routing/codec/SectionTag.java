package dev.uniroute.routing.codec;

import java.nio.charset.StandardCharsets;

/** What a section of a snapshot file holds. A tag keeps its meaning and its layout for ever. */
enum SectionTag {
    /** Version and time of the snapshot. */
    HEAD,
    /** The router version. */
    ROUT,
    /** The models with their prices and profiles. */
    MODL,
    /** The prompts that budgets are calibrated on. */
    CALI,
    /** What is tried out; only while something is. */
    ROLL;

    /** Whether a build that does not know it must refuse the file: without a rollout it decides as before. */
    boolean required() {
        return this != ROLL;
    }

    /** Four ASCII characters, as they stand in the file. */
    byte[] bytes() {
        return name().getBytes(StandardCharsets.US_ASCII);
    }
}
