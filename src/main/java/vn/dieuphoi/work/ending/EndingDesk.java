package vn.dieuphoi.work.ending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.obligation.ObligationBook;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.WorkState;

/** Where the end of a piece of work is decided and carried out, each once. */
@Service
@Transactional
public class EndingDesk {

    private final WorkRegister register;
    private final ObligationBook book;
    private final JdbcClient database;
    private final Clock clock;

    EndingDesk(WorkRegister register, ObligationBook book, JdbcClient database, Clock clock) {
        this.register = register;
        this.book = book;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @return false when its end was decided before; that one stands
     * @throws Refused when it has ended, or cannot end so
     */
    public boolean decide(Ending ending) {
        requirePossible(ending);
        return database.sql("""
                        insert into work_ending (work_item, way, percent, remaining, reason, decided_by, decided_acting_for,
                            decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(ending.work().value(), ending.way().name(), ending.percent())
                        .params(ending.remaining(), ending.reason())
                        .params(ending.decidedBy().person(), ending.decidedBy().actingFor())
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether the work can still end so: it has not ended otherwise, nor come further, since somebody wished it. */
    @Transactional(readOnly = true)
    public boolean isPossible(Ending ending) {
        WorkItem item = register.item(ending.work());
        return item.state() == WorkState.OPEN && item.isContentDone() == (ending.way() == EndingWay.CLOSE);
    }

    private void requirePossible(Ending ending) {
        WorkItem item = register.item(ending.work());
        if (item.state() != WorkState.OPEN) {
            throw new Refused(ending.work().words() + " đã kết thúc (" + item.words() + ").");
        }
        if (item.isContentDone() != (ending.way() == EndingWay.CLOSE)) {
            throw new Refused(
                    item.isContentDone()
                            ? ending.work().words() + " đã xong nội dung nên chỉ còn chốt kết quả."
                            : ending.work().words() + " chưa xong nội dung nên chưa chốt kết quả được.");
        }
        if (ending.way() == EndingWay.CARRY_OVER && ending.work().itemCode().isEmpty()) {
            throw new Refused("Việc giao ngoài kế hoạch không chuyển sang kế hoạch sau; hãy gia hạn hoặc dừng.");
        }
    }

    @Transactional(readOnly = true)
    public Optional<Ending> of(WorkKey work) {
        return database.sql("select * from work_ending where work_item = ?")
                .param(work.value())
                .query(EndingDesk::ending)
                .optional();
    }

    /**
     * Writes the end into the register and ends whatever runs for the work. A second order finds it carried out; what its
     * lead has closed meanwhile stays as it was closed.
     *
     * @param running ends what runs; what is owed in it ends for the same cause
     */
    public void carryOut(Ending ending, Runnable running) {
        boolean first = database.sql(
                                "update work_ending set carried_out_at = ? where work_item = ? and carried_out_at is null")
                        .params(Timestamp.from(clock.instant()), ending.work().value())
                        .update()
                == 1;
        if (first && register.item(ending.work()).state() == WorkState.OPEN) {
            book.because(ending.way().cause(), () -> {
                write(ending);
                running.run();
            });
        }
    }

    /** What its lead has closed leaves nothing running, however its model began. */
    public void endRest(WorkKey work, Runnable running) {
        WorkState state = register.item(work).state();
        for (EndingWay way : EndingWay.values()) {
            if (way.state() == state) {
                book.because(way.cause(), running);
            }
        }
    }

    /** With an item its parts end, each as the item does where it was not done before. */
    private void write(Ending ending) {
        for (WorkItem part : register.partsOf(ending.work())) {
            if (part.state() == WorkState.OPEN) {
                write(part.key(), part.isContentDone() ? EndingWay.CLOSE : ending.way(), ending);
            }
        }
        write(ending.work(), ending.way(), ending);
    }

    private void write(WorkKey work, EndingWay way, Ending ending) {
        switch (way) {
            case CLOSE -> register.complete(work, ending.outcome(), ending.decidedBy());
            case CLOSE_PARTLY -> register.closePartly(work, ending.outcome(), ending.decidedBy());
            case CARRY_OVER -> register.carryOver(work, ending.outcome(), ending.decidedBy());
            case STOP -> register.stop(work, ending.outcome(), ending.decidedBy());
        }
    }

    private static Ending ending(ResultSet row, int number) throws SQLException {
        return new Ending(
                new WorkKey(row.getString("work_item")),
                EndingWay.valueOf(row.getString("way")),
                row.getObject("percent", Integer.class),
                row.getString("remaining"),
                row.getString("reason"),
                Actor.in(row, "decided_by", "decided_acting_for"));
    }
}
