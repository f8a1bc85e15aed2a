package vn.dieuphoi.escalation.extension;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.succession.Succession;

/** Open requests for more time are the successor's to ask or to decide; decided ones keep the names of their day. */
@Component
class ExtensionSuccession implements Succession {

    private final JdbcClient database;

    ExtensionSuccession(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String what() {
        return "đề nghị gia hạn đang chờ";
    }

    @Override
    public int count(PartyCode old) {
        return database.sql("""
                        select count(*) from extension_request
                        where state = 'OPEN' and (owed_by = :old or decider = :old)""").param("old", old.value()).query(Integer.class).single();
    }

    @Override
    public int move(PartyCode old, PartyCode successor, Actor actor) {
        return database.sql("""
                        update extension_request set version = version + 1,
                            owed_by = case owed_by when :old then :successor else owed_by end,
                            decider = case decider when :old then :successor else decider end
                        where state = 'OPEN' and (owed_by = :old or decider = :old)""")
                .param("old", old.value())
                .param("successor", successor.value())
                .update();
    }
}
