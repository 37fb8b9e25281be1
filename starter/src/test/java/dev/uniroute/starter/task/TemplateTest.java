package dev.uniroute.starter.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void fillsPlacesInAnyOrderAndMoreThanOnce() {
        assertThat(Template.fill("{1} {0} {1}", "a", 2)).isEqualTo("2 a 2");
    }

    @Test
    void takesValuesLiterally() {
        assertThat(Template.fill("{0}, {1}", "$1 \\ {1}", "b")).isEqualTo("$1 \\ {1}, b");
    }

    @Test
    void leavesOtherBracesAlone() {
        assertThat(Template.fill("{\"n\": {0}}", 7)).isEqualTo("{\"n\": 7}");
    }
}
