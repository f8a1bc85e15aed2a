package vn.dieuphoi.office;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.dieuphoi.Refused;

/**
 * How an office or a party is reached.
 *
 * @param email to which letters for it are sent; empty when it has none
 * @param phone as people write it; empty when it has none
 */
public record PartyContact(String email, String phone) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern PHONE = Pattern.compile("[0-9+(). -]{3,40}");

    public PartyContact {
        email = email.strip();
        phone = phone.strip();
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw new Refused("Địa chỉ thư điện tử “" + email + "” chưa đúng; hãy kiểm tra lại hoặc để trống.");
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            throw new Refused("Số điện thoại “" + phone + "” chưa đúng; chỉ dùng chữ số, dấu cách, dấu chấm và gạch.");
        }
    }

    Optional<String> emailIfAny() {
        return email.isEmpty() ? Optional.empty() : Optional.of(email);
    }

    Optional<String> phoneIfAny() {
        return phone.isEmpty() ? Optional.empty() : Optional.of(phone);
    }

    /** For the history. */
    String words() {
        return "thư: " + emailIfAny().orElse("không có") + ", điện thoại: "
                + phoneIfAny().orElse("không có");
    }
}
