package vn.dieuphoi.plan;

import vn.dieuphoi.PlanId;
import vn.dieuphoi.Refused;

/** No such plan has been adopted. */
public class NoPlanAdopted extends Refused {

    private static final long serialVersionUID = 1L;

    NoPlanAdopted(PlanId plan) {
        super("Chưa có kế hoạch " + plan.words() + ". Hãy nhập tệp kế hoạch bằng lệnh: plan import plans/" + plan
                + ".yaml");
    }
}
