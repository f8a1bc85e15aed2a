package vn.dieuphoi.models.scaffold.drawing;

import java.util.List;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/**
 * A collapsed pool and what is sent to it and comes back.
 *
 * @param many whether it stands for several parties
 */
record Pool(String id, String name, boolean many, Box box, List<MessageLine> messages) {

    Pool {
        messages = List.copyOf(messages);
    }

    /** A message flow with its line. */
    record MessageLine(String id, String from, String to, List<Point> line) {

        MessageLine {
            line = List.copyOf(line);
        }
    }
}
