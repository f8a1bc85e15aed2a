package vn.dieuphoi.plan;

import static vn.dieuphoi.plan.Vietnamese.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents that the plan cites: signs that look wrong, documents cited twice or without a sign. */
final class SignRules {

    /** Kind, "số", number with an optional year, symbol of the kind, symbol of the issuer. */
    private static final Pattern CITED =
            Pattern.compile("(?iu)(?:(kế hoạch|quyết định|chỉ thị|chương trình|nghị quyết|nghị định)(?: số)? )?"
                    + "(\\d+(?:/\\d{4})?)/(\\p{L}+)-(\\p{L}+)");

    private static final Pattern WITHOUT_SIGN = Pattern.compile(
            "(?:Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Nghị định) của (?:HĐND|UBND|Hội đồng|Ủy ban)[^,;.]*");

    private static final Map<String, String> SYMBOL_OF_KIND = Map.of(
            "kế hoạch",
            "KH",
            "quyết định",
            "QĐ",
            "chỉ thị",
            "CT",
            "chương trình",
            "CTr",
            "nghị quyết",
            "NQ",
            "nghị định",
            "NĐ");

    /** Issuers whose documents a department of labour cites: province, government, assemblies, ministry, itself. */
    private static final Set<String> ISSUERS = Set.of(
            "UBND", "HĐND", "TTg", "CP", "QH", "BLĐTBXH", "LĐTBXH", "SLĐTBXH", "TU", "TW", "BTC", "BNV", "BGDĐT");

    private SignRules() {}

    static Stream<Finding> of(Plan plan) {
        return Stream.of(cited(plan), withoutSign(plan), issuers(plan), twice(plan))
                .flatMap(found -> found);
    }

    private static Stream<Finding> cited(Plan plan) {
        return Passage.of(plan).stream()
                .flatMap(passage -> CITED.matcher(passage.text())
                        .results()
                        .flatMap(cited -> Stream.concat(suspect(passage, cited), againstKind(passage, cited)))
                        .distinct());
    }

    private static Stream<Finding> suspect(Passage passage, MatchResult cited) {
        return ISSUERS.contains(cited.group(4))
                ? Stream.empty()
                : Stream.of(Finding.in(
                        passage.item(),
                        FindingCode.SIGN_SUSPECT,
                        cited.group() + ": “" + cited.group(4) + "” không phải ký hiệu cơ quan thường gặp",
                        "giữ nguyên văn; đối chiếu với bản gốc trước khi dẫn chiếu"));
    }

    private static Stream<Finding> againstKind(Passage passage, MatchResult cited) {
        String kind = cited.group(1);
        return kind == null || cited.group(3).equals(SYMBOL_OF_KIND.get(kind.toLowerCase(Locale.ROOT)))
                ? Stream.empty()
                : Stream.of(Finding.in(
                        passage.item(),
                        FindingCode.SIGN_AGAINST_KIND,
                        cited.group() + ": gọi là " + kind.toLowerCase(Locale.ROOT) + " nhưng ký hiệu là "
                                + cited.group(3),
                        "giữ nguyên văn; hiểu là " + cited.group(2) + "/"
                                + SYMBOL_OF_KIND.get(kind.toLowerCase(Locale.ROOT)) + "-" + cited.group(4)));
    }

    private static Stream<Finding> withoutSign(Plan plan) {
        return Passage.of(plan).stream()
                .flatMap(passage -> WITHOUT_SIGN
                        .matcher(passage.text())
                        .results()
                        .map(cited -> Finding.in(
                                passage.item(),
                                FindingCode.DOCUMENT_WITHOUT_SIGN,
                                cited.group() + ": không nêu số, ký hiệu",
                                "không liên kết tới văn bản nào; đơn vị chủ trì bổ sung khi dẫn chiếu")));
    }

    private static Stream<Finding> issuers(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> item.linkedDocuments().stream()
                        .filter(document -> document.sign().endsWith("-TTg")
                                && document.issuer() != null
                                && !document.issuer().startsWith("Thủ tướng"))
                        .map(document -> Finding.in(
                                item.code(),
                                FindingCode.SIGN_AGAINST_ISSUER,
                                document.sign() + " ghi là của " + document.issuer()
                                        + ", ký hiệu là của Thủ tướng Chính phủ",
                                "giữ nguyên văn; hiểu là của Thủ tướng Chính phủ")));
    }

    private static Stream<Finding> twice(Plan plan) {
        Map<String, List<PlanItem>> users = plan.items().stream()
                .flatMap(item -> item.linkedDocuments().stream().map(document -> Map.entry(document.sign(), item)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return users.entrySet().stream()
                .filter(use -> use.getValue().size() > 1)
                .sorted(Map.Entry.comparingByKey())
                .map(use -> twice(use.getKey(), use.getValue()));
    }

    private static Finding twice(String sign, List<PlanItem> users) {
        boolean linked = users.stream()
                .flatMap(item -> item.linkedDocuments().stream())
                .filter(document -> document.sign().equals(sign))
                .allMatch(document -> document.linkedTo() != null);
        List<ItemCode> items = users.stream().map(PlanItem::code).toList();
        return Finding.in(
                items,
                FindingCode.DOCUMENT_TWICE,
                sign + " nêu ở các mục " + list(items),
                linked ? "liên kết các mục với nhau, chỉ tính một lần" : "chưa liên kết; hãy thêm trường linkedTo");
    }
}
