package vn.dieuphoi.adoption.review;

import java.util.Arrays;
import java.util.Optional;

/** The facts of an item, in the order in which they are looked at: what would be worst if wrong comes first. */
enum FactField {
    DUE("due", "Thời hạn", Typed.END, true),
    LEADS("leads", "Chủ trì", Typed.PARTY, true),
    PARTNERS("partners", "Phối hợp", Typed.PARTY, true),
    EXTERNAL("external", "Bên ngoài", Typed.PARTY, true),
    PRODUCTS("products", "Sản phẩm", Typed.TEXT, true),
    START("start", "Bắt đầu", Typed.DAY, false),
    TITLE("title", "Nhiệm vụ", Typed.TEXT, true),
    CODE("code", "Số mục", Typed.TEXT, false),
    GROUP("group", "Nhóm", Typed.TEXT, false),
    TEXT("text", "Nội dung", Typed.TEXT, false),
    SUBTASKS("subtasks", "Việc con", Typed.TEXT, false),
    MILESTONES("milestones", "Mốc", Typed.END, false);

    /** What a person types. */
    enum Typed {
        TEXT,
        DAY,
        END,
        PARTY,
        RHYTHM
    }

    private final String path;
    private final String label;
    private final Typed typed;
    private final boolean counted;

    FactField(String path, String label, Typed typed, boolean counted) {
        this.path = path;
        this.label = label;
        this.typed = typed;
        this.counted = counted;
    }

    static Optional<FactField> at(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    String label() {
        return label;
    }

    Typed typed() {
        return typed;
    }

    /** Whether the sentence under the title counts it. */
    boolean counted() {
        return counted;
    }

    boolean isList() {
        return this == LEADS
                || this == PARTNERS
                || this == EXTERNAL
                || this == PRODUCTS
                || this == SUBTASKS
                || this == MILESTONES;
    }

    /** Whether an item that has none has to be looked at. */
    boolean needed() {
        return this == DUE || this == LEADS;
    }
}
