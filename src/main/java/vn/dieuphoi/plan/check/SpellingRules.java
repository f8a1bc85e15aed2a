package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.list;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;

/** Names that the document writes in several ways. */
final class SpellingRules {

    private SpellingRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        String whole = Passage.of(plan).stream().map(Passage::text).collect(Collectors.joining("\n"));
        return Stream.concat(issuer(plan, whole), parties(plan, whole));
    }

    private static Stream<PlanFinding> issuer(Plan plan, String whole) {
        String words = Stream.of(plan.document().issuer().split("[^\\p{L}]+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\\p{L}\\n]{1,3}"));
        List<String> spellings = Pattern.compile(words)
                .matcher(whole)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        return PlanFinding.unless(
                spellings.size() < 2,
                () -> PlanFinding.of(
                        FindingCode.ISSUER_SPELLINGS,
                        "tên cơ quan ban hành viết " + spellings.size() + " cách: " + String.join(" / ", spellings),
                        "văn bản do hệ thống lập dùng cách viết ở phần đầu: "
                                + plan.document().issuer()));
    }

    private static Stream<PlanFinding> parties(Plan plan, String whole) {
        List<String> various = plan.parties().stream()
                .filter(party -> party.spellingsIn(whole).size() > 1)
                .map(party -> party.code() + " (" + String.join(" / ", party.spellingsIn(whole)) + ")")
                .toList();
        return PlanFinding.unless(
                various.isEmpty(),
                () -> PlanFinding.of(
                        FindingCode.PARTY_SPELLINGS,
                        "một đơn vị viết nhiều cách: " + list(various),
                        "nhận ra theo bảng tên gọi, hiển thị một tên thống nhất"));
    }
}
