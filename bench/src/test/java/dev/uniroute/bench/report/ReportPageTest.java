package dev.uniroute.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.bench.protocol.Contenders;
import dev.uniroute.bench.results.TinyResults;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    @TempDir
    private Path folder;

    @Test
    void hasEveryPartAndNeedsNothingElse() throws Exception {
        String page = ReportPage.html(TinyResults.of(folder, 2));

        assertThat(page).contains("id=\"curves\"", "id=\"leads\"", "id=\"areas\"", "id=\"table\"", "id=\"guard\"");
        assertThat(page).contains("prefers-color-scheme: dark", "max-width: 720px", "name=\"viewport\"");
        assertThat(page).doesNotContain("http:", "https:", "src=", "@import", "url(", "NaN", "Infinity", "null");
        for (String method : Contenders.names()) {
            MethodStyle style = MethodStyle.of(method);
            assertThat(page)
                    .contains("data-method=\"" + style.css() + "\"", style.label(), Html.escape(style.explanation()));
            assertThat(page).contains("--" + style.css() + ":");
        }
    }

    @Test
    void saysWhoseJudgementTheAttributesAre() throws Exception {
        assertThat(ReportPage.html(TinyResults.of(folder, 2))).contains("labels by the simulated provider's rules");
    }

    @Test
    void everyLlmIsAPointInEveryFigureAndARowOfTheTable() throws Exception {
        String page = ReportPage.html(TinyResults.of(folder, 2));

        // Two N_val, wide and narrow, six LLMs; and one in the legend.
        assertThat(page.split("class=\"llm\"", -1)).hasSize(1 + 2 * 2 * 6 + 1);
        for (String id : new String[] {"a", "b", "c", "d", "e", "f"}) {
            assertThat(page).contains("<th scope=\"row\">" + id + "</th>");
        }
    }

    @Test
    void namesCannotBecomeMarkup() {
        assertThat(Html.escape("<b> & \"x\" 'y'")).isEqualTo("&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;");
    }

    @Test
    void numbersAreWrittenWithATrueMinusAndWithoutASignAtZero() {
        assertThat(Html.signed(-0.123, 2)).isEqualTo("−0.12");
        assertThat(Html.signed(0.5, 1)).isEqualTo("+0.5");
        assertThat(Html.signed(-0.001, 2)).isEqualTo("0.00");
        assertThat(Figures.usd(0.05)).isEqualTo("0.05");
        assertThat(Figures.usd(3)).isEqualTo("3");
        assertThat(Figures.usd(17.3)).isEqualTo("17");
    }
}
