package vn.dieuphoi.reporting.web;

import java.math.BigDecimal;
import vn.dieuphoi.Refused;
import vn.dieuphoi.TypedNumber;
import vn.dieuphoi.reporting.VietnameseOffice;

/** Figures as people type them and read them: 38.400; 32,5; 32,5 %. */
final class FigureText {

    private FigureText() {}

    /** @throws Refused when it is not a number */
    static BigDecimal read(String name, String typed) {
        return TypedNumber.read(typed.replace("%", ""))
                .filter(figure -> figure.signum() >= 0)
                .orElseThrow(() -> new Refused("“" + name + "”: không hiểu số “" + typed.strip()
                        + "”. Hãy ghi như 38.400 hoặc 32,5; nhiều nhất " + TypedNumber.MOST_DIGITS + " chữ số."));
    }

    static String write(BigDecimal number) {
        return VietnameseOffice.number(number);
    }
}
