package vn.dieuphoi.access;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody was not let in. The login page knows it from its address, because nobody has a session before the login. */
public enum LoginProblem {
    WRONG("", "Tên đăng nhập hoặc mật khẩu chưa đúng."),
    TOO_OFTEN(
            "wait",
            "Tài khoản này vừa bị nhập sai mật khẩu nhiều lần. Hãy đợi một lát, nhiều nhất một phút, rồi thử lại."),
    DIRECTORY_AWAY(
            "directory",
            "Thư mục tài khoản của cơ quan không trả lời nên chưa biết mật khẩu đúng hay sai. Hãy thử lại sau ít phút, hoặc báo quản trị hệ thống."),
    PROVIDER_AWAY(
            "provider",
            "Hệ thống đăng nhập của cơ quan không trả lời. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu ở đây."),
    PROVIDER_UNKNOWN(
            "unknown",
            "Hệ thống đăng nhập của cơ quan nhận ra bạn, nhưng ở đây chưa có tài khoản mang tên hoặc địa chỉ thư ấy. Hãy nhờ quản trị hệ thống thêm bạn ở trang Nhân sự, hoặc sửa địa chỉ thư cho khớp."),
    PROVIDER_SEVERAL(
            "several",
            "Ở đây có nhiều tài khoản cùng một địa chỉ thư với bạn nên không biết bạn là ai. Hãy nhờ quản trị hệ thống sửa địa chỉ thư ở trang Nhân sự."),
    PROVIDER_LEFT(
            "left",
            "Tài khoản của bạn ở đây đã khóa vì ghi là đã nghỉ. Nếu bạn vẫn làm việc, hãy nhờ quản trị hệ thống mở lại ở trang Nhân sự."),
    PROVIDER_REFUSED(
            "refused",
            "Hệ thống đăng nhập của cơ quan không cho vào, hoặc bạn đã bấm hủy ở đó. Hãy thử lại, hoặc đăng nhập bằng mật khẩu ở đây."),
    PROVIDER_STALE(
            "stale", "Lần đăng nhập này đã quá lâu hoặc không bắt đầu từ trình duyệt này. Hãy bấm lại nút đăng nhập."),
    PROVIDER_BROKEN(
            "broken",
            "Hệ thống đăng nhập của cơ quan trả lời khác với thiết đặt ở đây. Hãy đăng nhập bằng mật khẩu và báo quản trị hệ thống."),
    CODE_WRONG("code", "Mã chưa đúng, đã dùng rồi hoặc đã hết hạn. Hãy nhập mã đang hiện trên điện thoại."),
    CODE_WAIT(
            "code-wait",
            "Vừa nhập sai nhiều lần. Hãy đợi một lát, nhiều nhất một phút, rồi nhập mã đang hiện trên điện thoại."),
    CODE_LATE("code-late", "Bước nhập mã đã quá năm phút. Hãy đăng nhập lại.");

    private final String code;
    private final String sentence;

    LoginProblem(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public static Optional<LoginProblem> of(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(code))
                .findFirst();
    }

    public String sentence() {
        return sentence;
    }

    /** The address of a page that says it. */
    public String page(String login) {
        return login + "?error" + (code.isEmpty() ? "" : "=" + code);
    }
}
