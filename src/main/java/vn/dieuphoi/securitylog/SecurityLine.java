package vn.dieuphoi.securitylog;

import java.time.Instant;

/**
 * One line of the log.
 *
 * @param account empty for whoever is not signed in and for names that nobody has
 * @param address from which it was asked; empty where nobody asked over the network
 * @param about what it was about: a path, a person; never a password, a link's token or a name that was tried in vain
 * @param times how often within its minute
 */
public record SecurityLine(
        Instant at,
        SecurityEvent event,
        String account,
        String address,
        String about,
        SecurityOutcome outcome,
        int times) {}
