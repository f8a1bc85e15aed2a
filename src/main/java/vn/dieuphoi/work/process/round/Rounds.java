package vn.dieuphoi.work.process.round;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.round.ProgressDesk;

@Component("rounds")
@ExpressionBean("Các tháng phải ghi tiến độ")
public class Rounds {

    private final ProgressDesk desk;

    Rounds(ProgressDesk desk) {
        this.desk = desk;
    }

    /** The months, as {@code 2023-06}, for which progress is asked. */
    @ExpressionMethod("danh sách tháng phải ghi tiến độ")
    public List<String> months(String workItem) {
        return desk.monthsOf(new WorkKey(workItem)).stream()
                .map(YearMonth::toString)
                .toList();
    }
}
