package vn.dieuphoi.plan.drafted;

import com.fasterxml.jackson.databind.JsonNode;
import vn.dieuphoi.plan.reading.text.TextBlock;

/** How the smallest pieces of a document are named on the page: {@code p12}, {@code c3-5-4}. */
public final class DraftBlock {

    private DraftBlock() {}

    /** Of a place in a draft. */
    public static String id(JsonNode place) {
        JsonNode cell = place.path("cell");
        return cell.isObject()
                ? id(
                        cell.path("table").asInt(),
                        cell.path("row").asInt(),
                        cell.path("column").asInt())
                : "p" + place.path("paragraph").asInt();
    }

    /** Of a block as it was read. */
    public static String id(TextBlock block) {
        return block.cell() != null
                ? id(block.cell().table(), block.cell().row(), block.cell().column())
                : "p" + block.paragraph();
    }

    public static String id(int table, int row, int column) {
        return "c" + table + "-" + row + "-" + column;
    }
}
