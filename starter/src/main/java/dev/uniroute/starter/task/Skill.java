package dev.uniroute.starter.task;

/** What a model must be good at to answer prompts of a kind. */
public enum Skill {
    /** Calculating. */
    MATH,
    /** Reading and writing programs. */
    CODE,
    /** Following rules over several steps. */
    LOGIC,
    /** Writing and judging natural language. */
    LANGUAGE,
    /** Facts about the world. */
    KNOWLEDGE,
    /** Finding and shaping data in a text. */
    EXTRACTION
}
