package vn.dieuphoi.office.succession;

import java.util.List;
import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;

/** The open pieces of work that an office leads, for a split in which some of them go to a new office. */
public interface LedWork {

    List<LedItem> openOf(PartyCode lead);

    /** Changes the lead; its open tasks are moved by who asks. */
    void handOver(String key, PartyCode newLead, String reason, Actor actor);
}
