package vn.dieuphoi.models.desk;

import java.util.Collection;
import vn.dieuphoi.Sha256;

/**
 * What was looked at before somebody decided; what is done has to be the same.
 *
 * @param content of the drafts; empty where there are none
 * @param base the versions in force
 * @param work how the running work stood
 */
public record Seen(String content, String base, String work) {

    /** One for several. */
    static String all(Collection<String> each) {
        return each.size() == 1 ? each.iterator().next() : Sha256.hex(String.join("\n", each));
    }
}
