package dev.uniroute.starter.task;

import static dev.uniroute.starter.task.Template.fill;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Calendars and clocks. */
final class Dates implements TaskKind {
    private static final String ISO_DATE = "date in the form YYYY-MM-DD";
    private static final List<String> ARRIVALS = List.of(
            "A night bus leaves at {0} and takes {1} hours and {2} minutes. At what time does it arrive?",
            "{3} starts a slow roast at {0}. It needs {1} hours and {2} minutes. What will the clock show at the end?");
    private static final List<String> DUE_DATES = List.of(
            "An invoice dated {0} is due after {1} days. On which date is that?",
            "{2} sows beans on {0}; the seed packet promises a harvest {1} days later. When is that?");
    private static final List<String> SPANS = List.of(
            "How many days lie between {0} and {1}, counting the last day but not the first?",
            "A project runs from {0} to {1}. By how many days is the end later than the start?");
    private static final List<String> WEEKDAYS = List.of(
            "Today is {0}. Which day of the week will it be in {1} days?",
            "The ferry sailed on a {0}. Its next trip is {1} days later. On what day of the week is that?");
    private static final List<String> LEASES = List.of(
            "A contract starts on {0}. It runs for {1} months, and then for {2} more days. On which date does it end?",
            "Begin with {0}, go {1} months forward and then {2} days. What is the date?");

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public Skill skill() {
        return Skill.LOGIC;
    }

    @Override
    public Question question(int number, Dice dice) {
        return switch (number % 5) {
            case 0 -> arrival(dice);
            case 1 -> dueDate(dice);
            case 2 -> weekday(dice);
            case 3 -> span(dice);
            default -> lease(dice);
        };
    }

    private static Question arrival(Dice dice) {
        LocalTime start = LocalTime.of(dice.between(18, 23), dice.between(1, 11) * 5);
        int hours = dice.between(3, 9);
        int minutes = dice.between(2, 11) * 5;
        LocalTime end = start.plusHours(hours).plusMinutes(minutes);
        String text = fill(dice.pick(ARRIVALS), start, hours, minutes, dice.pick(People.NAMES));
        String working =
                fill("{0} and {1} hours make {2}, then {3} minutes.", start, hours, start.plusHours(hours), minutes);
        Solution solution = TextQuestions.solution(working, end, end.plusHours(1), end.minusMinutes(10));
        return TextQuestions.lastLine("time in the form HH:MM on the 24-hour clock", text, 0.3, solution);
    }

    private static Question dueDate(Dice dice) {
        LocalDate start = date(dice);
        int days = dice.between(20, 100);
        String text = fill(dice.pick(DUE_DATES), start, days, dice.pick(People.NAMES));
        String working = fill("The month of {0} has {1} days.", start, start.lengthOfMonth());
        return TextQuestions.lastLine(ISO_DATE, text, 0.5, near(working, start.plusDays(days)));
    }

    private static Question weekday(Dice dice) {
        DayOfWeek today = DayOfWeek.of(dice.between(1, 7));
        int days = dice.between(9, 150);
        String text = fill(dice.pick(WEEKDAYS), english(today), days);
        DayOfWeek then = today.plus(days);
        String working = fill("{0} days are {1} weeks and {2} days.", days, days / 7, days % 7);
        Solution solution =
                TextQuestions.solution(working, english(then), english(then.plus(1)), english(then.minus(1)));
        return TextQuestions.lastLine("name of the day", text, 0.4, solution);
    }

    private static Question span(Dice dice) {
        LocalDate start = date(dice);
        LocalDate end = start.plusDays(dice.between(35, 320));
        long days = ChronoUnit.DAYS.between(start, end);
        String working = fill("{0} days remain in the first month.", start.lengthOfMonth() - start.getDayOfMonth());
        Solution solution = TextQuestions.solution(working, days, days + 1, days - 2);
        return TextQuestions.lastLine("number of days", fill(dice.pick(SPANS), start, end), 0.65, solution);
    }

    private static Question lease(Dice dice) {
        LocalDate start = date(dice);
        int months = dice.between(4, 22);
        int days = dice.between(12, 75);
        LocalDate end = start.plus(Period.ofMonths(months)).plusDays(days);
        String working = fill("After {0} months it is {1}.", months, start.plusMonths(months));
        return TextQuestions.lastLine(ISO_DATE, fill(dice.pick(LEASES), start, months, days), 0.8, near(working, end));
    }

    /** A day that every month has, so that adding months needs no convention. */
    private static LocalDate date(Dice dice) {
        return LocalDate.of(dice.between(2019, 2029), dice.between(1, 12), dice.between(1, 28));
    }

    private static Solution near(String working, LocalDate answer) {
        return TextQuestions.solution(working, answer, answer.plusDays(1), answer.minusDays(1), answer.plusMonths(1));
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
