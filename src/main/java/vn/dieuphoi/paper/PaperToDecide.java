package vn.dieuphoi.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper that waits for somebody's decision, with what helps to decide.
 *
 * @param fileName without ending
 * @param sums what it comes to, a line each
 * @param changed against which earlier version {@link #changes} tells; empty where there was none
 * @param changes a line each
 * @param address of the page that says more; null for none
 * @param word its Word file where the module that knows it has one of its own; null for one made from the paper
 */
public record PaperToDecide(
        Paper paper,
        String fileName,
        List<String> sums,
        String changed,
        List<TextChange> changes,
        @Nullable String address,
        @Nullable WordFile word) {

    /** Made when somebody wants it. */
    public interface WordFile {

        byte[] content();
    }
}
