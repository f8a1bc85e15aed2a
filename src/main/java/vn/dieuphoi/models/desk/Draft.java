package vn.dieuphoi.models.desk;

import java.time.Instant;
import java.util.List;
import vn.dieuphoi.Actor;

/**
 * A model that was uploaded and is not in force.
 *
 * @param forms names of the forms that were uploaded with it
 */
public record Draft(String process, String sha256, List<String> forms, Actor uploadedBy, Instant uploadedAt) {}
