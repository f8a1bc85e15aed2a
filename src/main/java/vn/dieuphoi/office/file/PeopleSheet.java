package vn.dieuphoi.office.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.lists.ListColumn;
import vn.dieuphoi.lists.ListFaults;
import vn.dieuphoi.lists.ListFile;
import vn.dieuphoi.lists.ListRow;
import vn.dieuphoi.lists.ListSample;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRole;

/**
 * A list of people out of Excel.
 *
 * @param faults of cells that cannot be read
 */
public record PeopleSheet(List<Line> lines, ListFaults faults) {

    public static final ListColumn LOGIN =
            ListColumn.needed("Tên đăng nhập", "Tài khoản", "Đăng nhập", "Mã người dùng");
    static final ListColumn NAME = ListColumn.needed("Họ và tên", "Họ tên", "Họ, tên");
    public static final ListColumn PARTY = ListColumn.needed(
            "Đơn vị",
            "Mã đơn vị",
            "Mã phòng",
            "Phòng",
            "Phòng, ban",
            "Khoa, phòng",
            "Phòng, khoa",
            "Tên đơn vị",
            "Đơn vị công tác");
    public static final ListColumn ROLE = ListColumn.needed("Vai trò");
    static final ListColumn POSITION = ListColumn.needed("Chức vụ", "Chức danh");
    static final ListColumn EMAIL =
            ListColumn.optional("Thư điện tử", "Email", "E-mail", "Địa chỉ thư điện tử", "Hộp thư", "Địa chỉ email");

    private static final List<ListColumn> COLUMNS = List.of(LOGIN, NAME, PARTY, ROLE, POSITION, EMAIL);

    /** @throws Refused when the file is no list with these columns, or holds nobody */
    public static PeopleSheet read(byte[] content, WrittenParties parties) {
        List<ListRow> rows = ListFile.read(content, COLUMNS).rows();
        if (rows.isEmpty()) {
            throw new Refused("Tệp chưa có người nào dưới dòng tiêu đề.");
        }
        ListFaults faults = new ListFaults();
        List<Line> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row, parties, faults)));
        return new PeopleSheet(lines, faults);
    }

    private static Line line(ListRow row, WrittenParties parties, ListFaults faults) {
        Optional<String> id = faults.read(row, LOGIN, () -> PersonEntry.requireId(row.text(LOGIN)));
        Optional<String> name = faults.read(row, NAME, () -> PersonEntry.requireName(row.text(NAME)));
        Optional<String> position = faults.read(row, POSITION, () -> PersonEntry.requirePosition(row.text(POSITION)));
        Optional<String> email = faults.read(row, EMAIL, () -> PersonEntry.requireEmail(row.text(EMAIL)));
        Optional<PersonRole> role = faults.read(row, ROLE, () -> PersonRole.of(row.text(ROLE)));
        Optional<Optional<PartyCode>> party = faults.read(row, PARTY, () -> parties.find(row.text(PARTY)));
        party.filter(Optional::isEmpty)
                .flatMap(none -> role)
                .ifPresent(known -> faults.check(row, PARTY, () -> PersonEntry.requireParty(null, known)));
        boolean whole = id.isPresent()
                && name.isPresent()
                && position.isPresent()
                && email.isPresent()
                && role.isPresent()
                && party.isPresent()
                && (party.get().isPresent() || !role.get().ofParty());
        PersonEntry entry = whole
                ? new PersonEntry(
                        id.get(), name.get(), party.get().orElse(null), role.get(), position.get(), email.get())
                : null;
        return new Line(row, id, party.flatMap(known -> known), role, entry);
    }

    /** Everybody of whom nothing is wrong by itself. */
    public List<PersonEntry> entries() {
        return lines.stream().map(Line::entry).filter(Objects::nonNull).toList();
    }

    /** A list to begin with. */
    public static ListSample sample() {
        return new ListSample(
                "Nhân sự",
                COLUMNS,
                List.of(
                        List.of(
                                "daotao.cv8",
                                "Nguyễn Văn A",
                                "PDT",
                                PersonRole.STAFF.label(),
                                "Chuyên viên",
                                "daotao.cv8@example.vn"),
                        List.of("taichinh.cv8", "Trần Thị B", "PTC", PersonRole.STAFF.label(), "Chuyên viên", "")));
    }

    /**
     * One person of the list, as far as the line can be read.
     *
     * @param entry null when something is wrong with the line
     */
    public record Line(
            ListRow row,
            Optional<String> id,
            Optional<PartyCode> party,
            Optional<PersonRole> role,
            @Nullable PersonEntry entry) {}
}
