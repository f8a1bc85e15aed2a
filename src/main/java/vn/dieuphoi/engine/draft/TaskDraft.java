package vn.dieuphoi.engine.draft;

import java.time.Instant;

/**
 * What was typed into the form of one open task.
 *
 * @param typedBy who saved it last; the holder may have changed since
 * @param fields a JSON object by field
 * @param version 0 where nothing is kept yet
 */
record TaskDraft(String typedBy, String fields, int version, Instant savedAt) {}
