package vn.dieuphoi.office;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.file.OfficesFile;
import vn.dieuphoi.office.succession.PartyNaming;

/** An office of the department or a party that works with it. */
@Entity
public class Party {

    @Id
    private String code;

    private String name;
    private String shortName;
    private String abbreviation;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    private boolean outside;

    @Enumerated(EnumType.STRING)
    private @Nullable PartyDuty duty;

    @SuppressWarnings("UnusedVariable") // queries read it
    private int position;

    @ElementCollection
    @CollectionTable(joinColumns = @JoinColumn(name = "party_code"))
    @Column(name = "spelling")
    private Set<String> alias = new HashSet<>();

    @ElementCollection
    @CollectionTable(joinColumns = @JoinColumn(name = "party_code"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<MemberName> member = new ArrayList<>();

    private @Nullable LocalDate dissolvedOn;
    private @Nullable String successor;
    private @Nullable String email;
    private @Nullable String phone;

    @Version
    private @Nullable Integer version;

    protected Party() {}

    Party(PartyCode newCode, PartyKind kind, boolean outside, PartyNaming naming, int position) {
        this.code = newCode.value();
        this.name = naming.name();
        this.shortName = naming.shortName();
        this.abbreviation = naming.abbreviation();
        this.kind = kind;
        this.outside = outside || kind.alwaysOutside();
        this.position = position;
    }

    Party(OfficesFile.Entry entry, @Nullable PartyDuty duty, int position) {
        this.code = entry.code().value();
        this.name = entry.name();
        this.shortName = entry.shortName();
        this.abbreviation = entry.abbreviation();
        this.kind = entry.kind();
        this.outside = entry.outside();
        this.duty = duty;
        this.position = position;
        entry.members().forEach(each -> member.add(new MemberName(each)));
        entry.spellings().forEach(spelling -> alias.add(spelling.key()));
    }

    public PartyCode code() {
        return new PartyCode(code);
    }

    /** The full name: "Phòng Đào tạo". */
    public String name() {
        return name;
    }

    /** As cards and tables show it: "Phòng ĐT". */
    public String shortName() {
        return shortName;
    }

    /** As lists in a lane or a sentence show it: "TC". */
    public String abbreviation() {
        return abbreviation;
    }

    /** The registered address: letters to the party go there only. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    PartyContact contact() {
        return new PartyContact(email().orElse(""), phone().orElse(""));
    }

    void reachAt(PartyContact contact) {
        email = contact.emailIfAny().orElse(null);
        phone = contact.phoneIfAny().orElse(null);
    }

    public PartyKind kind() {
        return kind;
    }

    /** Whether it stands outside the department; sets and unnamed groups may, too. */
    public boolean outside() {
        return outside;
    }

    /** Whether it exists no longer; its row keeps the name that old entries carry. */
    public boolean dissolved() {
        return dissolvedOn != null;
    }

    public Optional<LocalDate> dissolvedOn() {
        return Optional.ofNullable(dissolvedOn);
    }

    /** Who has its work since it was dissolved. */
    public Optional<PartyCode> successor() {
        return Optional.ofNullable(successor).map(PartyCode::new);
    }

    /** Its bodies as they are now; who left keeps the number. */
    List<PartyMember> members() {
        List<PartyMember> members = new ArrayList<>();
        for (int number = 1; number <= member.size(); number++) {
            MemberName each = member.get(number - 1);
            if (!each.hasLeft()) {
                members.add(new PartyMember(code(), number, each.name()));
            }
        }
        return members;
    }

    /** Also those that have left, which old requests still name. */
    List<PartyMember> everMembers() {
        List<PartyMember> members = new ArrayList<>();
        for (MemberName each : member) {
            members.add(new PartyMember(code(), members.size() + 1, each.name()));
        }
        return members;
    }

    /** @return its number, which nobody had before */
    int addMember(String newName) {
        requireSet();
        if (members().stream().anyMatch(known -> known.name().equalsIgnoreCase(newName))) {
            throw new Refused("“" + newName + "” đã có trong danh sách.");
        }
        member.add(new MemberName(newName));
        return member.size();
    }

    String removeMember(int number, LocalDate day) {
        requireSet();
        if (number < 1 || number > member.size() || member.get(number - 1).hasLeft()) {
            throw new Refused("Không có thành viên số " + number + "; hãy tải lại trang.");
        }
        if (members().size() == 1) {
            throw new Refused("Không rút được thành viên cuối cùng; hãy thêm thành viên khác trước.");
        }
        String left = member.get(number - 1).name();
        member.set(number - 1, new MemberName(left, day));
        return left;
    }

    private void requireSet() {
        if (kind != PartyKind.SET) {
            throw new Refused(name + " không phải là một nhóm có thành viên.");
        }
    }

    void rename(String newName, String newShortName, String newAbbreviation) {
        requireAlive();
        name = newName;
        shortName = newShortName;
        abbreviation = newAbbreviation;
    }

    Set<String> spellings() {
        return Set.copyOf(alias);
    }

    void know(Collection<String> spellings) {
        alias.addAll(spellings);
    }

    /** Its spellings lead to the successor from now on; the row keeps its name. */
    Set<String> dissolve(PartyCode newSuccessor, LocalDate day) {
        requireAlive();
        requireNoDuty();
        dissolvedOn = day;
        successor = newSuccessor.value();
        Set<String> spellings = Set.copyOf(alias);
        alias.clear();
        return spellings;
    }

    /** It exists no longer and nobody follows it; its spellings are free again. */
    void close(LocalDate day) {
        requireAlive();
        requireNoDuty();
        dissolvedOn = day;
        alias.clear();
    }

    void take(@Nullable PartyDuty one) {
        duty = one;
    }

    boolean has(PartyDuty one) {
        return duty == one;
    }

    void requireNoDuty() {
        if (duty != null) {
            throw new Refused(
                    name + " giữ nhiệm vụ lãnh đạo hoặc thường trực kế hoạch nên không giải thể được ở đây; đơn vị"
                            + " khác có thể sáp nhập vào.");
        }
    }

    void requireAlive() {
        if (dissolved()) {
            throw new Refused(
                    successor == null
                            ? name + " đã đóng."
                            : name + " đã giải thể; công việc thuộc về " + successor + ".");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
