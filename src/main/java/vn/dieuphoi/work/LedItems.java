package vn.dieuphoi.work;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.succession.LedItem;
import vn.dieuphoi.office.succession.LedWork;
import vn.dieuphoi.office.succession.Succession;

/** The open work of an office goes to another one with a line in the history of each piece; closed work stays. */
@Component
class LedItems implements Succession, LedWork {

    private static final String REORGANISED = "Tổ chức lại bộ máy";

    private final JdbcClient database;
    private final WorkRegister register;

    LedItems(JdbcClient database, WorkRegister register) {
        this.database = database;
        this.register = register;
    }

    @Override
    public String what() {
        return "công việc đang chủ trì";
    }

    @Override
    public int count(PartyCode old) {
        return openOf(old).size();
    }

    @Override
    public int move(PartyCode old, PartyCode successor, Actor actor) {
        List<LedItem> open = openOf(old);
        open.forEach(item -> handOver(item.key(), successor, REORGANISED, actor));
        return open.size();
    }

    @Override
    public List<LedItem> openOf(PartyCode lead) {
        return database.sql("""
                        select key, case kind when 'AD_HOC' then title
                                        else 'Mục ' || replace(code, '~', ', phần ') || '. ' || title end as title
                        from work_item where lead = ? and state = 'OPEN' order by opened_at, key""").param(lead.value()).query(LedItem.class).list();
    }

    @Override
    public void handOver(String key, PartyCode newLead, String reason, Actor actor) {
        register.handOver(new WorkKey(key), newLead, reason, actor);
    }
}
