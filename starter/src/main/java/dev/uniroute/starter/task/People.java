package dev.uniroute.starter.task;

import java.util.List;

/** First names for the stories. */
final class People {
    static final List<String> NAMES = List.of(
            "Amara", "Bruno", "Chloe", "Daniel", "Elif", "Farid", "Greta", "Hiro", "Ines", "Jonas", "Kavya", "Liam",
            "Mei", "Nadia", "Omar", "Priya", "Quentin", "Rosa", "Samir", "Tara");

    private People() {}
}
