package vn.dieuphoi.office.file;

import org.jspecify.annotations.Nullable;
import vn.dieuphoi.Refused;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PersonRole;

/**
 * A person as an administrator enters it, already checked by itself.
 *
 * @param id signs in; lower-case ASCII
 * @param party null for administrators and clerks
 * @param email empty for who has none: everything stands in the application
 */
public record PersonEntry(
        String id, String name, @Nullable PartyCode party, PersonRole role, String position, String email) {

    public PersonEntry {
        requireId(id);
        requireName(name);
        requirePosition(position);
        requireEmail(email);
        requireParty(party, role);
    }

    static String requireId(String id) {
        if (!id.matches("[a-z0-9]+([._-][a-z0-9]+)*") || id.length() > 64) {
            throw new Refused("Tên đăng nhập “" + id
                    + "” chưa đúng: chỉ dùng chữ thường không dấu, chữ số, dấu chấm và gạch (ví dụ: daotao.cv3).");
        }
        return id;
    }

    static String requireName(String name) {
        if (name.isBlank() || name.length() > 100) {
            throw new Refused("Họ và tên cần nhập, không quá 100 ký tự.");
        }
        return name;
    }

    static String requirePosition(String position) {
        if (position.isBlank() || position.length() > 100) {
            throw new Refused("Chức vụ cần nhập, không quá 100 ký tự.");
        }
        return position;
    }

    static String requireEmail(String email) {
        if (!email.isEmpty() && (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") || email.length() > 200)) {
            throw new Refused("Thư điện tử “" + email + "” chưa đúng (ví dụ: ten@co-quan.vn); chưa có thì để trống.");
        }
        return email;
    }

    static void requireParty(@Nullable PartyCode party, PersonRole role) {
        if (party == null && role.ofParty()) {
            throw new Refused("Người đứng đầu hoặc cấp phó phải thuộc một đơn vị.");
        }
    }
}
