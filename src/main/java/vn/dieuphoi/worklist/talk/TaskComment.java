package vn.dieuphoi.worklist.talk;

import java.time.Instant;
import java.util.List;

/**
 * What somebody said about a task, as typed.
 *
 * @param named to whom it was said
 */
public record TaskComment(long id, String author, String words, Instant saidAt, List<String> named) {}
