package dev.uniroute.registry.jdbc;

/** Text as Postgres can store it. */
public final class Texts {

    private Texts() {}

    /** The text without what Postgres does not know: the character NUL. */
    public static String storable(String text) {
        return text.replace('\u0000', '\ufffd');
    }
}
