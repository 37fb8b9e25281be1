package dev.uniroute.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.uniroute.bench.report.LabelPlacer.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {

    @Test
    void aLabelStandsRightOfItsPointWhereThereIsRoom() {
        Place place = new LabelPlacer(Canvas.WIDE).place(400, 200, "model").orElseThrow();

        assertThat(place.x()).isGreaterThan(400);
        assertThat(place.y()).isBetween(198.0, 206.0);
    }

    @Test
    void atTheRightEdgeItStandsLeft() {
        Place place = new LabelPlacer(Canvas.WIDE).place(940, 200, "model").orElseThrow();

        assertThat(place.x()).isLessThan(940);
    }

    @Test
    void labelsOfOnePointTakeOnePlaceEachUntilThereIsNone() {
        LabelPlacer placer = new LabelPlacer(Canvas.WIDE);
        Set<Place> places = new HashSet<>();
        Optional<Place> place = placer.place(400, 200, "model");
        while (place.isPresent()) {
            assertThat(places.add(place.get())).isTrue();
            place = placer.place(400, 200, "model");
        }

        assertThat(places).hasSizeBetween(2, 8);
    }
}
