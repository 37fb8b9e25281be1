package dev.uniroute.bench.data;

/** Where the attributes of a data set's prompts are from. */
public enum LabelSource {
    /** {@code attributes.jsonl}, such as an LLM's judgements. */
    FILE,
    /** The simulated provider's rules on the text, since there is no such file. */
    RULES
}
