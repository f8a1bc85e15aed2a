package vn.dieuphoi.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file that was handed in.
 *
 * @param file that is kept: this one, or an earlier one of the same content
 * @param name of what was handed in now
 * @param repeated whether the content was there already, so that nothing more was kept
 */
public record HandedIn(EvidenceFile file, String name, boolean repeated) {

    /** What the person is told of a file that is not listed under its name. */
    public Optional<String> note() {
        return repeated
                ? Optional.of("Tệp %s trùng nội dung với %s đã nộp lúc %s; không lưu lần nữa."
                        .formatted(name, file.name(), file.moment()))
                : Optional.empty();
    }

    /** What the person is told of several. */
    public static String words(List<HandedIn> files) {
        List<String> words = new ArrayList<>(
                files.stream().flatMap(each -> each.note().stream()).toList());
        if (words.size() < files.size()) {
            words.add(0, "Đã nộp %d tệp.".formatted(files.size() - words.size()));
        }
        return String.join(" ", words);
    }
}
