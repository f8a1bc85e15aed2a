package vn.dieuphoi.office.charge;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dieuphoi.Actor;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.OfficeLog;
import vn.dieuphoi.office.Party;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyKind;
import vn.dieuphoi.office.PartyRegister;

/** Who looks over the budget and who gives figures, as an administrator names them; each step of a model asks anew. */
@Service
@Transactional
public class Charges {

    private final ChargeRows rows;
    private final PartyRegister parties;
    private final OfficeLog log;

    Charges(ChargeRows rows, PartyRegister parties, OfficeLog log) {
        this.rows = rows;
        this.parties = parties;
        this.log = log;
    }

    /** Whoever has the work today of the party that was named; empty when none was, or it is closed. */
    @Transactional(readOnly = true)
    public Optional<Party> holder(Charge charge) {
        return rows.holder(charge).map(parties::inForce).flatMap(parties::find).filter(party -> !party.dissolved());
    }

    /**
     * @param code null when nobody has the charge
     * @throws Refused when the party cannot have it
     */
    public void name(Charge charge, @Nullable PartyCode code, Actor actor) {
        @Nullable String before = holder(charge).map(Party::name).orElse(null);
        @Nullable String after = null;
        if (code == null) {
            rows.take(charge);
        } else {
            after = requireFit(charge, parties.party(code)).name();
            rows.give(charge, code);
        }
        if (!Objects.equals(before, after)) {
            log.record(actor, Subject.of(charge.name()), words(charge), null, before, after);
        }
    }

    private Party requireFit(Charge charge, Party party) {
        boolean body =
                party.kind() == PartyKind.INTERNAL || charge == Charge.STATISTICS && party.kind() == PartyKind.OUTSIDE;
        if (!body || party.dissolved() || parties.isLeadership(party.code())) {
            throw new Refused(
                    charge == Charge.BUDGET
                            ? "Nơi thẩm định dự toán phải là một đơn vị trực thuộc đang hoạt động."
                            : "Nơi cung cấp số liệu phải là một đơn vị hoặc cơ quan ngoài đang hoạt động.");
        }
        return party;
    }

    private static String words(Charge charge) {
        return charge == Charge.BUDGET ? "Chọn nơi thẩm định dự toán" : "Chọn nơi cung cấp số liệu";
    }
}
