package vn.dieuphoi.turn.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.ProcessVariable;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.turn.TurnDesk;

/** The lines of a list, over which the model goes. */
@Component("submittedEnds")
@ExpressionBean("Các dòng của danh sách chuyển năm")
public class SubmittedEnds {

    static final ProcessVariable<String> LIST = ProcessVariable.text("turnList");

    private final TurnDesk desk;

    SubmittedEnds(TurnDesk desk) {
        this.desk = desk;
    }

    @ExpressionMethod("các công việc trong danh sách chuyển năm")
    public List<String> works(String list) {
        return desk.list(list).lines().stream().map(line -> line.work().value()).toList();
    }
}
