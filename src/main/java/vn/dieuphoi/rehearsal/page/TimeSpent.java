package vn.dieuphoi.rehearsal.page;

import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.rehearsal.result.Summary;

/** Where the machine's time went. */
final class TimeSpent {

    private final List<Part> parts = new ArrayList<>();

    record Part(String words, String seconds, int percent) {}

    TimeSpent(Summary summary) {
        double known = 0;
        for (var part : summary.seconds().entrySet()) {
            parts.add(part(part.getKey(), part.getValue(), summary.wallSeconds()));
            known += part.getValue();
        }
        parts.add(part(
                "Máy ảo Java khởi động, đọc kế hoạch, ghi tệp", summary.wallSeconds() - known, summary.wallSeconds()));
    }

    private static Part part(String words, double seconds, double all) {
        return new Part(words, RehearsalWords.decimal(Math.max(0, seconds)), (int)
                Math.round(100 * Math.max(0, seconds) / all));
    }

    public List<Part> parts() {
        return parts;
    }
}
