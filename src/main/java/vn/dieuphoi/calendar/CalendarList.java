package vn.dieuphoi.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;
import vn.dieuphoi.Refused;

/**
 * Reads an official list of days off: the YAML of {@code plans/calendar}, or lines {@code ngày;loại;tên;căn cứ}. It is
 * taken whole or not at all, and every error names its line. Longer than most: both forms share the checks.
 */
final class CalendarList {

    private static final List<MonthDay> BY_LAW =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final int year;
    private final String document;
    private final List<String> errors = new ArrayList<>();
    private final List<SpecialDay> days = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private CalendarList(int year, String document) {
        this.year = year;
        this.document = document;
    }

    /**
     * @param year the year that the administrator chose
     * @param document what the list is cited as where it names no source itself
     * @throws CalendarRejected with every error found
     */
    static YearCalendar read(String text, int year, String document) {
        CalendarList list = new CalendarList(year, document);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        requireYear(year);
        if (plain.isBlank()) {
            list.errors.add("Tệp không có nội dung.");
        } else if (plain.strip().startsWith("[") || plain.strip().startsWith("{")) {
            list.errors.add(
                    "Tệp có dạng JSON nên không đọc được; hãy ghi lại theo tệp mẫu, dạng CSV (ngày;loại;tên;căn cứ)"
                            + " hoặc YAML.");
        } else if (plain.lines().anyMatch(line -> line.startsWith("days:"))) {
            list.yaml(plain);
        } else {
            list.lines(plain);
        }
        if (list.errors.isEmpty()) {
            list.requireDaysByLaw();
        }
        if (!list.errors.isEmpty()) {
            throw new CalendarRejected(list.errors);
        }
        return new YearCalendar(year, CalendarStatus.OFFICIAL, list.days);
    }

    /** @throws Refused for a year that no calendar is made for */
    static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refused("Năm phải từ " + FIRST_YEAR + " đến " + LAST_YEAR + "; hãy chọn lại.");
        }
    }

    private void lines(String text) {
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser) {
                long number = parser.getCurrentLineNumber();
                boolean heading = line.getRecordNumber() == 1
                        && line.get(0).toLowerCase(Locale.ROOT).startsWith("ngày");
                if (heading) {
                    continue;
                }
                if (line.size() < 3) {
                    errors.add("Dòng " + number + ": cần ít nhất 3 cột ngày;loại;tên, tìm thấy " + line.size() + ".");
                    continue;
                }
                add(number, line.get(0), line.get(1), line.get(2), line.size() > 3 ? line.get(3) : "");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            errors.add(
                    "Không đọc được tệp dạng CSV: có dấu ngoặc kép (\") mở mà không đóng, hoặc chữ đứng ngoài dấu ngoặc kép."
                            + " Hãy bỏ dấu ngoặc kép hoặc lưu lại dạng CSV UTF-8.");
        }
    }

    private void yaml(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(500_000);
            if (!(new Yaml(options).compose(new StringReader(text)) instanceof MappingNode root)) {
                errors.add("Tệp YAML phải có các mục year, status, sources và days.");
                return;
            }
            Map<String, Node> parts = entries(root);
            Node written = parts.get("year");
            if (written == null || !text(written).equals(String.valueOf(year))) {
                errors.add("Tệp ghi năm " + (written == null ? "(không có)" : text(written)) + ", anh/chị chọn năm "
                        + year + ".");
            }
            Map<String, String> sources = new HashMap<>();
            if (parts.get("sources") instanceof MappingNode named) {
                entries(named).forEach((name, source) -> sources.put(name, text(source)));
            }
            if (parts.get("days") instanceof SequenceNode listed) {
                listed.getValue().forEach(day -> yamlDay(day, sources));
            } else {
                errors.add("Mục days phải là một danh sách.");
            }
        } catch (ReaderException e) {
            errors.add("Tệp có ký tự điều khiển không đọc được; hãy chép danh sách sang tệp văn bản mới.");
        } catch (MarkedYAMLException e) {
            errors.add("Dòng "
                    + (e.getProblemMark() == null ? "?" : e.getProblemMark().getLine() + 1)
                    + ": sai cú pháp YAML; hãy so với tệp mẫu.");
        } catch (YAMLException e) {
            errors.add("Tệp YAML lồng quá sâu hoặc quá lớn; hãy so với tệp mẫu.");
        }
    }

    private void yamlDay(Node node, Map<String, String> sources) {
        long line = node.getStartMark().getLine() + 1L;
        if (!(node instanceof MappingNode mapping)) {
            errors.add("Dòng " + line + ": mỗi ngày phải có dạng { on, kind, name, source }.");
            return;
        }
        Map<String, Node> parts = entries(mapping);
        String source = text(parts.get("source"));
        if (!source.isEmpty() && !sources.containsKey(source)) {
            errors.add("Dòng " + line + ": nguồn \"" + source + "\" không có trong mục sources.");
        }
        add(
                line,
                text(parts.get("on")),
                text(parts.get("kind")),
                text(parts.get("name")),
                Objects.requireNonNullElse(sources.get(source), ""));
    }

    private static Map<String, Node> entries(MappingNode mapping) {
        Map<String, Node> entries = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            entries.put(text(entry.getKeyNode()), entry.getValueNode());
        }
        return entries;
    }

    private static String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private void add(long line, String day, String kind, String name, String source) {
        Optional<LocalDate> on = day(day);
        Optional<DayKind> known = kind(kind);
        String where = "Dòng " + line + ": ";
        if (on.isEmpty()) {
            errors.add(where + "\"" + day + "\" không phải là một ngày có thật; hãy ghi như 30/04/" + year + ".");
        }
        if (known.isEmpty()) {
            errors.add(where + "loại \"" + kind + "\" không hiểu được; hãy ghi nghỉ, nghỉ bù hoặc làm bù.");
        }
        if (name.isBlank()) {
            errors.add(where + "thiếu tên ngày.");
        }
        if (on.isPresent()) {
            require(where, on.get(), known.orElse(DayKind.DAY_OFF));
        }
        if (on.isPresent() && known.isPresent()) {
            days.add(new SpecialDay(on.get(), known.get(), name.strip(), source.isBlank() ? document : source.strip()));
        }
    }

    private void require(String where, LocalDate on, DayKind kind) {
        String shown = on.format(SHOWN);
        if (on.getYear() != year) {
            errors.add(where + "ngày " + shown + " không thuộc năm " + year + ".");
        }
        if (kind == DayKind.WORKING_SATURDAY && on.getDayOfWeek() != java.time.DayOfWeek.SATURDAY) {
            errors.add(where + "ngày làm bù " + shown + " không phải thứ Bảy.");
        }
        if (!seen.add(on)) {
            errors.add(where + "ngày " + shown + " được khai hai lần.");
        }
    }

    /** A list that forgets a fixed holiday is half a list. */
    private void requireDaysByLaw() {
        for (MonthDay day : BY_LAW) {
            LocalDate on = day.atYear(year);
            if (days.stream()
                    .noneMatch(listed -> listed.on().equals(on) && listed.kind() != DayKind.WORKING_SATURDAY)) {
                errors.add("Thiếu ngày nghỉ theo luật " + on.format(SHOWN) + "; danh sách phải đủ cả năm.");
            }
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            String plain = text.strip();
            return Optional.of(plain.contains("/") ? LocalDate.parse(plain, WRITTEN) : LocalDate.parse(plain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<DayKind> kind(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        for (DayKind kind : DayKind.values()) {
            if (plain.equals(kind.label().toLowerCase(Locale.ROOT))
                    || plain.equals(kind.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
