package vn.dieuphoi.coordination;

import java.util.List;
import vn.dieuphoi.Actor;

/**
 * What the lead and leadership do from the page of a request instead of Tasklist. Each goes through the request's
 * process: its open task or a message to it. Whether somebody may act for the lead or leadership, the caller has looked
 * at.
 *
 * <p>Every method refuses with {@link vn.dieuphoi.Refused} what the state of the request does not allow; actors are
 * person ids, with "… thay …" for a substitute.
 */
public interface RequestActions {

    void take(RequestKey key, Actor actor);

    void giveBack(RequestKey key, String reason, Actor actor);

    void clarify(RequestKey key, String words, Actor actor);

    /** @param upheld whether the partner need not answer */
    void decideDeclining(RequestKey key, boolean upheld, String reason, Actor actor);

    void withdraw(RequestKey key, String reason, Actor actor);

    void goOnWithout(RequestKey key, String reason, Actor actor);

    void reopen(RequestKey key, String reason, Actor actor);

    /**
     * Sends further requests while the work runs.
     *
     * @param byLeadership leadership may ask whom a closed list of the plan leaves out
     * @return the keys of the new requests; none when the same form was sent before
     */
    List<RequestKey> ask(FurtherRequest order, boolean byLeadership, Actor actor);
}
