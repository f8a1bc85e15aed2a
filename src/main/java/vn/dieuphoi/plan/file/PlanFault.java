package vn.dieuphoi.plan.file;

/**
 * A fault in a plan file.
 *
 * @param line counted from 1
 * @param field path of the field, such as {@code items[2].lead}; the item's number follows where there is one
 */
public record PlanFault(String file, int line, String field, String message) {

    @Override
    public String toString() {
        return file + ", dòng " + line + ", trường " + field + ": " + message;
    }
}
