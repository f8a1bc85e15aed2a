package vn.dieuphoi.plan;

import static vn.dieuphoi.plan.Vietnamese.date;
import static vn.dieuphoi.plan.Vietnamese.list;
import static vn.dieuphoi.plan.Vietnamese.quote;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dieuphoi.office.PartyCode;

/** Number, date, name of the issuer, and who receives the document. */
final class HeadRules {

    private HeadRules() {}

    static Stream<Finding> of(Plan plan) {
        return Stream.of(number(plan), day(plan), issuer(plan), coordinators(plan), reporters(plan))
                .flatMap(found -> found);
    }

    private static Stream<Finding> number(Plan plan) {
        return plan.document().number() != null
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.NUMBER_BLANK,
                        "Số: " + plan.document().sign() + " (số để trống)",
                        "để trống số trong mọi văn bản dẫn chiếu kế hoạch này; không tự đặt số"));
    }

    private static Stream<Finding> day(Plan plan) {
        IssueDate issued = plan.document().issued();
        return issued.day() != null
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.DAY_BLANK,
                        quote(plan.document().dateText()) + " (ngày để trống)",
                        "coi là ban hành ngày " + date(issued.takenAs()) + "; mọi nơi ghi rõ đây là ngày giả định"));
    }

    private static Stream<Finding> issuer(Plan plan) {
        String words = Stream.of(plan.document().issuer().split("[^\\p{L}]+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^\\p{L}\\n]{1,3}"));
        Pattern anySpelling = Pattern.compile(words);
        Set<String> spellings = Passage.of(plan).stream()
                .flatMap(passage -> anySpelling.matcher(passage.text()).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return spellings.size() < 2
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.ISSUER_SPELLINGS,
                        "tên cơ quan ban hành viết " + spellings.size() + " cách: " + list(spellings),
                        "văn bản do hệ thống lập dùng cách viết ở phần đầu: "
                                + plan.document().issuer()));
    }

    private static Stream<Finding> coordinators(Plan plan) {
        Set<PartyCode> outside = plan.parties().stream()
                .filter(party -> party.kind() == PlanParty.Kind.OUTSIDE)
                .map(PlanParty::code)
                .collect(Collectors.toSet());
        List<PartyCode> missed = plan.items().stream()
                .flatMap(item -> item.externalCodes().stream())
                .distinct()
                .filter(outside::contains)
                .filter(party -> !receives(plan, party))
                .toList();
        return missed.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.COORDINATOR_NOT_RECIPIENT,
                        "kế hoạch cần phối hợp với " + list(missed) + " nhưng Nơi nhận không có các cơ quan này",
                        "đề nghị phối hợp gửi tới các cơ quan này kèm nguyên văn nhiệm vụ"));
    }

    private static Stream<Finding> reporters(Plan plan) {
        List<PartyCode> missed = plan.duties(DutyKind.YEAR_REPORT).stream()
                .flatMap(duty -> duty.parties().stream())
                .filter(party -> !receives(plan, party))
                .toList();
        return missed.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.of(
                        FindingCode.REPORTER_NOT_RECIPIENT,
                        list(missed) + " phải báo cáo năm nhưng không có trong Nơi nhận",
                        "yêu cầu báo cáo năm gửi riêng tới " + list(missed)));
    }

    private static boolean receives(Plan plan, PartyCode party) {
        return plan.document().recipients().stream()
                .anyMatch(recipient -> recipient.parties().contains(party));
    }
}
