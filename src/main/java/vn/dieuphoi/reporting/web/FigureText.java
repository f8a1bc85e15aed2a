package vn.dieuphoi.reporting.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedNumber;
import vn.dieuphoi.reporting.VietnameseOffice;

/** Figures as people type them and read them: 38.400; 32,5; 32,5 %. */
final class FigureText {

    private static final Pattern PERCENT_SIGN = Pattern.compile("%\\s*$");

    private FigureText() {}

    /**
     * @param percentage whether a percent sign may stand behind it
     * @throws Refused when it is not a number
     */
    static BigDecimal read(String name, String typed, boolean percentage) {
        return TypedNumber.read(percentage ? PERCENT_SIGN.matcher(typed).replaceFirst("") : typed)
                .filter(figure -> figure.signum() >= 0)
                .orElseThrow(() -> new Refused("“" + name + "”: không hiểu số “" + typed.strip()
                        + "”. Hãy ghi như 38.400 hoặc 32,5; nhiều nhất " + TypedNumber.MOST_DIGITS + " chữ số."));
    }

    static String write(BigDecimal number) {
        return VietnameseOffice.number(number);
    }
}
