package vn.dieuphoi.coordination;

/** What a request wants of the partner. */
public enum RequestKind {
    INFORMATION("để biết"),
    OPINION("xin ý kiến"),
    DATA("cung cấp số liệu"),
    JOINT_WORK("phối hợp thực hiện"),
    APPROVAL("đề nghị chấp thuận");

    private final String label;

    RequestKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
