package vn.dieuphoi.engine;

import vn.dieuphoi.Refused;

/** Two people worked on one task at once; this one came second. */
public class TakenBySomebodyElse extends Refused {

    private static final long serialVersionUID = 1L;

    public TakenBySomebodyElse() {
        super(
                "Công việc này vừa được người khác nhận hoặc xử lý xong. Hãy tải lại danh sách để xem tình trạng mới nhất.");
    }
}
