package vn.dieuphoi.calendar;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code plans/calendar/<year>.yaml}. */
final class CalendarFiles {

    private static final ObjectReader READER =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build().readerFor(Content.class);

    private CalendarFiles() {}

    /** The calendar of a year; empty when there is no file for it. */
    static Optional<YearCalendar> find(int year) {
        ClassPathResource file = new ClassPathResource("plans/calendar/" + year + ".yaml");
        if (!file.exists()) {
            return Optional.empty();
        }
        try (InputStream stream = file.getInputStream()) {
            Content content = READER.readValue(stream);
            return Optional.of(content.toCalendar());
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("Lịch làm việc " + file.getPath() + " sai: " + e.getMessage(), e);
        }
    }

    private record Content(int year, CalendarStatus status, Map<String, String> sources, List<Day> days) {

        YearCalendar toCalendar() {
            return new YearCalendar(
                    year, status, days.stream().map(day -> day.citing(sources)).toList());
        }
    }

    private record Day(LocalDate on, DayKind kind, String name, String source) {

        SpecialDay citing(Map<String, String> sources) {
            String document = sources.get(source);
            if (document == null) {
                throw new IllegalArgumentException(
                        "ngày " + on + " dẫn nguồn \"" + source + "\" không có trong sources");
            }
            return new SpecialDay(on, kind, name, document);
        }
    }
}
