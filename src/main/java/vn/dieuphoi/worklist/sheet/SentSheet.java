package vn.dieuphoi.worklist.sheet;

import java.util.List;
import java.util.Map;

/**
 * What became of the lines of a sheet.
 *
 * @param done the tasks that were taken
 * @param refused by task: what is wrong, by field; under {@link #WHOLE} what concerns no single field
 */
public record SentSheet(List<String> done, Map<String, Map<String, String>> refused) {

    public static final String WHOLE = "line";
}
