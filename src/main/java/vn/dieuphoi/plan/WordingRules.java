package vn.dieuphoi.plan;

import static vn.dieuphoi.plan.Vietnamese.list;
import static vn.dieuphoi.plan.Vietnamese.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slips of writing and scanning; they stay in the verbatim texts. */
final class WordingRules {

    private static final String KEPT = "giữ nguyên văn";

    private static final Pattern NO_SPACE = Pattern.compile("\\p{L}+(?:\\((?=\\p{L})|\\.{3}(?=\\p{L}))\\p{L}+");

    /** What is written, what was meant. */
    private static final Map<String, String> SLIPS = slips();

    private WordingRules() {}

    static Stream<Finding> of(Plan plan) {
        List<Passage> passages = Passage.of(plan);
        return Stream.of(
                        passages.stream().flatMap(WordingRules::slipsIn),
                        passages.stream().flatMap(WordingRules::brackets),
                        passages.stream().flatMap(WordingRules::spaces),
                        parties(plan, passages))
                .flatMap(found -> found);
    }

    private static Stream<Finding> slipsIn(Passage passage) {
        return SLIPS.entrySet().stream()
                .filter(slip -> passage.text().contains(slip.getKey()))
                .map(slip -> Finding.in(
                        passage.item(),
                        FindingCode.SLIP,
                        quote(slip.getKey()) + " trong: " + around(passage.text(), slip.getKey()),
                        KEPT + "; hiểu là " + quote(slip.getValue())));
    }

    private static Stream<Finding> brackets(Passage passage) {
        return passage.text()
                .lines()
                .filter(line -> line.chars().filter(c -> c == '(').count()
                        != line.chars().filter(c -> c == ')').count())
                .map(line -> Finding.in(
                        passage.item(),
                        FindingCode.BRACKETS_UNBALANCED,
                        "dấu ngoặc đơn không đủ cặp: " + quote(line),
                        KEPT + "; không đổi cách hiểu"));
    }

    private static Stream<Finding> spaces(Passage passage) {
        return NO_SPACE.matcher(passage.text())
                .results()
                .map(found -> Finding.in(
                        passage.item(), FindingCode.SPACE_MISSING, quote(found.group()) + " thiếu dấu cách", KEPT));
    }

    private static Stream<Finding> parties(Plan plan, List<Passage> passages) {
        String whole = passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
        List<String> various = plan.parties().stream()
                .filter(party -> party.spellingsIn(whole).size() > 1)
                .map(party -> party.code() + " (" + String.join(" / ", party.spellingsIn(whole)) + ")")
                .toList();
        return various.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.PARTY_SPELLINGS,
                        "một đơn vị viết nhiều cách: " + list(various),
                        "nhận ra theo bảng tên gọi, hiển thị một tên thống nhất"));
    }

    private static String around(String text, String slip) {
        int at = text.indexOf(slip);
        int from = text.lastIndexOf(' ', Math.max(0, at - 20)) + 1;
        int to = text.indexOf(' ', Math.min(text.length() - 1, at + slip.length() + 20));
        return quote("…" + text.substring(from, to < 0 ? text.length() : to).replace('\n', ' ') + "…");
    }

    private static Map<String, String> slips() {
        Map<String, String> slips = new LinkedHashMap<>();
        slips.put("đơn đốc", "đôn đốc");
        slips.put("cum công nghiệp", "cụm công nghiệp");
        slips.put("tiên bộ", "tiến bộ");
        slips.put("cơ sở sở", "cơ sở");
        slips.put("huyện, thành, thị xã, thành phố", "huyện, thị xã, thành phố");
        return slips;
    }
}
