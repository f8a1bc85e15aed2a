package vn.dieuphoi.plan;

import vn.dieuphoi.Refused;

/** The plan of that year has no item of that number. */
public class NoSuchItem extends Refused {

    private static final long serialVersionUID = 1L;

    NoSuchItem(int year, ItemCode code) {
        super("Kế hoạch năm " + year + " không có mục " + code + ". Hãy kiểm tra lại số mục.");
    }
}
