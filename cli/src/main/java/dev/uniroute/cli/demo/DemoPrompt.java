package dev.uniroute.cli.demo;

import java.util.List;

/**
 * A prompt that the demo routes.
 *
 * @param title what it is called in tables
 * @param text what is routed; not one of the starter prompts
 */
record DemoPrompt(String title, String text) {

    static final List<DemoPrompt> ALL = List.of(
            new DemoPrompt("algebra", "Find the value of x for which 7x - 12 = 44 holds."),
            new DemoPrompt(
                    "percentages",
                    "A shop sells 24 notebooks at 3 dollars each and gives 15 % off the total. How many dollars does the"
                            + " customer pay?"),
            new DemoPrompt(
                    "SQL",
                    "From a PostgreSQL table called orders (columns: id, customer, total), select the customer of every row"
                            + " whose total exceeds 500."),
            new DemoPrompt(
                    "Spanish", "I am learning Spanish. What are the Spanish words for \"river\" and \"window\"?"),
            new DemoPrompt("capitals", "What is the capital of Norway?"));
}
