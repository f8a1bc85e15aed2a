package vn.dieuphoi.reporting.document;

import java.time.Instant;
import vn.dieuphoi.Actor;

/**
 * A template that somebody put in.
 *
 * @param number from 1 within the kind; 0 is the template that came with the application
 * @param shipped whether it is that one again
 * @param file the name of the file that was handed in
 * @param actor the person's id
 */
public record TemplateVersion(
        ReportKind kind, int number, boolean shipped, String file, String reason, Actor actor, Instant at) {}
