package vn.dieuphoi.setup.document;

import vn.dieuphoi.PlainWords;
import vn.dieuphoi.office.PartyKind;

/** What a person can make of a name that a document uses. */
public enum PartyPlace {
    OFFICE("Đơn vị trực thuộc", PartyKind.INTERNAL, false),
    OUTSIDE("Cơ quan bên ngoài", PartyKind.OUTSIDE, true),
    OWN_SET("Nhóm đơn vị trực thuộc", PartyKind.SET, false),
    OUTSIDE_SET("Nhóm bên ngoài", PartyKind.SET, true),
    NAMED_LATER("Chủ trì chọn khi làm", PartyKind.OPEN_SET, false);

    private final String label;
    private final PartyKind kind;
    private final boolean outside;

    PartyPlace(String label, PartyKind kind, boolean outside) {
        this.label = label;
        this.kind = kind;
        this.outside = outside;
    }

    public String label() {
        return label;
    }

    PartyKind kind() {
        return kind;
    }

    boolean outside() {
        return outside;
    }

    /** A first guess, from the name and from whether it leads anything. */
    static PartyPlace of(String name, boolean leads) {
        String words = PlainWords.of(name);
        if (words.endsWith("lien quan")) {
            return NAMED_LATER;
        }
        if (words.startsWith("cac ") || words.startsWith("nhung ")) {
            return leads ? OWN_SET : OUTSIDE_SET;
        }
        return leads ? OFFICE : OUTSIDE;
    }
}
