package dev.uniroute.bench.data;

/**
 * A prompt of a data set.
 *
 * @param id unique within the data set
 * @param task the group that it belongs to; empty if there is none
 * @param prompt what the LLMs received
 * @param question what is embedded: the part of the prompt that was really asked, or the whole of it
 */
public record MeasuredPrompt(String id, String task, String prompt, String question) {

    public MeasuredPrompt {
        if (id.isBlank()) {
            throw new DataException("a prompt has no id");
        }
        if (question.isBlank()) {
            throw new DataException("prompt " + id + " is empty");
        }
    }
}
