package vn.dieuphoi.office.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.PlainWords;
import vn.dieuphoi.Refused;
import vn.dieuphoi.lists.ListColumn;
import vn.dieuphoi.lists.ListFaults;
import vn.dieuphoi.lists.ListFile;
import vn.dieuphoi.lists.ListRow;
import vn.dieuphoi.lists.ListSample;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.succession.PartyNaming;

/**
 * A list of offices, outside bodies and sets out of Excel.
 *
 * @param faults of cells that cannot be read
 */
public record PartySheet(List<Line> lines, ListFaults faults) {

    public static final ListColumn NAME =
            ListColumn.needed("Tên đơn vị", "Tên", "Tên đầy đủ", "Đơn vị", "Tên cơ quan", "Cơ quan");
    public static final ListColumn CODE = ListColumn.optional("Mã", "Mã đơn vị", "Ký hiệu");
    private static final ListColumn SHORT = ListColumn.optional("Tên ngắn", "Tên gọn");
    private static final ListColumn ABBREVIATION = ListColumn.optional("Viết tắt", "Tên viết tắt");
    private static final ListColumn SPELLINGS =
            ListColumn.optional("Cách viết khác", "Tên khác", "Tên gọi khác", "Cách gọi khác");
    private static final ListColumn KIND = ListColumn.optional("Loại", "Thuộc", "Loại đơn vị");
    private static final ListColumn MEMBERS = ListColumn.optional("Thành viên", "Các thành viên");

    private static final List<ListColumn> COLUMNS = List.of(NAME, CODE, SHORT, ABBREVIATION, SPELLINGS, KIND, MEMBERS);

    private static final String CODE_FORM = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";

    /** @throws Refused when the file is no list with these columns, or holds nothing */
    public static PartySheet read(byte[] content) {
        List<ListRow> rows = ListFile.read(content, COLUMNS).rows();
        if (rows.isEmpty()) {
            throw new Refused("Tệp chưa có đơn vị nào dưới dòng tiêu đề.");
        }
        ListFaults faults = new ListFaults();
        List<Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, faults)));
        return new PartySheet(lines, faults);
    }

    private static Line line(ListRow row, ListFaults faults) {
        Optional<PartyNaming> naming = faults.read(row, NAME, () -> naming(row));
        Optional<PartyCode> code = faults.read(row, CODE, () -> code(row));
        Optional<Place> place = faults.read(row, KIND, () -> Place.of(row.text(KIND)));
        List<String> members = parts(row.text(MEMBERS));
        if (place.isPresent() && place.get().kind() != PartyKind.SET && !members.isEmpty()) {
            faults.add(row, MEMBERS, "chỉ nhóm mới có thành viên; hãy ghi Loại là Nhóm hoặc Nhóm bên ngoài.");
            place = Optional.empty();
        }
        PartyEntry entry = naming.isPresent() && code.isPresent() && place.isPresent()
                ? new PartyEntry(
                        code.get(),
                        place.get().kind(),
                        place.get().outside(),
                        naming.get(),
                        parts(row.text(SPELLINGS)),
                        members)
                : null;
        return new Line(row, entry);
    }

    private static PartyNaming naming(ListRow row) {
        if (row.text(NAME).isEmpty()) {
            throw new Refused("ô tên để trống; hãy ghi tên đơn vị.");
        }
        return new PartyNaming(row.text(NAME), row.text(SHORT), row.text(ABBREVIATION), "danh sách nhập từ tệp");
    }

    /** As written; where nothing is, the first letters of the name: "Sở Tài chính" becomes STC. */
    private static PartyCode code(ListRow row) {
        String written = row.text(CODE);
        String code = written.isEmpty()
                ? initials(row.text(NAME))
                : PlainWords.of(written).replace(' ', '_').toUpperCase(Locale.ROOT);
        if (!code.matches(CODE_FORM) || code.length() > 30) {
            throw new Refused("mã “" + written + "” chưa đúng; chỉ dùng chữ in hoa không dấu, chữ số và gạch dưới.");
        }
        return new PartyCode(code);
    }

    private static String initials(String name) {
        return Arrays.stream(PlainWords.of(name).split(" "))
                .filter(word -> !word.isEmpty() && !word.equals("va"))
                .map(word -> Character.isDigit(word.charAt(0)) ? word : word.substring(0, 1))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Everything of which nothing is wrong by itself. */
    public List<PartyEntry> entries() {
        return lines.stream().map(Line::entry).filter(Objects::nonNull).toList();
    }

    /** A list to begin with. */
    public static ListSample sample() {
        return new ListSample(
                "Đơn vị",
                COLUMNS,
                List.of(
                        List.of(
                                "Phòng Tổ chức - Hành chính",
                                "PTCHC",
                                "Phòng TCHC",
                                "TCHC",
                                "Phòng Tổ chức",
                                "Trực thuộc",
                                ""),
                        List.of("Phòng Kế hoạch - Tài chính", "PPTC", "Phòng KH-TC", "KH-TC", "", "Trực thuộc", ""),
                        List.of("Sở Tài chính", "STC", "", "", "Sở TC", "Bên ngoài", ""),
                        List.of(
                                "UBND các xã, phường",
                                "UBND_XA",
                                "",
                                "",
                                "UBND cấp xã",
                                "Nhóm bên ngoài",
                                "UBND xã A; UBND xã B; UBND phường C")));
    }

    /** Where a line says that it stands. */
    private record Place(PartyKind kind, boolean outside) {

        static Place of(String words) {
            return switch (PlainWords.of(words)) {
                case "", "truc thuoc", "don vi truc thuoc", "noi bo", "trong" -> new Place(PartyKind.INTERNAL, false);
                case "ben ngoai", "ngoai", "co quan ben ngoai", "phoi hop" -> new Place(PartyKind.OUTSIDE, true);
                case "nhom", "nhom truc thuoc" -> new Place(PartyKind.SET, false);
                case "nhom ben ngoai", "nhom ngoai" -> new Place(PartyKind.SET, true);
                default ->
                    throw new Refused("loại “" + words
                            + "” chưa đúng; hãy ghi một trong: Trực thuộc, Bên ngoài, Nhóm, Nhóm bên ngoài.");
            };
        }
    }

    /**
     * One line of the list, as far as it can be read.
     *
     * @param entry null when something is wrong with the line
     */
    public record Line(ListRow row, @Nullable PartyEntry entry) {}
}
