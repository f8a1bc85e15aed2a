package vn.dieuphoi.recovery;

import java.util.Optional;

/** The file beside the database; empty where nothing is kept. */
record ActivityPlace(Optional<ActivityFile> file) {}
