package vn.dieuphoi.work.process.item;

import org.springframework.stereotype.Component;
import vn.dieuphoi.Subject;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.plan.ItemCode;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;

/** Whether item 2.1 has put its app into use already, so that item 2.3 does not wait for a message that has gone. */
@Component("appInUse")
@ExpressionBean("Ứng dụng của mục 2.1")
public class AppInUse {

    private static final ItemCode BUILDING_ITEM = new ItemCode("2.1");

    private final Journal journal;

    AppInUse(Journal journal) {
        this.journal = journal;
    }

    @ExpressionMethod("ứng dụng đã đưa vào sử dụng chưa")
    public boolean announced(String workItem) {
        String builder = WorkKey.of(new WorkKey(workItem).plan(), BUILDING_ITEM).value();
        return journal.is(Subject.of(builder), ChangedValue.IN_USE);
    }
}
