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
            "Thư mục tài khoản của cơ quan không trả lời nên chưa biết mật khẩu đúng hay sai. Hãy thử lại sau ít phút, hoặc báo quản trị hệ thống.");

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

    String page(String login) {
        return login + "?error" + (code.isEmpty() ? "" : "=" + code);
    }
}
