package vn.dieuphoi.models.difference;

/** What of an element can be said in words. The label begins the sentence that says it changed. */
public enum Aspect {
    NAME("tên"),
    TYPE("loại bước"),
    LANE("làn"),
    PARENT("nằm trong"),
    GROUP("đơn vị nhận việc"),
    ASSIGNEE("người nhận việc"),
    DUE("hạn"),
    FORM("biểu mẫu"),
    TIMER("hẹn giờ"),
    HANDLER("phần xử lý"),
    LISTENERS("phần xử lý kèm theo"),
    CALLED("quy trình được gọi"),
    PASSED("dữ liệu truyền đi"),
    REPEATED("lặp theo"),
    CONDITION("điều kiện"),
    FROM("đi từ"),
    TO("đi đến"),
    ATTACHED("gắn vào"),
    EVENT("sự kiện"),
    DOCUMENTATION("phần mô tả"),
    OTHER("thuộc tính");

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
