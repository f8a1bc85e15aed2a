package vn.dieuphoi.chaos;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.dieuphoi.HoChiMinhTime;

/**
 * One fault on one day.
 *
 * @param real whether processes really end and start; otherwise an outage is the engine's threads resting in a process
 * @param release whether models are exchanged while the application is away
 */
record Strike(LocalDate day, Kind kind, boolean real, boolean release) {

    enum Kind {
        /** Away from the evening before until half past nine. */
        OUTAGE,
        KILL_APPLICATION,
        KILL_SECOND_NODE,
        KILL_DATABASE,
        CUT_CONNECTIONS,
        /** In the evening the clock stands at the next working morning for a while. */
        CLOCK_JUMP,
        /** Mail server and gateway are dead for a working day. */
        MAIL_DEAD,
        /** A model is changed at the models desk while work goes on. */
        MODEL_DESK,
        /** A copy of the stopped data, made a week before, takes its place. */
        RESTORE
    }

    /** Every day of the plan year 2023 on which something starts by its timer, or the working day on which it goes on. */
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2023, 3, 15),
            LocalDate.of(2023, 4, 3),
            LocalDate.of(2023, 5, 2),
            LocalDate.of(2023, 5, 4),
            LocalDate.of(2023, 6, 1),
            LocalDate.of(2023, 6, 15),
            LocalDate.of(2023, 7, 3),
            LocalDate.of(2023, 8, 1),
            LocalDate.of(2023, 9, 1),
            LocalDate.of(2023, 9, 5),
            LocalDate.of(2023, 9, 15),
            LocalDate.of(2023, 10, 2),
            LocalDate.of(2023, 11, 1),
            LocalDate.of(2023, 12, 1),
            LocalDate.of(2023, 12, 15));

    /** The other starts are met by an outage. */
    private static final int JUMPS_AT_STARTS = 2;

    /**
     * @param first when the clock begins; no fault on that day
     * @param last no fault after that day
     */
    static List<Strike> ofYear(Random random, Map<Kind, Integer> counts, LocalDate first, LocalDate last) {
        TreeMap<LocalDate, Strike> strikes = new TreeMap<>();
        List<LocalDate> starts = new ArrayList<>(STARTS.stream()
                .filter(start -> start.isAfter(first) && !start.isAfter(last))
                .toList());
        int jumps = 0;
        while (jumps < counts.getOrDefault(Kind.CLOCK_JUMP, 0) && starts.size() > 1 && jumps < JUMPS_AT_STARTS) {
            LocalDate start = starts.remove(random.nextInt(starts.size()));
            strikes.put(start, new Strike(start, Kind.CLOCK_JUMP, false, false));
            jumps++;
        }
        int outages = counts.getOrDefault(Kind.OUTAGE, 0);
        for (LocalDate start : starts) {
            if (outages > 0) {
                strikes.put(start, new Strike(start, Kind.OUTAGE, random.nextInt(3) == 0, random.nextInt(4) > 0));
                outages--;
            }
        }
        List<Kind> others = new ArrayList<>();
        for (int i = 0; i < outages; i++) {
            others.add(Kind.OUTAGE);
        }
        int placed = jumps;
        counts.forEach((kind, count) -> {
            for (int i = kind == Kind.CLOCK_JUMP ? placed : 0; kind != Kind.OUTAGE && i < count; i++) {
                others.add(kind);
            }
        });
        long room = first.plusDays(1)
                .datesUntil(last)
                .filter(day -> !isWeekend(day))
                .count();
        if (strikes.size() + others.size() > room) {
            throw new IllegalArgumentException("More faults than working days between " + first + " and " + last);
        }
        int days = (int) (last.toEpochDay() - first.toEpochDay()) - 1;
        for (Kind kind : others) {
            LocalDate day;
            do {
                day = first.plusDays(1 + random.nextInt(days));
            } while (isWeekend(day) || strikes.containsKey(day));
            strikes.put(day, new Strike(day, kind, random.nextInt(3) == 0, random.nextBoolean()));
        }
        return strikes.values().stream()
                .sorted(Comparator.comparing(Strike::day))
                .toList();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** When the offices have gone home for the last time before that day. */
    Instant eveningBefore() {
        LocalDate before = day.minusDays(1);
        while (isWeekend(before)) {
            before = before.minusDays(1);
        }
        return at(before, LocalTime.of(17, 0).plusSeconds(30));
    }

    /** Before anybody sits down to work: nobody misses a sitting. */
    Instant back() {
        return at(day, LocalTime.of(9, 30));
    }

    Instant eveningOfTheDay() {
        return at(day, LocalTime.of(16, 59));
    }

    /** When the engine opens the day, or people work. */
    Instant busyMoment(Random random) {
        return at(
                day,
                List.of(LocalTime.of(8, 0), LocalTime.of(10, 0), LocalTime.of(15, 30))
                        .get(random.nextInt(3)));
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(HoChiMinhTime.ZONE).toInstant();
    }
}
