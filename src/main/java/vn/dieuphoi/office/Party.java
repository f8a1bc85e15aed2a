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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

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
    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable PartyDuty duty;

    @SuppressWarnings("UnusedVariable") // queries read it
    private int position;

    @ElementCollection
    @CollectionTable(joinColumns = @JoinColumn(name = "party_code"))
    @Column(name = "spelling")
    private Set<String> alias = new HashSet<>();

    @ElementCollection
    @CollectionTable(joinColumns = @JoinColumn(name = "party_code"))
    @Column(name = "name")
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<String> member = new ArrayList<>();

    @Version
    private int version;

    protected Party() {}

    Party(OfficesFile.Entry entry, @Nullable PartyDuty duty, int position) {
        this.code = entry.code().value();
        this.name = entry.name();
        this.shortName = entry.shortName();
        this.abbreviation = entry.abbreviation();
        this.kind = entry.kind();
        this.outside = entry.outside();
        this.duty = duty;
        this.position = position;
        this.member.addAll(entry.members());
        entry.spellings().forEach(spelling -> alias.add(spelling.key()));
    }

    public PartyCode code() {
        return new PartyCode(code);
    }

    /** The full name: "Phòng Giáo dục nghề nghiệp". */
    public String name() {
        return name;
    }

    /** As cards and tables show it: "Phòng GDNN". */
    public String shortName() {
        return shortName;
    }

    /** As lists in a lane or a sentence show it: "LĐVL". */
    public String abbreviation() {
        return abbreviation;
    }

    public PartyKind kind() {
        return kind;
    }

    /** Whether it stands outside the department; sets and unnamed groups may, too. */
    public boolean outside() {
        return outside;
    }

    List<PartyMember> members() {
        List<PartyMember> members = new ArrayList<>();
        for (String each : member) {
            members.add(new PartyMember(code(), members.size() + 1, each));
        }
        return members;
    }

    @Override
    public String toString() {
        return code;
    }
}
