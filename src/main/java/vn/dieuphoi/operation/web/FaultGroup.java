package vn.dieuphoi.operation.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;

/** What failed at one place for one cause: 28 rounds that fail for one reason are one thing to mend. */
record FaultGroup(List<Fault> faults) {

    FaultGroup {
        faults = List.copyOf(faults);
    }

    static List<FaultGroup> of(List<Fault> faults) {
        Map<String, List<Fault>> groups = new LinkedHashMap<>();
        faults.forEach(fault ->
                groups.computeIfAbsent(id(fault), any -> new ArrayList<>()).add(fault));
        return groups.values().stream().map(FaultGroup::new).toList();
    }

    /** The same for the same place and cause, so that a button still means what it meant when the page was drawn. */
    static String id(Fault fault) {
        return fault.kind() + "-" + Integer.toHexString((fault.place() + '\n' + fault.cause()).hashCode());
    }

    public String id() {
        return id(first());
    }

    public FaultKind kind() {
        return first().kind();
    }

    public String place() {
        return first().place();
    }

    public String cause() {
        return first().cause();
    }

    public String remedy() {
        return first().remedy();
    }

    public @Nullable String detail() {
        return first().detail();
    }

    /** Since the first of them. */
    public Instant since() {
        return faults.stream().map(Fault::since).min(Instant::compareTo).orElseThrow();
    }

    public boolean rerunnable() {
        return faults.stream().anyMatch(Fault::rerunnable);
    }

    /** Whether there is more to say about each than about all. */
    public boolean listed() {
        return rerunnable() || faults.stream().anyMatch(fault -> fault.what() != null || fault.subject() != null);
    }

    private Fault first() {
        return faults.get(0);
    }
}
