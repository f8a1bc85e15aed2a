package vn.dieuphoi.securitylog;

/** The names under which lines stand in the log, for good: whoever collects the file looks for them. */
public enum SecurityEvent {
    LOGIN("Đăng nhập", false),
    FAILURE("Đăng nhập sai", true),
    DELAY("Phải đợi vì sai nhiều lần", true),
    LOGOUT("Đăng xuất", false),
    PASSWORD("Đổi mật khẩu", false),
    /** The code after the password: turned on, off, taken away, replaced by one on paper. */
    SECOND_STEP("Xác nhận hai bước", false),
    REFUSAL("Bị từ chối", true),
    /** A page or a piece of work of others: whoever asked has nothing to do with it. */
    NOT_THEIRS("Hỏi việc của đơn vị khác", true),
    /** A form without the token of its session: an old page, or one of another site. */
    FORM_TOKEN("Biểu mẫu không thuộc phiên", true),
    DOWNLOAD("Tải tệp về", false),
    EXPORT("Xuất dữ liệu", false),
    ADMINISTRATION("Việc quản trị", false);

    private final String label;
    private final boolean counted;

    SecurityEvent(String label, boolean counted) {
        this.label = label;
        this.counted = counted;
    }

    public String label() {
        return label;
    }

    /** Whether anybody can cause it again and again: the same within a minute is one line with a number. */
    boolean counted() {
        return counted;
    }
}
