package vn.dieuphoi.coordination.answer;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as somebody outside the house has to know it before answering.
 *
 * @param department whose plan it is; null for work of a year whose plan is not known
 * @param office that leads the work
 * @param person who heads it, with position; null while nobody does
 * @param phone of the office; null when none is registered
 */
public record Asker(
        @Nullable String department,
        String office,
        @Nullable String person,
        @Nullable String phone) {

    /** "Phòng …, Sở …; Nguyễn Văn A (Trưởng phòng); điện thoại 0220…". */
    public String words() {
        String house =
                Stream.of(office, department).filter(part -> part != null).collect(Collectors.joining(", "));
        return Stream.of(house, person, phone == null ? null : "điện thoại " + phone)
                .filter(part -> part != null)
                .collect(Collectors.joining("; "));
    }
}
