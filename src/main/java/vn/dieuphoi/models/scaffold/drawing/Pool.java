package vn.dieuphoi.models.scaffold.drawing;

import java.util.List;
import vn.dieuphoi.models.drawing.Box;
import vn.dieuphoi.models.drawing.Point;

/**
 * A collapsed pool and the message that reaches it.
 *
 * @param many whether it stands for several parties
 */
record Pool(String id, String name, boolean many, Box box, List<Point> message) {

    Pool {
        message = List.copyOf(message);
    }

    String messageId() {
        return "messageFlow_" + id.substring(id.indexOf('_') + 1);
    }
}
