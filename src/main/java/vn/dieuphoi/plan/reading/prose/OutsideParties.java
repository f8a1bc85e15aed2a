package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.party.PartyMention;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Parties that a task works with outside its own assignment: phối hợp với Sở Xây dựng tham mưu … */
final class OutsideParties {

    private static final Pattern WITH = Pattern.compile(
            "(?:phối hợp(?: chặt chẽ)?(?: và đề nghị)?(?: (?:với|cùng|để))|đề nghị(?: với)?|đôn đốc(?:,)?|đề xuất(?: với)?)\\s+(?=(?:các |cấp |ngành )?\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME_END = Pattern.compile(
            "\\s+(?:xây dựng|tham mưu|thực hiện|tổ chức|triển khai|hoàn thiện|sắp xếp|phát triển|sử dụng|tiếp tục|tiến hành|rà soát|thu hút|quan tâm|trong việc|đề xuất|khi|để|ưu tiên|ban hành|kiểm tra|và nhân dân|hướng dẫn|theo|cung cấp|tuyên truyền|giải quyết|nhằm|quy hoạch|các chính sách|chủ trì|mở|vận động)(?=[\\s,:.;]|$)|[.;:\\n]");

    private OutsideParties() {}

    static List<PartyMention> in(Stretch words, PartyReading parties) {
        List<PartyMention> mentions = new ArrayList<>();
        Matcher with = words.matcher(WITH);
        int from = 0;
        while (from <= words.length() && with.find(from)) {
            Stretch after = words.from(with.end());
            Matcher end = after.matcher(NAME_END);
            int stop = Math.min(end.find() ? end.start() : after.length(), 220);
            mentions.addAll(parties.list(after.cut(0, stop)));
            from = with.end() + 1;
        }
        return mentions.stream().filter(mention -> mention.doubt() == null).toList();
    }
}
