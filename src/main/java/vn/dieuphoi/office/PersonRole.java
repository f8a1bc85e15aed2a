package vn.dieuphoi.office;

/** What a person is to the party. */
public enum PersonRole {
    /** Answers for the party: trưởng phòng, or the Giám đốc of the department. */
    HEAD,
    DEPUTY,
    STAFF,
    /** Keeps the application, takes no part in the work. */
    ADMIN
}
