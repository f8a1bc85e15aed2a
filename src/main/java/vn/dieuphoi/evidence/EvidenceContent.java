package vn.dieuphoi.evidence;

import java.io.InputStream;

/** A stored file with its content, which is read from the database piece by piece. */
public record EvidenceContent(EvidenceFile file, InputStream stream) {}
