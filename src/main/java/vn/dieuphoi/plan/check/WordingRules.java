package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.quote;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;

/** Slips of writing and scanning; they stay in the verbatim texts. */
final class WordingRules {

    private static final String KEPT = "giữ nguyên văn";

    private static final Pattern NO_SPACE = Pattern.compile("\\p{L}+(?:\\(|\\.{3})\\p{L}+");

    private record Slip(String written, String meant) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip("đơn đốc", "đôn đốc"),
            new Slip("cum công nghiệp", "cụm công nghiệp"),
            new Slip("tiên bộ", "tiến bộ"),
            new Slip("cơ sở sở", "cơ sở"),
            new Slip("huyện, thành, thị xã, thành phố", "huyện, thị xã, thành phố"));

    private WordingRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return Passage.of(plan).stream()
                .flatMap(passage -> Stream.of(slips(passage), brackets(passage), spaces(passage))
                        .flatMap(found -> found));
    }

    private static Stream<PlanFinding> slips(Passage passage) {
        return SLIPS.stream()
                .filter(slip -> passage.text().contains(slip.written()))
                .map(slip -> PlanFinding.in(
                        passage.item(),
                        FindingCode.SLIP,
                        quote(slip.written()) + " trong: " + around(passage.text(), slip.written()),
                        KEPT + "; hiểu là " + quote(slip.meant())));
    }

    private static Stream<PlanFinding> brackets(Passage passage) {
        return passage.text()
                .lines()
                .filter(line -> count(line, '(') != count(line, ')'))
                .map(line -> PlanFinding.in(
                        passage.item(),
                        FindingCode.BRACKETS_UNBALANCED,
                        "dấu ngoặc đơn không đủ cặp: " + quote(line),
                        KEPT + "; không đổi cách hiểu"));
    }

    private static Stream<PlanFinding> spaces(Passage passage) {
        return NO_SPACE.matcher(passage.text())
                .results()
                .map(found -> PlanFinding.in(
                        passage.item(), FindingCode.SPACE_MISSING, quote(found.group()) + " thiếu dấu cách", KEPT));
    }

    private static long count(String line, char bracket) {
        return line.chars().filter(character -> character == bracket).count();
    }

    private static String around(String text, String slip) {
        int at = text.indexOf(slip);
        int from = text.lastIndexOf(' ', Math.max(0, at - 20)) + 1;
        int to = text.indexOf(' ', Math.min(text.length() - 1, at + slip.length() + 20));
        return quote("…" + text.substring(from, to < 0 ? text.length() : to).replace('\n', ' ') + "…");
    }
}
