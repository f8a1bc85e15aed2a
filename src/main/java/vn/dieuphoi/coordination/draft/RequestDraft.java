package vn.dieuphoi.coordination.draft;

import java.time.Instant;
import java.util.UUID;
import vn.dieuphoi.work.WorkKey;

/**
 * What a person has typed of a request and not sent yet.
 *
 * @param form in which it stands
 * @param fields a JSON object by field
 */
public record RequestDraft(UUID form, WorkKey workItem, String fields, Instant savedAt) {}
