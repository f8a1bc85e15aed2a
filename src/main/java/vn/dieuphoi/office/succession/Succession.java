package vn.dieuphoi.office.succession;

import vn.dieuphoi.Actor;
import vn.dieuphoi.office.PartyCode;

/** What of a module goes to the successor when a party is dissolved; recorded facts stay under the old name. */
public interface Succession {

    /** What moves, as an administrator reads it: "mục đang chủ trì". */
    String what();

    int count(PartyCode old);

    /** @return how many moved */
    int move(PartyCode old, PartyCode successor, Actor actor);
}
