package vn.dieuphoi.models.desk;

import java.util.List;
import vn.dieuphoi.models.desk.impact.Impact;
import vn.dieuphoi.models.desk.move.MovedWork;

/**
 * What a release would do, and exactly what it would move.
 *
 * @param moves what moves when it comes into force as it was tried
 */
record Survey(Release release, Impact impact, List<MovedWork> moves) {

    String process() {
        return release.content().process();
    }
}
