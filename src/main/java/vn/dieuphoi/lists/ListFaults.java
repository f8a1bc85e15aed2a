package vn.dieuphoi.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.dieuphoi.Refused;

/** Everything that is wrong with a list, each with its line, its column and what to do. */
public final class ListFaults {

    private record Fault(int line, String sentence) {}

    private final List<Fault> faults = new ArrayList<>();

    /** For a second look that must not add to the first. */
    public ListFaults copy() {
        ListFaults copy = new ListFaults();
        copy.faults.addAll(faults);
        return copy;
    }

    /** @param words what is wrong and what to do, as they follow the place */
    public void add(ListRow row, ListColumn column, String words) {
        faults.add(new Fault(row.line(), "Dòng %d, cột “%s”: %s".formatted(row.line(), column.heading(), words)));
    }

    /** Reads a cell; when it is refused the fault is kept and nothing comes out. */
    public <T> Optional<T> read(ListRow row, ListColumn column, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (Refused refused) {
            add(row, column, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    /** As {@link #read}, for what is only looked at. */
    public void check(ListRow row, ListColumn column, Runnable looking) {
        read(row, column, () -> {
            looking.run();
            return true;
        });
    }

    public boolean none() {
        return faults.isEmpty();
    }

    /** By line. */
    public List<String> sentences() {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .map(Fault::sentence)
                .toList();
    }
}
