package vn.dieuphoi.recovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the file says was committed and the database does not have.
 *
 * @param epoch the course of history that was left
 * @param keptUntil when the last was written that the database still has; null when it has nothing of the file
 * @param lines acts and letters, oldest first
 * @param letters these letters and those shortly before, of which a repeat that says so does no harm
 * @param gap whether lines are missing among them
 */
record Loss(
        UUID epoch, @Nullable Instant keptUntil, List<ActivityLine> lines, List<ActivityLine> letters, boolean gap) {

    /** Two transactions may be written in another order than they were committed: so many marks are looked at. */
    private static final int OUT_OF_ORDER = 20;

    private static final int LOOKED_AT = OUT_OF_ORDER + 2;

    /** The border is not sharp, for the same reason. */
    private static final int LINES_BEFORE = 50;

    /** Empty when the database has everything that the newest marks prove: no restore, whatever else happened. */
    static Optional<Loss> between(ActivityFile file, Marks marks) {
        if (newestStand(file, marks)) {
            return Optional.empty();
        }
        List<ActivityLine> lines = new ArrayList<>();
        for (var each : file.files()) {
            lines.addAll(0, file.lines(each));
            Map<Integer, Mark> written = marksIn(lines);
            if (written.isEmpty()) {
                continue;
            }
            Set<UUID> held = marks.held(written.values());
            Optional<Integer> first = firstLost(written, held);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            if (!held.isEmpty()) {
                return Optional.of(of(lines, written, held, first.get()));
            }
        }
        Map<Integer, Mark> written = marksIn(lines);
        return written.isEmpty() ? Optional.empty() : Optional.of(of(lines, written, Set.of(), 0));
    }

    /** Whether the end of the newest file proves it already, as on every usual start, however much has been written. */
    private static boolean newestStand(ActivityFile file, Marks marks) {
        List<Mark> newest = file.files().stream()
                .limit(1)
                .flatMap(current -> file.lastLines(current).stream())
                .flatMap(line -> Stream.ofNullable(line.mark()))
                .toList();
        if (newest.size() <= LOOKED_AT) {
            return false;
        }
        List<Mark> last = newest.subList(newest.size() - LOOKED_AT, newest.size());
        return last.stream().map(Mark::epoch).distinct().count() == 1
                && marks.held(last).size() == LOOKED_AT;
    }

    /** The place of the first mark that is lost: behind the last one held, or shortly before it on the same course. */
    private static Optional<Integer> firstLost(Map<Integer, Mark> written, Set<UUID> held) {
        List<Integer> places = new ArrayList<>(written.keySet());
        Integer first = null;
        int checked = 0;
        UUID course = null;
        for (int number = places.size() - 1; number >= 0; number--) {
            Mark mark = Objects.requireNonNull(written.get(places.get(number)));
            boolean stands = held.contains(mark.random());
            if (course == null && stands) {
                course = mark.epoch();
            }
            if (course != null && (!course.equals(mark.epoch()) || checked++ > OUT_OF_ORDER)) {
                break;
            }
            first = stands ? first : places.get(number);
        }
        return Optional.ofNullable(first);
    }

    private static Loss of(List<ActivityLine> lines, Map<Integer, Mark> written, Set<UUID> held, int first) {
        List<ActivityLine> lost = new ArrayList<>();
        List<ActivityLine> letters = new ArrayList<>();
        Set<ActivityLine> waiting = new LinkedHashSet<>();
        Instant keptUntil = null;
        boolean gap = false;
        for (int place = Math.max(0, first - LINES_BEFORE); place < lines.size(); place++) {
            ActivityLine line = lines.get(place);
            Mark mark = line.mark();
            switch (line.kind()) {
                case ACT -> waiting.add(line);
                case LETTER -> {
                    letters.add(line);
                    waiting.add(line);
                }
                case GAP -> gap = true;
                case MARK -> {
                    if (mark != null && !held.contains(mark.random())) {
                        lost.addAll(waiting);
                    } else {
                        keptUntil = line.at();
                    }
                    waiting.clear();
                }
            }
        }
        lost.addAll(waiting);
        Mark last = new ArrayList<>(written.values()).get(written.size() - 1);
        if (keptUntil == null) {
            keptUntil = written.entrySet().stream()
                    .filter(each -> held.contains(each.getValue().random()))
                    .reduce((one, later) -> later)
                    .map(each -> lines.get(each.getKey()).at())
                    .orElse(null);
        }
        return new Loss(last.epoch(), keptUntil, lost, letters, gap);
    }

    private static Map<Integer, Mark> marksIn(List<ActivityLine> lines) {
        Map<Integer, Mark> marks = new LinkedHashMap<>();
        for (int place = 0; place < lines.size(); place++) {
            Mark mark = lines.get(place).mark();
            if (mark != null) {
                marks.put(place, mark);
            }
        }
        return marks;
    }
}
