package vn.dieuphoi.coordination.view;

/**
 * What somebody is to a request.
 *
 * @param lead acts for the office that leads the work
 * @param partner acts for the party that is asked
 * @param leadership acts for leadership
 * @param decides acts for the leader in charge of that office: decides a declining
 * @param reads may open it: any of these, the standing office, an administrator
 */
public record RequestRights(boolean lead, boolean partner, boolean leadership, boolean decides, boolean reads) {}
