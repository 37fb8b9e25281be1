package dev.uniroute.service.grpc.check;

import dev.uniroute.routing.decision.DefaultModel;
import dev.uniroute.service.grpc.error.Field;
import java.util.regex.Pattern;

/** Names and ids. */
public final class Names {
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9._:/@-]{1,128}");
    private static final int LONGEST_REQUEST_ID = 128;

    private Names() {}

    /** The name of a model. */
    public static void checkModel(Field field, String name) {
        field.require(MODEL.matcher(name).matches(), "must be 1 to 128 characters of [A-Za-z0-9._:/@-]");
    }

    /** The name of a model to come: not the word that policies use for whichever model is best. */
    public static void checkNewModel(Field field, String name) {
        checkModel(field, name);
        field.require(!name.equals(DefaultModel.AUTO), "must not be " + DefaultModel.AUTO + ", which policies use");
    }

    /** The id that makes a request safe to repeat; may be empty. */
    public static void checkRequestId(Field field, String id) {
        field.characters(id, 0, LONGEST_REQUEST_ID);
    }
}
