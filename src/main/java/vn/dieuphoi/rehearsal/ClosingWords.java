package vn.dieuphoi.rehearsal;

import java.nio.file.Path;
import java.util.StringJoiner;
import vn.dieuphoi.PlanId;
import vn.dieuphoi.rehearsal.result.Summary;

/** What the console says at the end of a rehearsal. */
final class ClosingWords {

    private static final int SHOWN = 10;
    private static final int LONGEST = 5;

    private ClosingWords() {}

    static String words(PlanId plan, Summary summary, Path out) {
        StringJoiner words = new StringJoiner(System.lineSeparator());
        words.add(
                "Kế hoạch %s, đơn vị “%s”, hạt giống %d: %d mục khởi động, %d kỳ tiến độ tháng, %d đề nghị phối hợp, %d việc báo lãnh đạo."
                        .formatted(
                                plan.words(),
                                summary.offices(),
                                summary.seed(),
                                summary.itemsStarted().size(),
                                summary.monthlyRounds().count(),
                                summary.requests().sent(),
                                summary.escalations().count()));
        words.add("Sổ: %s, SHA-256 %s".formatted(out.resolve("ledger.csv"), summary.ledgerSha256()));
        words.add("Trang kết quả: %s (%s giây)".formatted(out.resolve("index.html"), decimal(summary.wallSeconds())));
        if (!summary.longestLain().isEmpty()) {
            words.add("Để quá hạn lâu nhất:");
            summary.longestLain().stream()
                    .limit(LONGEST)
                    .forEach(lain -> words.add("  - %d ngày làm việc: %s (%s), %s"
                            .formatted(lain.workingDays(), lain.words(), lain.key(), lain.party())));
        }
        if (summary.failed()) {
            words.add("KHÔNG ĐẠT, %d lý do:".formatted(summary.faults().size()));
            summary.faults().stream().limit(SHOWN).forEach(fault -> words.add("  - " + fault));
            if (summary.faults().size() > SHOWN) {
                words.add("  … xem đủ trong " + out.resolve("summary.json"));
            }
        } else {
            words.add("ĐẠT: mọi mục khởi động đúng một lần và đúng ngày, không có gì mở vào ngày nghỉ, việc quá hạn nào"
                    + " cũng được báo lãnh đạo, không còn gì kẹt.");
        }
        return words.toString();
    }

    private static String decimal(double value) {
        return String.valueOf(value).replace('.', ',');
    }
}
