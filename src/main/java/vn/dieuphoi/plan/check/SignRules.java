package vn.dieuphoi.plan.check;

import static vn.dieuphoi.Vietnamese.quote;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dieuphoi.plan.Plan;

/** Signs of cited documents that look wrong or are missing. */
final class SignRules {

    private static final Pattern WITHOUT_SIGN = Pattern.compile(
            "(?:Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Nghị định) của (?:HĐND|UBND|Hội đồng|Ủy ban)[^,;.]*");

    private SignRules() {}

    static Stream<PlanFinding> of(Plan plan) {
        return Passage.of(plan).stream()
                .flatMap(passage -> Stream.concat(
                        CitedDocument.in(passage.text())
                                .flatMap(cited -> Stream.concat(suspect(passage, cited), againstKind(passage, cited))),
                        withoutSign(passage)));
    }

    private static Stream<PlanFinding> suspect(Passage passage, CitedDocument cited) {
        return PlanFinding.unless(
                cited.hasKnownIssuer(),
                () -> PlanFinding.in(
                        passage.item(),
                        FindingCode.SIGN_SUSPECT,
                        cited.words() + ": " + quote(cited.issuerSymbol()) + " không phải ký hiệu cơ quan thường gặp",
                        "giữ nguyên văn; đối chiếu với bản gốc trước khi dẫn chiếu"));
    }

    private static Stream<PlanFinding> againstKind(Passage passage, CitedDocument cited) {
        return PlanFinding.unless(
                cited.agreesWithItsKind(),
                () -> PlanFinding.in(
                        passage.item(),
                        FindingCode.SIGN_AGAINST_KIND,
                        cited.words() + ": gọi là " + cited.kind() + " nhưng ký hiệu là " + cited.kindSymbol(),
                        "giữ nguyên văn; hiểu là " + cited.signOfItsKind()));
    }

    private static Stream<PlanFinding> withoutSign(Passage passage) {
        return WITHOUT_SIGN
                .matcher(passage.text())
                .results()
                .map(cited -> PlanFinding.in(
                        passage.item(),
                        FindingCode.DOCUMENT_WITHOUT_SIGN,
                        cited.group() + ": không nêu số, ký hiệu",
                        "không liên kết tới văn bản nào; đơn vị chủ trì bổ sung khi dẫn chiếu"));
    }
}
