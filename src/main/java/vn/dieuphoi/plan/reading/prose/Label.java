package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * A part of a paragraph that says by its label what it holds: Thời gian thực hiện: …
 *
 * @param kind what it holds
 * @param words behind the label
 * @param whole label and words
 */
record Label(Kind kind, Stretch words, Stretch whole) {

    enum Kind {
        LEAD,
        PARTNERS,
        TIME,
        PRODUCT
    }

    private static final String OF =
            "(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng|người|cá nhân|tổ chức)(?:,? (?:cơ quan|đơn vị|bộ phận|cá nhân))? ";
    /** A deadline needs no colon behind another label: Đơn vị phối hợp: … Hoàn thành trước ngày … */
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|(?<=[.;(\\n])\\s*|(?<=[.;,])\\s+)(?:[-–+*•]\\s*|[a-zđ]\\)\\s*|\\d\\)\\s*)?(?:"
                    + "(?<lead>(?:phân công(?: nhiệm vụ| trách nhiệm)?(?: thực hiện)?|" + OF
                    + "(?:chủ trì|thực hiện|phụ trách|đầu mối|chịu trách nhiệm|được giao|tham mưu)(?: thực hiện| chính)?(?: và phối hợp)?|chủ trì(?: thực hiện)?|trách nhiệm(?: thực hiện)?|phụ trách|lead(?: agency| office)?|responsible(?: party| office| agency)?|owner))"
                    + "|(?<partners>(?:" + OF
                    + ")?phối hợp(?: thực hiện)?|partners?|supporting(?: agencies| offices)?|in coordination with)"
                    + "|(?<time>(?:thời gian|thời hạn|tiến độ|thời điểm|lộ trình|hạn)(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|báo cáo|trình))*|hoàn thành|deadline|timeline|target date|due(?: date)?|when)"
                    + "|(?<product>(?:yêu cầu )?(?:sản phẩm|kết quả|đầu ra)(?: (?:đầu ra|thực hiện|đạt được|hoàn thành|dự kiến|chính|/ ?kết quả|cần đạt))*|deliverables?|outputs?))"
                    + "\\s*[:：]\\s*"
                    + "|(?<=[.;])\\s+(?<until>(?:hoàn thành|thực hiện xong|xong) (?=(?:trước|trong|chậm nhất|vào)\\s))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Where the first label begins; the paragraph's length where there is none. */
    static int first(Stretch paragraph) {
        Matcher found = paragraph.matcher(LABEL);
        boolean label = found.find();
        while (label && found.group("until") != null) {
            label = found.find();
        }
        return label ? found.start() : paragraph.length();
    }

    static List<Label> of(Stretch paragraph) {
        List<Label> labels = new ArrayList<>();
        Matcher found = paragraph.matcher(LABEL);
        boolean more = found.find();
        while (more) {
            if (labels.isEmpty() && found.group("until") != null) {
                more = found.find();
                continue;
            }
            Kind kind = found.group("lead") != null
                    ? Kind.LEAD
                    : found.group("partners") != null
                            ? Kind.PARTNERS
                            : found.group("time") != null || found.group("until") != null ? Kind.TIME : Kind.PRODUCT;
            int start = found.start();
            int words = found.end();
            more = found.find();
            int end = more ? found.start() : paragraph.length();
            Stretch said = closed(paragraph.cut(words, end).trimmed(";,()"));
            if (!said.isBlank()) {
                labels.add(new Label(kind, said, paragraph.cut(start, end).trimmed("-–+*•();")));
            }
        }
        return labels;
    }

    /** Without the bracket at its end that was opened before the label: (Chủ trì: …; thời gian: …). */
    private static Stretch closed(Stretch words) {
        Stretch bare = words.endingWithout(".");
        int open = 0;
        for (int i = 0; i < bare.length(); i++) {
            open += bare.charAt(i) == '(' ? 1 : bare.charAt(i) == ')' ? -1 : 0;
        }
        return open < 0 && bare.charAt(bare.length() - 1) == ')' ? bare.endingWithout(")") : words;
    }

    Label with(Stretch more) {
        return new Label(kind, words.plus("\n", more), whole.plus("\n", more));
    }
}
