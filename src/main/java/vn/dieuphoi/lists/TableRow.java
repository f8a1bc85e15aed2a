package vn.dieuphoi.lists;

import java.util.List;

/** One row of a file as it stands there, before it is known which columns mean what. */
record TableRow(int line, List<String> cells) {

    boolean empty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
