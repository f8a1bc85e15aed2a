package vn.dieuphoi.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Whose work a person looks at.
 *
 * @param absent the person in whose place; null for the own work and the office's
 */
public record WhoseWork(Kind kind, @Nullable String absent) {

    public enum Kind {
        /** In the own hands, or open to the own groups and in nobody's. */
        MINE,
        /** That, and what colleagues have. */
        OFFICE,
        /** What comes to the person only because another is away. */
        ABSENT
    }

    public static final WhoseWork MINE = new WhoseWork(Kind.MINE, null);
    public static final WhoseWork OFFICE = new WhoseWork(Kind.OFFICE, null);

    private static final String FOR = "thay.";

    public static WhoseWork of(String absent) {
        return new WhoseWork(Kind.ABSENT, absent);
    }

    /** As an address carries it; what is none is the own work. */
    public static WhoseWork read(String address) {
        return address.equals("phong") ? OFFICE : address.startsWith(FOR) ? of(address.substring(FOR.length())) : MINE;
    }

    public String address() {
        return switch (kind) {
            case MINE -> "toi";
            case OFFICE -> "phong";
            case ABSENT -> FOR + absent;
        };
    }

    /** Whether what belongs there is looked at here. */
    boolean shows(WhoseWork place) {
        return equals(place) || kind == Kind.OFFICE && place.kind == Kind.MINE;
    }
}
