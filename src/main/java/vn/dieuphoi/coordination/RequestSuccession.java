package vn.dieuphoi.coordination;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.succession.Succession;
import vn.dieuphoi.work.journal.ChangedValue;
import vn.dieuphoi.work.journal.Journal;

/** Open requests to a dissolved party are the successor's to answer; their key keeps the name they were sent under. */
@Component
class RequestSuccession implements Succession {

    private static final String OPEN =
            "state in ('SENT', 'ACCEPTED', 'ASKED_BACK', 'ANSWERED', 'RETURNED', 'DECLINING', 'REOPENED')";

    private final JdbcClient database;
    private final Journal journal;

    RequestSuccession(JdbcClient database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public String what() {
        return "đề nghị phối hợp đang mở";
    }

    @Override
    public int count(PartyCode old) {
        return database.sql("select count(*) from coordination_request where party = ? and " + OPEN)
                .param(old.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public int move(PartyCode old, PartyCode successor, Actor actor) {
        List<String> moved = database.sql("update coordination_request set party = ?, version = version + 1"
                        + " where party = ? and " + OPEN + " returning key")
                .params(successor.value(), old.value())
                .query(String.class)
                .list();
        moved.forEach(key -> journal.recordChange(
                actor, Subject.of(key), ChangedValue.PARTNER, null, old.value(), successor.value()));
        return moved.size();
    }
}
