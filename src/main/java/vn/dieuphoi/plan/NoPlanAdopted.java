package vn.dieuphoi.plan;

import vn.dieuphoi.Refused;

/** No plan of that year has been adopted. */
public class NoPlanAdopted extends Refused {

    private static final long serialVersionUID = 1L;

    NoPlanAdopted(int year) {
        super("Chưa có kế hoạch năm " + year + ". Hãy nhập tệp kế hoạch bằng lệnh: plan import plans/" + year
                + ".yaml");
    }
}
