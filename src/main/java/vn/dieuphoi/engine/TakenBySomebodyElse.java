package vn.dieuphoi.engine;

import vn.dieuphoi.Refused;

/** Two worked on one task at once, or one clicked twice; this one came second. */
public class TakenBySomebodyElse extends Refused {

    private static final long serialVersionUID = 1L;

    public TakenBySomebodyElse() {
        super("Công việc này vừa được người khác nhận hoặc xử lý xong. Nếu bạn vừa bấm hai lần, lần đầu đã được ghi."
                + " Hãy tải lại danh sách để xem tình trạng mới nhất.");
    }

    public TakenBySomebodyElse(Throwable collision) {
        this();
        initCause(collision);
    }
}
