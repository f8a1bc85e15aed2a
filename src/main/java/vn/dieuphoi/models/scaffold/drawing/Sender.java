package vn.dieuphoi.models.scaffold.drawing;

import java.util.List;
import vn.dieuphoi.models.scaffold.OutsideParty;

/** A step that asks parties outside of the department and gets their answers. */
public record Sender(DrawnNode step, List<OutsideParty> parties) {

    public Sender {
        parties = List.copyOf(parties);
    }
}
