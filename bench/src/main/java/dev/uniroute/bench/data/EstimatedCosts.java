package dev.uniroute.bench.data;

import java.util.List;

/**
 * Costs where none were measured:
 *
 * <pre>cost(h, x) = (characters of x / 4 * price_in(h) + 256 * price_out(h)) / 10^6</pre>
 *
 * <p>Four characters are about a token of English text; 256 tokens stand for an answer, of any LLM. If no model has a
 * price, 0.01 USD per million tokens and billion parameters stands for it. All that is measured is the same in any unit.
 */
final class EstimatedCosts {

    private static final double CHARACTERS_PER_TOKEN = 4;
    private static final double OUTPUT_TOKENS = 256;
    private static final double PRICE_PER_BILLION = 0.01;

    private EstimatedCosts() {}

    /**
     * Estimates.
     *
     * @throws DataException if neither prices nor sizes are known of any model
     */
    static Costs of(List<MeasuredModel> models, List<MeasuredPrompt> prompts) {
        if (models.stream().anyMatch(MeasuredModel::isPriced)) {
            return new Costs(estimate(models, prompts), CostSource.PRICES);
        }
        if (models.stream().allMatch(model -> Double.isNaN(model.parameters()))) {
            throw new DataException("there are no costs: add costs.csv, or a models.csv with the columns id, "
                    + "usd_per_mtok_in and usd_per_mtok_out, or with id and params_b");
        }
        return new Costs(
                estimate(models.stream().map(EstimatedCosts::bySize).toList(), prompts), CostSource.PARAMETERS);
    }

    private static MeasuredModel bySize(MeasuredModel model) {
        double price = PRICE_PER_BILLION * model.parameters();
        return new MeasuredModel(model.id(), model.parameters(), price, price);
    }

    private static Cells estimate(List<MeasuredModel> models, List<MeasuredPrompt> prompts) {
        return new Cells(
                prompts.size(),
                models.stream()
                        .map(model -> prompts.stream()
                                .mapToDouble(prompt -> cost(model, prompt))
                                .toArray())
                        .toList());
    }

    private static double cost(MeasuredModel model, MeasuredPrompt prompt) {
        double tokens = prompt.prompt().length() / CHARACTERS_PER_TOKEN;
        return (tokens * model.inputPrice() + OUTPUT_TOKENS * model.outputPrice()) / 1e6;
    }
}
