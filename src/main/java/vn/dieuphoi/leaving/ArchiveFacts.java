package vn.dieuphoi.leaving;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * What an archive says of itself, {@code thong-tin.json}.
 *
 * @param format of the archive, {@value #FORMAT} now
 * @param takenAt moment in ISO 8601
 * @param house which database it was
 * @param schema the newest step of the migrations
 * @param rows of each table
 * @param files of evidence, with those that were removed from their lists
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ArchiveFacts(
        int format, String takenAt, String house, String schema, Map<String, Long> rows, long files, long fileBytes) {

    static final int FORMAT = 1;
    static final String NAME = "thong-tin.json";
}
