package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.party.NameEnd;
import vn.dieuphoi.plan.reading.party.PartyMention;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Parties that a task works with outside its own assignment: phối hợp với Sở Xây dựng tham mưu … */
final class OutsideParties {

    private static final Pattern WITH = Pattern.compile(
            "(?:phối hợp(?: chặt chẽ)?(?: và đề nghị)?(?: (?:với|cùng|để))|đề nghị(?: với)?|đôn đốc(?:,)?|đề xuất(?: với)?)\\s+(?=(?:các |cấp |ngành )?\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OutsideParties() {}

    static List<PartyMention> in(Stretch words, PartyReading parties) {
        List<PartyMention> mentions = new ArrayList<>();
        Matcher with = words.matcher(WITH);
        int from = 0;
        while (from <= words.length() && with.find(from)) {
            Stretch after = words.from(with.end());
            int stop = Math.min(NameEnd.inSentence(after), 220);
            mentions.addAll(parties.list(after.cut(0, stop)));
            from = with.end() + 1;
        }
        return mentions.stream().filter(mention -> mention.doubt() == null).toList();
    }
}
