package vn.dieuphoi.leaving;

import java.time.Instant;

/**
 * Something that was taken out.
 *
 * @param at as of which moment
 * @param sha256 of the manifest, without its own line: who has it can tell whether a file is this one
 * @param fileBytes what the files of evidence hold together
 */
public record Taken(Instant at, String sha256, long rows, long files, long fileBytes) {}
