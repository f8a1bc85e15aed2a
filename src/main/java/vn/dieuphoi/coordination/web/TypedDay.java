package vn.dieuphoi.coordination.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day as a date field sends it; empty when none was chosen or an old browser sent something else. */
final class TypedDay {

    private TypedDay() {}

    static Optional<LocalDate> read(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
