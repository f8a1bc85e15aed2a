package vn.dieuphoi.adoption.review;

import java.util.Arrays;
import java.util.Optional;

/** The facts of the document, in the order in which they are looked at. */
enum HeadField {
    ID("id", "Mã kế hoạch", FactField.Typed.TEXT),
    FROM("from", "Từ ngày", FactField.Typed.DAY),
    TO("to", "Đến ngày", FactField.Typed.DAY),
    ISSUED("issued", "Ngày ban hành", FactField.Typed.DAY),
    NUMBER("number", "Số, ký hiệu", FactField.Typed.TEXT),
    KIND("kind", "Loại văn bản", FactField.Typed.TEXT),
    TITLE("title", "Tên kế hoạch", FactField.Typed.TEXT),
    ISSUER("issuer", "Cơ quan ban hành", FactField.Typed.TEXT),
    PLACE("place", "Nơi ban hành", FactField.Typed.TEXT),
    SIGNATORY_TITLE("signatoryTitle", "Chức danh người ký", FactField.Typed.TEXT),
    SIGNATORY_NAME("signatoryName", "Người ký", FactField.Typed.TEXT),
    ROUNDS("rhythm/rounds", "Nhịp hỏi tiến độ", FactField.Typed.RHYTHM),
    WEEKDAY("rhythm/weekday", "Ngày hỏi", FactField.Typed.RHYTHM),
    REPORTS("rhythm/reports", "Nhịp báo cáo", FactField.Typed.RHYTHM),
    REPORT_RULE("reportRule", "Chế độ báo cáo", FactField.Typed.TEXT),
    STANDING_OFFICE("standingOffice", "Đơn vị tổng hợp", FactField.Typed.TEXT);

    private final String path;
    private final String label;
    private final FactField.Typed typed;

    HeadField(String path, String label, FactField.Typed typed) {
        this.path = path;
        this.label = label;
        this.typed = typed;
    }

    static Optional<HeadField> at(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    String path() {
        return path;
    }

    String label() {
        return label;
    }

    FactField.Typed typed() {
        return typed;
    }

    /** Whether there is no plan without it. */
    boolean needed() {
        return this == ID || this == FROM || this == TO || this == ISSUED || this == TITLE;
    }
}
