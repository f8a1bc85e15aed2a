package vn.dieuphoi.coordination;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;

/**
 * For whom a link is made.
 *
 * @param forWhom the person or office that will answer; stands in the history as the one who did
 * @param email where the link is sent; null when it is handed over in another way
 * @param lastDay the last day on which the link opens, until 17:00
 */
public record AnswerLinkOrder(String forWhom, @Nullable String email, LocalDate lastDay) {

    private static final int LONGEST_NAME = 120;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    public AnswerLinkOrder {
        forWhom = forWhom.strip();
        if (forWhom.isEmpty()) {
            throw new Refused("Hãy ghi liên kết này dành cho ai (họ tên, đơn vị).");
        }
        if (forWhom.length() > LONGEST_NAME || forWhom.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused("Tên người nhận liên kết dài quá hoặc có ký tự lạ; hãy ghi gọn trong 120 ký tự.");
        }
        email = email == null || email.isBlank() ? null : email.strip();
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new Refused("Địa chỉ thư điện tử “" + email + "” chưa đúng; hãy kiểm tra lại hoặc để trống.");
        }
    }
}
