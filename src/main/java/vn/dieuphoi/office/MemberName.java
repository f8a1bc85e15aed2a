package vn.dieuphoi.office;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One body of a set, at the number that is its own for ever. */
@Embeddable
class MemberName {

    private String name;
    private @Nullable LocalDate untilDay;

    protected MemberName() {
        this("");
    }

    MemberName(String name) {
        this.name = name;
    }

    MemberName(String name, LocalDate untilDay) {
        this.name = name;
        this.untilDay = untilDay;
    }

    String name() {
        return name;
    }

    boolean hasLeft() {
        return untilDay != null;
    }
}
