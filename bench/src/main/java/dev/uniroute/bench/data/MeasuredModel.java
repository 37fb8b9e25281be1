package dev.uniroute.bench.data;

/**
 * An LLM of a data set.
 *
 * @param id unique within the data set
 * @param parameters billions of parameters; NaN: unknown
 * @param inputPrice USD per million input tokens; NaN: unknown
 * @param outputPrice USD per million output tokens; NaN: unknown
 */
public record MeasuredModel(String id, double parameters, double inputPrice, double outputPrice) {

    public MeasuredModel {
        if (id.isBlank()) {
            throw new DataException("a model has no id");
        }
        if (parameters < 0 || inputPrice < 0 || outputPrice < 0) {
            throw new DataException("model " + id + ": parameters and prices must be >= 0");
        }
    }

    /** A model of which nothing but its name is known. */
    public static MeasuredModel named(String id) {
        return new MeasuredModel(id, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Whether both prices are known. */
    public boolean isPriced() {
        return !Double.isNaN(inputPrice) && !Double.isNaN(outputPrice);
    }
}
