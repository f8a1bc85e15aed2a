package vn.dieuphoi.access.session;

import java.time.Instant;

/**
 * A session as its owner sees it.
 *
 * @param key names the session without being the key to it
 * @param here whether it is the one in which the list is asked for
 */
public record OpenSession(String key, SignInPlace place, Instant since, Instant lastUse, boolean here) {}
