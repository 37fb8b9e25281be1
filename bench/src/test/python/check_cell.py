#!/usr/bin/env python3
"""Computes a cell of the evaluation again, from its embeddings, scores and costs, and compares.

  ./uniroute evaluate --data DIR --out OUT --dump-cell 0,100
  python3 bench/src/test/python/check_cell.py OUT/cell.json

Shares no code with UniRoute. Needs numpy; where scikit-learn is there, its KMeans assigns the prompts to the given
centroids and its NearestNeighbors finds the neighbours, else numpy does both. Exits with 1 if a value of Psi, of a curve
or an Area differs by more than 1e-6.
"""
import json
import sys

import numpy as np

try:
    from sklearn.cluster import KMeans
    from sklearn.neighbors import NearestNeighbors
except ImportError:
    KMeans = NearestNeighbors = None

TOLERANCE = 1e-6


def distances(a, b):
    return ((a[:, None, :] - b[None, :, :]) ** 2).sum(-1) if len(b) < 64 else np.stack(
        [((b - row) ** 2).sum(-1) for row in a])


def clusters(x, centroids):
    if KMeans is None:
        return distances(x, centroids).argmin(1)
    model = KMeans(n_clusters=len(centroids), init=centroids, n_init=1, max_iter=1).fit(np.repeat(centroids, 2, 0))
    model.cluster_centers_ = centroids
    return model.predict(x)


def neighbours(x, prompts, k):
    if NearestNeighbors is None:
        return np.argsort(distances(x, prompts), 1, kind="stable")[:, :k]
    return NearestNeighbors(n_neighbors=k, algorithm="brute").fit(prompts).kneighbors(x, return_distance=False)


def predict(name, method, x_val, losses, x_test):
    """Psi, [models][features], and the predicted losses, [models][test prompts]."""
    if name == "zero_router":
        psi = losses.mean(1, keepdims=True)
        return psi, np.repeat(psi, len(x_test), 1)
    if name == "k_means":
        centroids = np.array(method["centroids"])
        of_val = clusters(x_val, centroids)
        psi = np.stack([
            losses[:, of_val == k].mean(1) if (of_val == k).any() else losses.mean(1) for k in range(len(centroids))], 1)
        return psi, psi[:, clusters(x_test, centroids)]
    return losses, losses[:, neighbours(x_test, x_val, method["neighbours"])].mean(-1)


def curve(predicted, costs, quality):
    """Cost and quality from the largest lambda to 0. Per prompt: from the cheapest model along the steepest descent of loss."""
    models, prompts = predicted.shape
    start_cost = start_quality = 0.0
    steps = []
    for n in range(prompts):
        now = min(range(models), key=lambda m: (costs[m], predicted[m, n], m))
        start_cost += costs[now]
        start_quality += quality[now, n]
        while True:
            better = [m for m in range(models) if costs[m] > costs[now] and predicted[m, n] < predicted[now, n]]
            if not better:
                break
            slope = {m: (predicted[now, n] - predicted[m, n]) / (costs[m] - costs[now]) for m in better}
            steepest = max(slope.values())
            after = max((m for m in better if slope[m] >= steepest * (1 - 1e-12)), key=lambda m: costs[m])
            steps.append((steepest, costs[after] - costs[now], quality[after, n] - quality[now, n]))
            now = after
    steps.sort(key=lambda step: -step[0])
    xs, ys = [start_cost / prompts], [start_quality / prompts]
    for i, (slope, cost, gain) in enumerate(steps):
        if i and slope >= steps[i - 1][0] * (1 - 1e-12):  # the same lambda: one point
            xs[-1] += cost / prompts
            ys[-1] += gain / prompts
        else:
            xs.append(xs[-1] + cost / prompts)
            ys.append(ys[-1] + gain / prompts)
    return np.array(xs), np.array(ys)


def area(xs, ys, costs):
    low, high = costs.min(), costs.max()
    inside = (np.diff(xs) * (ys[1:] + ys[:-1]) / 2).sum()
    return (inside + (xs[0] - low) * ys[0] + (high - xs[-1]) * ys[-1]) / (high - low)


def main():
    with open(sys.argv[1]) as file:
        cell = json.load(file)
    costs = np.array(cell["costs"])
    x_val = np.array(cell["validation_embeddings"])
    x_test = np.array(cell["test_embeddings"])
    losses = 1 - np.array(cell["validation_scores"])
    quality = np.array(cell["test_scores"])
    worst = 0.0
    for name, method in cell["methods"].items():
        psi, predicted = predict(name, method, x_val, losses, x_test)
        xs, ys = curve(predicted, costs, quality)
        grid = np.linspace(costs.min(), costs.max(), 1001)
        theirs = np.interp(grid, method["curve_cost"][::-1], method["curve_quality"][::-1])
        found = {
            "Psi": np.abs(psi - np.array(method["psi"])).max(),
            "curve": np.abs(np.interp(grid, xs, ys) - theirs).max(),
            "Area": abs(area(xs, ys, costs) - method["area"]),
        }
        worst = max(worst, *found.values())
        print("%-12s Area %.6f  difference: %s" % (
            name, method["area"], "  ".join("%s %.1e" % item for item in found.items())))
    by = "numpy" if KMeans is None else "scikit-learn"
    print("%s: %s by %s" % (sys.argv[1], "agree" if worst <= TOLERANCE else "DIFFER", by))
    return 0 if worst <= TOLERANCE else 1


if __name__ == "__main__":
    sys.exit(main())
