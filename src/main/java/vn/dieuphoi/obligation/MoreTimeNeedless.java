package vn.dieuphoi.obligation;

import vn.dieuphoi.Subject;

/**
 * What more time is asked for was done or withdrawn before anybody decided; published in the transaction in which it happens.
 *
 * @param deadline as {@link Obligation#deadline()}
 */
public record MoreTimeNeedless(Subject deadline) {}
