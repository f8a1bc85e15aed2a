package vn.dieuphoi.board.order;

import vn.dieuphoi.Actor;
import vn.dieuphoi.Subject;
import vn.dieuphoi.office.PartyCode;

/**
 * One act by which work was given to one office or more.
 *
 * @param assignedBy the party that takes the results
 */
public record WorkOrder(long id, PartyCode assignedBy, OrderDocument document, Actor givenBy) {

    static final String SUBJECT = "giao-viec/";

    /** Under which the files of its document are kept. */
    public Subject subject() {
        return Subject.of(SUBJECT + id);
    }
}
