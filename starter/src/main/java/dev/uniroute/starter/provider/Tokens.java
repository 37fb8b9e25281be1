package dev.uniroute.starter.provider;

/** The simulation's estimate of tokens: one for every four characters begun, about right for English. */
final class Tokens {
    private static final int CHARACTERS = 4;

    private Tokens() {}

    static int in(String text) {
        return Math.ceilDiv(text.length(), CHARACTERS);
    }

    /** The longest beginning of a text that has at most so many tokens. */
    static String atMost(int tokens, String text) {
        return in(text) <= tokens ? text : text.substring(0, tokens * CHARACTERS);
    }
}
