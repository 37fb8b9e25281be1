package dev.uniroute.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds places for labels beside their points so that none covers another or a point. Greedy, in the order of the calls. */
final class LabelPlacer {

    private static final double CHARACTER = 5.7;
    private static final double HEIGHT = 11;
    private static final double GAP = 6;

    private final Canvas canvas;
    private final List<Box> taken = new ArrayList<>();

    LabelPlacer(Canvas canvas) {
        this.canvas = canvas;
    }

    /** A rectangle on the drawing. */
    private record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /**
     * Where a text begins.
     *
     * @param x of its left end
     * @param y of its base line
     */
    record Place(double x, double y) {}

    /** A point that labels must not cover. */
    void point(double x, double y) {
        taken.add(new Box(x - 3.5, y - 3.5, x + 3.5, y + 3.5));
    }

    /** A free place beside a point, which is then taken; empty if there is none. */
    Optional<Place> place(double x, double y, String label) {
        double width = CHARACTER * label.length();
        return candidates(x, y, width)
                .filter(place -> isFree(box(place, width)))
                .findFirst()
                .map(place -> {
                    taken.add(box(place, width));
                    return place;
                });
    }

    private static Stream<Place> candidates(double x, double y, double width) {
        double middle = y + HEIGHT / 3;
        return Stream.of(
                new Place(x + GAP, middle),
                new Place(x - GAP - width, middle),
                new Place(x - width / 2, y - GAP),
                new Place(x - width / 2, y + GAP + HEIGHT * 0.8),
                new Place(x + GAP - 1, y - GAP + 1),
                new Place(x + GAP - 1, y + GAP + HEIGHT / 2),
                new Place(x - GAP - width + 1, y - GAP + 1),
                new Place(x - GAP - width + 1, y + GAP + HEIGHT / 2));
    }

    private static Box box(Place place, double width) {
        return new Box(place.x(), place.y() - HEIGHT * 0.8, place.x() + width, place.y() + HEIGHT * 0.2);
    }

    private boolean isFree(Box box) {
        return box.left() >= canvas.left()
                && box.right() <= canvas.right()
                && box.top() >= canvas.top() + 12
                && box.bottom() <= canvas.bottom()
                && taken.stream().noneMatch(box::overlaps);
    }
}
