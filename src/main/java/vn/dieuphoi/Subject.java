package vn.dieuphoi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What something is about, read from its natural key: a piece of work, what belongs to one, or anything else that has a key.
 * Keys are taken apart here and by the types of their own kinds, and nowhere else.
 *
 * @param key as it stands in the database: {@code 2023-3.4@2023-06}
 */
public record Subject(@JsonValue String key) implements Comparable<Subject> {

    /** What the form of a key says. */
    public enum Kind {
        /** {@code 2023-3.4}, a part of it {@code 2023-3.4~1}, {@code 2023-GV1}. */
        WORK,
        /** {@code 2023-3.4@2023-06}, of weeks {@code @2026-W31} or {@code @2026-F31}, of a quarter {@code @2026-R3}. */
        ROUND,
        /** {@code 2023-3.4@2023-Q2}, of a month {@code @2026-M07}, of a year {@code @2026-Y}. */
        ITEM_REPORT,
        /** {@code 2023-3.4>STC}. */
        REQUEST,
        /** Something that was missed: {@code 2023-3.4>STC!2023-03-10}. */
        NOTICE,
        /** A step or a wish for more time: {@code 2023-3.4/userTask_x}, {@code 2023-3.4/GH1}. */
        PART,
        /** A dossier, an office, a person, a model, a calendar. */
        OTHER
    }

    private static final Pattern FORM = Pattern.compile(
            "(?<about>(?<base>[^@>!/]*)(?:@(?<period>[^>!/]*)|>(?<address>[^@!/]*))?)(?:(?<sign>[!/]).*)?");
    private static final Pattern NUMBER =
            Pattern.compile("[1-9]\\d{0,3}(?:\\.[1-9]\\d{0,3})*(?:~[1-9]\\d{0,2})?|GV\\d{1,9}");

    /** Any text is one: what has no form that is known here is of kind {@link Kind#OTHER}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Subject of(String key) {
        return new Subject(key);
    }

    /** As statements take them. */
    public static List<String> keys(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::key).toList();
    }

    public Kind kind() {
        Matcher parts = FORM.matcher(key);
        if (!parts.matches()) {
            return Kind.OTHER;
        }
        if (parts.group("sign") != null) {
            return parts.group("sign").equals("!") ? Kind.NOTICE : Kind.PART;
        }
        if (parts.group("address") != null) {
            return Kind.REQUEST;
        }
        if (parts.group("period") != null) {
            return kindOfPeriod(parts.group("period"));
        }
        return isWork(key) ? Kind.WORK : Kind.OTHER;
    }

    private static Kind kindOfPeriod(String period) {
        if (period.matches("\\d{4}-(Q[1-4]|M(0[1-9]|1[0-2])|Y)")) {
            return Kind.ITEM_REPORT;
        }
        return period.matches("\\d{4}-(0[1-9]|1[0-2]|[WF]\\d{2}|R[1-4])") ? Kind.ROUND : Kind.OTHER;
    }

    /** What was missed, or of what it is a part; else itself. */
    public Subject about() {
        return of(part("about").orElse(key));
    }

    /** The key of the piece of work that it is or belongs to. */
    public Optional<String> work() {
        return part("base").filter(Subject::isWork);
    }

    private static boolean isWork(String base) {
        return NUMBER.matcher(PlanId.behind(base)).matches();
    }

    /** {@code 2023-06} of a round, {@code 2023-Q2} of a report. */
    public Optional<String> period() {
        return part("period");
    }

    /** To whom a request goes: {@code STC}, {@code UBND_HUYEN#3}. */
    public Optional<String> address() {
        return part("address");
    }

    /** What stands behind the plan's id: {@code 3.4}, {@code GV1}, {@code Q2}; empty where there is no id. */
    public String number() {
        return PlanId.behind(part("base").orElse(key));
    }

    /**
     * As people number a piece of work: {@code 3.4}, {@code 7, phần 2}, {@code GV1}; empty for what has no number, as the
     * department's own dossiers.
     */
    public static String numberOfWork(@Nullable String key) {
        return key == null || !isWork(key) ? "" : PlanId.behind(key).replace("~", ", phần ");
    }

    private Optional<String> part(String name) {
        Matcher parts = FORM.matcher(key);
        return parts.matches() ? Optional.ofNullable(parts.group(name)) : Optional.empty();
    }

    /** By the key's characters. */
    @Override
    public int compareTo(Subject other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }

    /** A subject stands in the database as its key. */
    @Converter(autoApply = true)
    @Immutable
    static class Column implements AttributeConverter<Subject, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Subject subject) {
            return subject == null ? null : subject.key();
        }

        @Override
        public @Nullable Subject convertToEntityAttribute(@Nullable String key) {
            return key == null ? null : Subject.of(key);
        }
    }
}
