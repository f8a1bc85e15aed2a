package vn.dieuphoi.work.process.part;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.expression.ExpressionBean;
import vn.dieuphoi.engine.expression.ExpressionMethod;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.part.PartDesk;

/** Which parts an item has beside those that stand in its picture by name. */
@Component("parts")
@ExpressionBean("Các phần việc có chủ trì riêng của mục")
public class ItemParts {

    private final PartDesk desk;

    ItemParts(PartDesk desk) {
        this.desk = desk;
    }

    @ExpressionMethod("các đơn vị trực thuộc cùng chủ trì, mỗi đơn vị một phần việc")
    public List<String> coLeads(String workItem) {
        return desk.coLeads(new WorkKey(workItem));
    }

    @ExpressionMethod("các chương trình lãnh đạo giao thêm ngoài những chương trình kế hoạch nêu")
    public List<String> added(String workItem) {
        return desk.added(new WorkKey(workItem));
    }
}
