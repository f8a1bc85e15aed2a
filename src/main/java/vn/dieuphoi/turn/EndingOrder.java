package vn.dieuphoi.turn;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.ending.Ending;
import vn.dieuphoi.work.ending.EndingDesk;
import vn.dieuphoi.work.ending.EndingOrders;
import vn.dieuphoi.work.ending.EndingWay;
import vn.dieuphoi.work.journal.Journal;

/** A leader's order about one piece of work, outside of any list. */
@Service
@Transactional
public class EndingOrder {

    private final WorkRegister register;
    private final EndingDesk endings;
    private final EndingOrders orders;
    private final Journal journal;

    EndingOrder(WorkRegister register, EndingDesk endings, EndingOrders orders, Journal journal) {
        this.register = register;
        this.endings = endings;
        this.orders = orders;
        this.journal = journal;
    }

    /** How it can end now; what is finished is closed by its lead. */
    @Transactional(readOnly = true)
    public List<EndingWay> possible(WorkItem work) {
        List<EndingWay> ways = new ArrayList<>();
        if (work.isUnfinished()) {
            if (work.key().itemCode().isPresent()) {
                ways.add(EndingWay.CARRY_OVER);
            }
            ways.add(EndingWay.CLOSE_PARTLY);
            ways.add(EndingWay.STOP);
        }
        return ways;
    }

    /** @throws Refused when it cannot end so, or its end was decided before */
    public void give(WorkKey work, EndingWay way, String remaining, String reason, Actor actor) {
        if (!possible(register.item(work)).contains(way)) {
            throw new Refused(work.words() + " không kết thúc theo cách này được nữa; hãy tải lại trang.");
        }
        if (!endings.decide(new Ending(work, way, null, remaining, reason, actor))) {
            throw new Refused("Cách kết thúc của " + work.words() + " đã được quyết định trước đó.");
        }
        journal.record(actor, work.subject(), "Chỉ đạo: " + way.label(), reason);
        orders.send(work);
    }
}
