package vn.dieuphoi.office;

import vn.dieuphoi.Refused;

/** What a person is to the party. */
public enum PersonRole {
    /** Answers for the party: trưởng phòng, or the Giám đốc of the department. */
    HEAD("Người đứng đầu"),
    DEPUTY("Cấp phó"),
    STAFF("Nhân viên"),
    /** Keeps the application, takes no part in the work. */
    ADMIN("Quản trị hệ thống");

    private final String label;

    PersonRole(String label) {
        this.label = label;
    }

    /** As pages and files of people write it. */
    public String label() {
        return label;
    }

    /** Whether there is nobody of this role without a party. */
    public boolean ofParty() {
        return this == HEAD || this == DEPUTY;
    }

    /** @throws Refused when the words name no role */
    public static PersonRole of(String words) {
        for (PersonRole role : values()) {
            if (new Spelling(words).key().equals(new Spelling(role.label).key())
                    || role.name().equalsIgnoreCase(words)) {
                return role;
            }
        }
        throw new Refused("vai trò “" + words
                + "” chưa đúng; hãy ghi một trong: Người đứng đầu, Cấp phó, Nhân viên, Quản trị hệ thống.");
    }
}
