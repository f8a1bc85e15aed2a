package vn.dieuphoi.models.desk.draft;

import java.time.Instant;
import vn.dieuphoi.Actor;

/**
 * What a rehearsed year said of a set of drafts.
 *
 * @param files SHA-256 of the models and forms that it was rehearsed with
 * @param words which offices, and why it failed where it did
 */
public record SetRehearsal(Instant at, Actor by, String files, boolean passed, String words) {}
