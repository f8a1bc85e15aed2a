package vn.dieuphoi.escalation.delay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dieuphoi.Vietnamese;
import vn.dieuphoi.work.WorkKey;

/**
 * Whose the late working days of a piece of work were (domain rule: "delay is attributed"); each belongs to exactly one.
 *
 * @param from the day on which it was opened, which does not count itself
 * @param to the day on which it was closed, or today
 * @param shares in the order lead, partners, outside parties, leadership; only who has at least one day, and the lead
 */
public record DelaySplit(WorkKey workItem, LocalDate from, LocalDate to, int workingDays, List<Share> shares) {

    private static final int BAR = 1000;
    /** The rule as people read it; the decision behind it is docs/decisions/0044. */
    private static final String RULE =
            "Mỗi ngày làm việc mà lúc đầu ngày có việc quá hạn thuộc về đúng một bên: bên đang nợ việc quá hạn lâu nhất."
                    + " Ngày không có việc nào quá hạn không tính cho ai. Bên im lặng giữ ngày của mình cho đến khi làm,"
                    + " dù lãnh đạo chỉ đạo nhanh hay chậm; lãnh đạo chỉ có ngày của việc riêng lãnh đạo phải làm.";

    /** Who can have a day. */
    public enum Side {
        LEAD("Chủ trì", "lead"),
        PARTNER("Phối hợp", "partner"),
        OUTSIDE("Bên ngoài", "outside"),
        LEADERSHIP("Lãnh đạo", "leadership");

        private final String label;
        private final String style;

        Side(String label, String style) {
            this.label = label;
            this.style = style;
        }

        public String label() {
            return label;
        }

        /** The CSS class of its part of the bar. */
        public String style() {
            return style;
        }
    }

    /** The working days of one side or one of several partners. */
    public record Share(Side side, String name, int workingDays) {}

    public DelaySplit {
        shares = List.copyOf(shares);
        int sum = shares.stream().mapToInt(Share::workingDays).sum();
        if (sum != workingDays) {
            throw new IllegalStateException("Số ngày chia của %s không khớp: %d trong tổng số %d ngày làm việc."
                    .formatted(workItem, sum, workingDays));
        }
    }

    /** "12 + 5 + 0 = 17 ngày làm việc", in the order of the shares. */
    public String formula() {
        return String.join(
                        " + ",
                        shares.stream()
                                .map(share -> String.valueOf(share.workingDays()))
                                .toList())
                + " = " + workingDays + " ngày làm việc";
    }

    public String rule() {
        return RULE;
    }

    /** One part of the bar, in thousandths of its length. */
    public record Part(Side side, int from, int width) {}

    /** The bar that shows the shares, without a gap. */
    public List<Part> bar() {
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (Share share : shares) {
            int from = before * BAR / Math.max(workingDays, 1);
            before += share.workingDays();
            int to = before * BAR / Math.max(workingDays, 1);
            parts.add(new Part(share.side(), from, to - from));
        }
        return parts;
    }

    /** The bar in words, for who does not see it. */
    public List<String> words() {
        return shares.stream()
                .map(share -> (share.name().startsWith(share.side().label())
                                ? ""
                                : share.side().label() + " ") + share.name() + " " + share.workingDays())
                .toList();
    }

    /** "70,6 %". */
    public String percent(Share share) {
        return Vietnamese.format("%.1f %%", 100.0 * share.workingDays() / Math.max(workingDays, 1));
    }
}
