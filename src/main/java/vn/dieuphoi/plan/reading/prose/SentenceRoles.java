package vn.dieuphoi.plan.reading.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.party.AssignedParties;
import vn.dieuphoi.plan.reading.party.NameEnd;
import vn.dieuphoi.plan.reading.party.PartyMention;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.party.PartyRoles;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Finds who and until when inside a task's own sentences. */
final class SentenceRoles {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<=[.;])(?<!(?<!\\p{L})(?:\\p{Lu}|TP|TX|TT|XN|PX|NM|CN|ThS|TS|PGS|GS|BS|KS|ĐH|CĐ)\\.)\\s+|\\n|\\s*[()]\\s*");
    private static final Pattern GIVEN =
            Pattern.compile("(?:^|[,(]\\s*|\\s)(?:giao(?: cho)?|do|phân công)\\s+(?=\\p{L})", FLAGS);
    private static final Pattern BRACKET = Pattern.compile("\\(([^()\\n]{5,140})\\)\\s*[.;]?(?=\\n|$)");
    /** What a name in brackets does: (Văn phòng Đảng ủy chuẩn bị). */
    private static final Pattern DOES = Pattern.compile(
            ",?\\s+(?:chuẩn bị|tham mưu|soạn thảo|xây dựng|trình|thực hiện|triển khai|tổng hợp|tổ chức)(?: nội dung| thực hiện| xây dựng)?$",
            FLAGS);

    private static final Pattern PART =
            Pattern.compile(";\\s*|,\\s+(?=(?:tháng|quý|trước|trong|ngày|từ|hoàn thành|xong|hạn)\\s|\\d)");

    private static final Pattern ORDER =
            Pattern.compile("^(?:[^.;:\\n]{3,120}:\\s*)?(?:Giao|Yêu cầu|Phân công)(?: cho)?\\s+(?=\\p{L})");

    private static final Pattern LEADS =
            Pattern.compile("\\s(?:chủ trì|làm đầu mối|là đầu mối|chịu trách nhiệm|phụ trách)(?=[\\s,;.)]|$)", FLAGS);
    private static final Pattern UNTIL = Pattern.compile(
            "(?:thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|hạn)(?: \\p{L}+){0,3}\\s*[:：]\\s*[^.;()\\n]{2,60}|(?:(?:hoàn thành|xong|báo cáo|trình|thực hiện|nộp|gửi|tổ chức|ban hành|triển khai)(?: [\\p{L}]+){0,8}? )?(?:trước(?: ngày| tháng| hết)?|chậm nhất(?: là| vào)?(?: ngày)?|xong trong|(?:hoàn thành|thực hiện|xong) (?:trong|vào)|đến (?:hết |cuối )?(?=ngày|tháng|quý|\\d)|trong(?: vòng)? (?=tháng|quý|năm|\\d+ ngày)|vào (?=tháng|quý|ngày|cuối)|từ (?=tháng|quý|ngày)|hạn(?: cuối)?:?|by|before|no later than)\\s*[^.;()\\n]{2,60}|thường xuyên|h[àằ]ng (?:quý|tháng|năm|tuần)|định kỳ(?: vào)?(?: ngày \\d{1,2})?(?: h[àằ]ng)? [\\p{L}\\d]+(?: (?:tháng|quý|năm|tuần))?",
            FLAGS);

    private final PartyReading parties;
    private final DueWords due;
    private final PartyRoles roles;

    SentenceRoles(PartyReading parties, DueWords due) {
        this.parties = parties;
        this.due = due;
        this.roles = new PartyRoles(parties);
    }

    /**
     * The sentence that says who leads.
     *
     * @param words from the name of who leads on
     * @param given whether a word gives it the work: giao Sở A chủ trì
     */
    private record Assignment(Stretch words, boolean given) {}

    /** Whether the words say who leads. */
    static boolean assigns(Stretch text) {
        return assignment(text) != null;
    }

    private static @Nullable Assignment assignment(Stretch text) {
        for (Stretch sentence : text.split(SENTENCE)) {
            Matcher leads = sentence.matcher(LEADS);
            if (leads.find() && leads.start() > 2) {
                Matcher given = sentence.cut(0, leads.start()).matcher(GIVEN);
                int from = 0;
                while (given.find()) {
                    from = given.end();
                }
                return new Assignment(sentence.from(from), from > 0);
            }
        }
        return ordered(text);
    }

    /** Giao Văn phòng theo dõi …: who is told to do it, where nobody is said to lead. */
    private static @Nullable Assignment ordered(Stretch text) {
        Matcher order = text.matcher(ORDER);
        if (!order.find()) {
            return null;
        }
        Stretch words = text.from(order.end());
        Stretch names = words.cut(0, NameEnd.inSentence(words));
        return names.length() < words.length() && names.length() > 3 ? new Assignment(names, true) : null;
    }

    /** Leads and partners of the sentence that says who leads. */
    boolean assign(DraftItem item, Stretch text) {
        Assignment assignment = assignment(text);
        if (assignment == null) {
            return bracketed(item, text);
        }
        AssignedParties read = AssignedParties.read(assignment.words(), parties, false);
        boolean plausible = !read.leads().isEmpty()
                && read.leads().stream()
                        .allMatch(lead -> (assignment.given() || lead.doubt() == null)
                                && lead.name().length() < 90);
        if (plausible) {
            item.leads.addAll(roles.of(read.leads(), "câu giao việc"));
            item.partners.addAll(roles.of(read.partners(), "câu giao việc, sau “phối hợp”"));
            item.assignment = Fact.words(assignment.words(), "câu giao việc");
        }
        return plausible;
    }

    /** A name and a time in brackets behind the task say who and until when: (Văn phòng Cục; tháng 9/2026). */
    private boolean bracketed(DraftItem item, Stretch text) {
        Matcher bracket = text.matcher(BRACKET);
        if (!bracket.find()) {
            return false;
        }
        List<Stretch> parts = text.cut(bracket.start(1), bracket.end(1)).split(PART);
        Matcher does = parts.get(0).matcher(DOES);
        boolean said = does.find();
        List<PartyMention> leads = parties.list(said ? parts.get(0).cut(0, does.start()) : parts.get(0));
        if (leads.isEmpty()
                || leads.stream()
                        .anyMatch(lead -> lead.doubt() != null || lead.name().length() > 90)) {
            return false;
        }
        roles.of(leads, "tên trong ngoặc sau nhiệm vụ")
                .forEach(lead -> item.leads.add(said ? lead : lead.doubted("ngoặc không nói rõ là chủ trì")));
        Fact until = parts.size() == 2 ? due.read(parts.get(1)) : null;
        item.due = item.due == null && until != null ? until.doubted("thời hạn trong ngoặc sau nhiệm vụ") : item.due;
        return true;
    }

    /** The end that a sentence names; flagged, since a sentence may name other days. */
    void until(DraftItem item, Stretch text) {
        Matcher found = text.matcher(UNTIL);
        Fact first = null;
        int times = 0;
        while (found.find()) {
            Fact read = due.read(text.cut(found.start(), found.end()).trimmed());
            if (read != null
                    && !(read.value() instanceof vn.dieuphoi.plan.reading.fact.ReadDue when
                            && when.kind() == vn.dieuphoi.plan.reading.fact.ReadDue.Kind.WORDS)) {
                times++;
                first = first == null || !first.isSure() ? read : first;
            }
        }
        if (first != null && item.due == null) {
            item.due = times == 1 && first.isSure()
                    ? first
                    : first.doubted("câu nêu nhiều mốc hoặc mốc lẫn trong lời văn");
        }
    }

    List<vn.dieuphoi.plan.reading.draft.DraftRole> roles(Stretch names, String reason) {
        return roles.of(parties.list(names), reason);
    }
}
