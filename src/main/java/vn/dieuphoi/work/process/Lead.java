package vn.dieuphoi.work.process;

import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.HeadGroup;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/** The office that leads a piece of work, asked anew for each task: a change of office is a change of data. */
@Component("lead")
@ExpressionBean("Đơn vị chủ trì, hỏi lại mỗi khi giao việc mới")
public class Lead {

    private final WorkRegister register;

    Lead(WorkRegister register) {
        this.register = register;
    }

    @ExpressionMethod("nhóm của đơn vị chủ trì")
    public String of(String workItem) {
        return register.item(new WorkKey(workItem)).lead().value();
    }

    /** Only those who head the office today. */
    @ExpressionMethod("riêng người đứng đầu đơn vị chủ trì")
    public String headOf(String workItem) {
        return HeadGroup.of(of(workItem));
    }
}
