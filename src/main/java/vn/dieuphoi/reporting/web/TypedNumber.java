package vn.dieuphoi.reporting.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.dieuphoi.Refused;
import vn.dieuphoi.reporting.VietnameseOffice;

/** Numbers as people type them: 38.400; 32,5. */
final class TypedNumber {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");

    /** A point before one or two digits can only be meant as a comma. */
    private static final Pattern PLAIN = Pattern.compile("\\d+(,\\d+|\\.\\d{1,2})?");

    private TypedNumber() {}

    /** @throws Refused when it is not a number */
    static BigDecimal read(String name, String typed) {
        String text = typed.replaceAll("[\\s\\u00A0%]", "");
        if (GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (PLAIN.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.'));
        }
        throw new Refused("“" + name + "”: không hiểu số “" + typed.strip() + "”. Hãy ghi như 38.400 hoặc 32,5.");
    }

    static String write(BigDecimal number) {
        return VietnameseOffice.number(number);
    }
}
