package dev.uniroute.bench.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTest {

    @ParameterizedTest
    @CsvSource({
        "meta-llama/Llama-2-70b-chat-hf, 70",
        "Qwen/Qwen1.5-0.5B-Chat, 0.5",
        "mixtral-8x7b-instruct, 56",
        "01-ai/Yi-6B_200K, 6",
        "gpt-4-1106-preview, NaN",
        "phi-2, NaN",
        "bert-base, NaN"
    })
    void readsTheSizeFromTheName(String name, double billions) {
        assertThat(ModelNames.parameters(name)).isEqualTo(Double.valueOf(billions));
    }
}
