package vn.dieuphoi.models.desk.draft;

import java.time.Instant;
import vn.dieuphoi.Actor;

/** A model that was uploaded and is not in force. */
public record Draft(String process, Actor uploadedBy, Instant uploadedAt) {}
