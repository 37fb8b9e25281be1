package dev.uniroute.bench.speed;

import java.util.List;

/**
 * How a figure grows with a size, and how steeply: the slope of the least-squares line through the logarithms. 0 is constant, 1
 * linear, 2 quadratic.
 *
 * @param what is measured
 * @param sizes ascending, > 0, at least two
 * @param figures one per size, > 0
 */
record Growth(String what, List<Integer> sizes, List<Spread> figures) {

    Growth {
        sizes = List.copyOf(sizes);
        figures = List.copyOf(figures);
        if (sizes.size() < 2 || sizes.size() != figures.size()) {
            throw new IllegalArgumentException(figures.size() + " figures of " + sizes.size() + " sizes");
        }
    }

    double slope() {
        double meanX = sizes.stream().mapToDouble(Math::log).average().orElseThrow();
        double meanY = figures.stream()
                .mapToDouble(figure -> Math.log(figure.median()))
                .average()
                .orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < sizes.size(); i++) {
            double x = Math.log(sizes.get(i)) - meanX;
            covariance += x * (Math.log(figures.get(i).median()) - meanY);
            variance += x * x;
        }
        return covariance / variance;
    }
}
