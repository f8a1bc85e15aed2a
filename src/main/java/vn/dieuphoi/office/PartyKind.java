package vn.dieuphoi.office;

/** What a party is, and so who answers for it. */
public enum PartyKind {
    /** An office of the department. */
    INTERNAL("Đơn vị trực thuộc"),
    /** A body outside the department. */
    OUTSIDE("Cơ quan, đơn vị bên ngoài"),
    /** Several bodies, each of which answers for itself. */
    SET("Nhóm, mỗi thành viên trả lời riêng"),
    /** Offices that the lead names while the work runs: "các phòng, đơn vị liên quan". */
    OPEN_SET("Các đơn vị do chủ trì chọn khi làm"),
    /** A group that the document does not name, such as "cấp có thẩm quyền". */
    UNNAMED("Bên không nêu tên");

    private final String label;

    PartyKind(String label) {
        this.label = label;
    }

    /** As pages and lists write it. */
    public String label() {
        return label;
    }

    /** Whether a party of this kind never stands within the department. */
    public boolean alwaysOutside() {
        return this == OUTSIDE;
    }
}
