package vn.dieuphoi.office.charge;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dieuphoi.office.PartyCode;

/** Who has which charge, one row each. */
@Component
public class ChargeRows {

    private final JdbcClient database;

    ChargeRows(JdbcClient database) {
        this.database = database;
    }

    Optional<PartyCode> holder(Charge charge) {
        return database.sql("select party_code from party_charge where charge = ?")
                .param(charge.name())
                .query(String.class)
                .optional()
                .map(PartyCode::new);
    }

    /** Whoever has it already keeps it. */
    public void giveIfFree(Charge charge, PartyCode party) {
        database.sql("insert into party_charge (charge, party_code) values (?, ?) on conflict do nothing")
                .params(charge.name(), party.value())
                .update();
    }

    void give(Charge charge, PartyCode party) {
        database.sql("insert into party_charge (charge, party_code) values (?, ?)"
                        + " on conflict (charge) do update set party_code = excluded.party_code")
                .params(charge.name(), party.value())
                .update();
    }

    void take(Charge charge) {
        database.sql("delete from party_charge where charge = ?")
                .param(charge.name())
                .update();
    }
}
