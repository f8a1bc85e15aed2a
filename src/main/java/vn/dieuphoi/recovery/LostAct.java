package vn.dieuphoi.recovery;

import java.time.Instant;

/**
 * Something done after the dump, which the restored database does not know.
 *
 * @param node the machine in whose file it stands
 * @param letter whether a letter left; {@code who} is then its addressee and {@code about} its title
 */
public record LostAct(Instant at, String node, boolean letter, String who, String what, String about) {}
