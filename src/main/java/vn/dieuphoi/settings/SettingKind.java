package vn.dieuphoi.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.unit.DataSize;

/** What a setting holds, by the name of its type in the metadata. */
enum SettingKind {
    DURATION("java.time.Duration", Duration.class, "time with its unit", "một khoảng thời gian kèm đơn vị, ví dụ PT5M"),
    PERIOD("java.time.Period", Period.class, "years, months, days", "một số năm, tháng hay ngày, ví dụ P90D"),
    SIZE("org.springframework.util.unit.DataSize", DataSize.class, "size with its unit", "một dung lượng, ví dụ 20MB"),
    NUMBER("java.lang.Integer", Integer.class, "number", "một số nguyên"),
    NUMBERS("java.util.List<java.lang.Integer>", List.class, "numbers", "các số nguyên cách nhau bằng dấu phẩy"),
    YES_OR_NO("java.lang.Boolean", Boolean.class, "true, false", "true hoặc false"),
    MOMENT("java.time.LocalDateTime", LocalDateTime.class, "day and time", "ngày và giờ, ví dụ 2023-03-01T07:00"),
    DAY_OF_YEAR("java.time.MonthDay", MonthDay.class, "day of the year", "một ngày trong năm, ví dụ --11-30"),
    ADDRESS("java.net.URI", URI.class, "address", "một địa chỉ"),
    PATH("java.nio.file.Path", Path.class, "path", "một đường dẫn"),
    WORDS(
            "java.util.Set<java.lang.String>",
            String.class,
            "separated by commas",
            "các giá trị cách nhau bằng dấu phẩy"),
    WORD("java.lang.String", String.class, "text", "một giá trị");

    private final String type;
    private final Class<?> value;
    private final String unit;
    private final String wanted;

    SettingKind(String type, Class<?> value, String unit, String wanted) {
        this.type = type;
        this.value = value;
        this.unit = unit;
        this.wanted = wanted;
    }

    static SettingKind of(String type) {
        for (SettingKind kind : values()) {
            if (kind.type.equals(type)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(type);
    }

    /** For the table of settings. */
    String unit() {
        return unit;
    }

    /** What is to be written, in Vietnamese. */
    String wanted() {
        return wanted;
    }

    boolean mayBeEmpty() {
        return this == ADDRESS || this == PATH || this == WORDS || this == WORD;
    }

    /** A time without a unit would be read as milliseconds, which nobody means. */
    boolean reads(String text) {
        return !(this == DURATION && text.matches("\\d+")) && converts(text);
    }

    private boolean converts(String text) {
        try {
            value(text);
            return true;
        } catch (ConversionException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** @throws ConversionException when the text is none of this kind */
    Object value(String text) {
        if (this == PATH) {
            // The converter would look for a resource.
            return Path.of(text);
        }
        TypeDescriptor target = this == NUMBERS
                ? TypeDescriptor.collection(List.class, TypeDescriptor.valueOf(Integer.class))
                : TypeDescriptor.valueOf(value);
        Object read = ApplicationConversionService.getSharedInstance()
                .convert(text, TypeDescriptor.valueOf(String.class), target);
        if (read == null) {
            throw new IllegalArgumentException(text);
        }
        return read;
    }
}
