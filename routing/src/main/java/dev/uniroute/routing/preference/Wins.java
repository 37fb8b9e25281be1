package dev.uniroute.routing.preference;

/** How often each of M models was preferred to each other one; a tie is half a win for both. */
public final class Wins {

    private final double[][] wins;

    /** None yet. */
    public Wins(int models) {
        this.wins = new double[models][models];
    }

    /** M, the number of models. */
    public int models() {
        return wins.length;
    }

    /**
     * Counts a vote.
     *
     * @param first a model
     * @param second another one
     * @param outcome 1: the first was preferred, 0: the second, 1/2: neither
     */
    public void add(int first, int second, double outcome) {
        if (first == second) {
            throw new IllegalArgumentException("a model is not compared with itself: " + first);
        }
        if (!(outcome >= 0 && outcome <= 1)) {
            throw new IllegalArgumentException("the outcome must be in [0, 1] but is " + outcome);
        }
        wins[first][second] += outcome;
        wins[second][first] += 1 - outcome;
    }

    /** How often one was preferred to the other. */
    public double over(int winner, int loser) {
        return wins[winner][loser];
    }

    /** These less those of a part of the same votes. */
    Wins without(Wins part) {
        Wins rest = new Wins(models());
        for (int i = 0; i < models(); i++) {
            for (int j = 0; j < models(); j++) {
                rest.wins[i][j] = wins[i][j] - part.wins[i][j];
            }
        }
        return rest;
    }
}
