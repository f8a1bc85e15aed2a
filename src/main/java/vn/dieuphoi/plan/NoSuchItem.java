package vn.dieuphoi.plan;

import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;

/** The plan has no item of that number. */
public class NoSuchItem extends Refused {

    private static final long serialVersionUID = 1L;

    NoSuchItem(PlanId plan, ItemCode code) {
        super("Kế hoạch " + plan.words() + " không có mục " + code + ". Hãy kiểm tra lại số mục.");
    }
}
