package vn.dieuphoi.models.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where in a file an element begins. */
final class Lines {

    private Lines() {}

    /** @return from 1; 0 when it cannot be told */
    static int of(String content, String element) {
        if (element.equals("-") || element.isBlank()) {
            return 0;
        }
        String quoted = Pattern.quote(element);
        Matcher named = Pattern.compile("(?:\\bid\\s*=\\s*[\"']|\"(?:key|id)\"\\s*:\\s*\")" + quoted + "[\"']")
                .matcher(content);
        Matcher anywhere = Pattern.compile("[\"']" + quoted + "[\"']").matcher(content);
        Matcher found = named.find() ? named : anywhere;
        return found == named || anywhere.find()
                ? (int) content.substring(0, found.start())
                                .chars()
                                .filter(each -> each == '\n')
                                .count()
                        + 1
                : 0;
    }
}
