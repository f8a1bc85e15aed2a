package vn.dieuphoi.escalation.process;

import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import vn.dieuphoi.escalation.Directive;

/** The directives as the form names them. */
final class DirectiveForm {

    private static final Map<Directive.Kind, String> VALUES = Map.of(
            Directive.Kind.REMIND, "remind",
            Directive.Kind.EXTEND, "extend",
            Directive.Kind.CHANGE_OFFICE, "changeOffice",
            Directive.Kind.CARRY_OVER, "carryOver",
            Directive.Kind.STOP, "stop");

    private static final Map<String, Directive.Kind> KINDS =
            VALUES.entrySet().stream().collect(Collectors.toMap(Entry::getValue, Entry::getKey));

    private DirectiveForm() {}

    static String value(Directive.Kind kind) {
        return VALUES.getOrDefault(kind, "");
    }

    static Directive.Kind kind(String value) {
        Directive.Kind kind = KINDS.get(value);
        if (kind == null) {
            throw new IllegalArgumentException("Loại chỉ đạo không có: " + value);
        }
        return kind;
    }

    static String words(Directive.Kind kind, boolean ofRequest) {
        return switch (kind) {
            case REMIND -> "Đôn đốc: giữ nguyên hạn và đơn vị, phải xong trong 3 ngày làm việc";
            case EXTEND -> "Gia hạn: cho hạn mới";
            case CHANGE_OFFICE -> ofRequest ? "Đổi đơn vị: hỏi đơn vị khác thay" : "Đổi đơn vị chủ trì";
            case CARRY_OVER ->
                "Chuyển sang kế hoạch sau: mục kết thúc ở kế hoạch này, phần còn lại nối vào kế hoạch sau";
            case STOP -> "Dừng cả công việc";
        };
    }
}
