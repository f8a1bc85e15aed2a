package vn.dieuphoi.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
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
import vn.dieuphoi.TypedDate;
import vn.dieuphoi.lists.ListColumn;
import vn.dieuphoi.lists.ListFile;
import vn.dieuphoi.lists.ListRow;
import vn.dieuphoi.lists.ListSample;

/**
 * Reads an official list of days off: the YAML of {@code plans/calendar}, or a list out of Excel with the columns {@code Ngày, Loại, Tên, Căn cứ}. It is
 * taken whole or not at all, and every error names its line. Longer than most: both forms share the checks.
 */
final class CalendarList {

    private static final List<MonthDay> BY_LAW =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    private static final ListColumn DAY = ListColumn.needed("Ngày");
    private static final ListColumn KIND = ListColumn.needed("Loại", "Loại ngày");
    private static final ListColumn NAME = ListColumn.needed("Tên", "Tên ngày", "Nội dung", "Lý do");
    private static final ListColumn SOURCE = ListColumn.optional("Căn cứ", "Văn bản");
    private static final List<ListColumn> COLUMNS = List.of(DAY, KIND, NAME, SOURCE);

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

    static YearCalendar read(String text, int year, String document) {
        return read(text.getBytes(StandardCharsets.UTF_8), year, document);
    }

    /**
     * @param content .xlsx, CSV or YAML
     * @param year the year that the administrator chose
     * @param document what the list is cited as where it names no source itself
     * @throws CalendarRejected with every error found
     */
    static YearCalendar read(byte[] content, int year, String document) {
        requireYear(year);
        CalendarList list = new CalendarList(year, document);
        try {
            list.take(content);
        } catch (Refused unreadable) {
            list.errors.add(unreadable.getMessage());
        }
        if (list.errors.isEmpty()) {
            list.requireDaysByLaw();
        }
        if (!list.errors.isEmpty()) {
            throw new CalendarRejected(list.errors);
        }
        return new YearCalendar(year, CalendarStatus.OFFICIAL, list.days);
    }

    /** A list to begin with: the one of the year whose official list we know. */
    static ListSample sample() {
        try (InputStream shipped = new ClassPathResource("calendar/mau.csv").getInputStream()) {
            List<List<String>> rows = ListFile.read(shipped.readAllBytes(), COLUMNS).rows().stream()
                    .map(row -> COLUMNS.stream().map(row::text).toList())
                    .toList();
            return new ListSample("Lịch làm việc", COLUMNS, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(byte[] content) {
        if (ListFile.isExcel(content)) {
            rows(content);
            return;
        }
        String plain = ListFile.text(content).strip();
        if (plain.isEmpty()) {
            errors.add("Tệp không có nội dung.");
        } else if (plain.startsWith("[") || plain.startsWith("{")) {
            errors.add("Tệp có dạng JSON nên không đọc được; hãy ghi lại theo tệp mẫu, dạng Excel hoặc CSV"
                    + " (ngày;loại;tên;căn cứ).");
        } else if (plain.lines().anyMatch(line -> line.startsWith("days:"))) {
            yaml(ListFile.text(content));
        } else {
            rows(content);
        }
    }

    /** @throws Refused for a year that no calendar is made for */
    static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refused("Năm phải từ " + FIRST_YEAR + " đến " + LAST_YEAR + "; hãy chọn lại.");
        }
    }

    private void rows(byte[] content) {
        for (ListRow row : ListFile.readWithOrWithoutHeadings(content, COLUMNS).rows()) {
            add(
                    column -> "Dòng %d, cột “%s”: ".formatted(row.line(), column.heading()),
                    row.text(DAY),
                    row.text(KIND),
                    row.text(NAME),
                    row.text(SOURCE));
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
                column -> "Dòng " + line + ": ",
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

    private void add(Function<ListColumn, String> where, String day, String kind, String name, String source) {
        Optional<LocalDate> on = day(where.apply(DAY), day);
        Optional<DayKind> known = DayKind.of(kind);
        if (known.isEmpty()) {
            errors.add(where.apply(KIND) + "loại “" + kind + "” không hiểu được; hãy ghi nghỉ, nghỉ bù hoặc làm bù.");
        }
        if (name.isBlank()) {
            errors.add(where.apply(NAME) + "thiếu tên ngày.");
        }
        if (on.isPresent()) {
            require(where, on.get(), known.orElse(DayKind.DAY_OFF));
        }
        if (on.isPresent() && known.isPresent()) {
            days.add(new SpecialDay(on.get(), known.get(), name.strip(), source.isBlank() ? document : source.strip()));
        }
    }

    private void require(Function<ListColumn, String> where, LocalDate on, DayKind kind) {
        String shown = TypedDate.shown(on);
        if (on.getYear() != year) {
            errors.add(where.apply(DAY) + "ngày " + shown + " không thuộc năm " + year + ".");
        }
        if (kind == DayKind.WORKING_SATURDAY && on.getDayOfWeek() != DayOfWeek.SATURDAY) {
            errors.add(where.apply(DAY) + "ngày làm bù " + shown + " không phải thứ Bảy.");
        }
        if (!seen.add(on)) {
            errors.add(where.apply(DAY) + "ngày " + shown + " được khai hai lần.");
        }
    }

    private Optional<LocalDate> day(String where, String text) {
        try {
            return Optional.of(TypedDate.parse(text));
        } catch (Refused noDay) {
            errors.add(where + noDay.getMessage() + ".");
            return Optional.empty();
        }
    }

    /** The days on which nobody works, whatever a list says. */
    static List<LocalDate> daysByLaw(int year) {
        return BY_LAW.stream().map(day -> day.atYear(year)).toList();
    }

    /** A list that forgets a fixed holiday is half a list. */
    private void requireDaysByLaw() {
        for (LocalDate on : daysByLaw(year)) {
            if (days.stream()
                    .noneMatch(listed -> listed.on().equals(on) && listed.kind() != DayKind.WORKING_SATURDAY)) {
                errors.add("Thiếu ngày nghỉ theo luật " + TypedDate.shown(on) + "; danh sách phải đủ cả năm.");
            }
        }
    }
}
