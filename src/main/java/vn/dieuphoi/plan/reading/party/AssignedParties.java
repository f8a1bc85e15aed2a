package vn.dieuphoi.plan.reading.party;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Stretch;

/**
 * Who leads and who takes part, read from one cell or sentence.
 *
 * @param rest what the sentence says after its parties
 */
public record AssignedParties(List<PartyMention> leads, List<PartyMention> partners, Stretch rest) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String OF = "(?:(?:cơ quan|đơn vị|phòng|bộ phận|người)\\s+)?";
    private static final Pattern LABELS = Pattern.compile(
            "(?:^|(?<=[\\s;.,(]))(?:" + OF + "(?<lead>chủ trì|đầu mối|thực hiện chính|CT|lead(?: agency)?|responsible)|"
                    + OF + "(?<partner>phối hợp(?: thực hiện)?|PH|tham gia|support(?:ing)?|partners?))\\s*[:：]\\s*",
            FLAGS);
    private static final Pattern LEADS = Pattern.compile(
            "\\s+(?:là (?:cơ quan|đơn vị) )?(?:làm (?=đầu mối))?(?:chịu trách nhiệm )?(?:chủ trì|đầu mối|chịu trách nhiệm chính)(?:\\s+(?:thực hiện|tham mưu))?(?=[\\s,;.]|$)",
            FLAGS);
    private static final Pattern WITH = Pattern.compile(
            "(?:[,;]\\s*|\\s+)?(?:và\\s+)?(?:chủ động\\s+)?(?:có sự\\s+)?phối hợp(?:\\s+chặt chẽ)?(?:\\s+(?:với|cùng|của))?\\s+(?!giữa|liên ngành|đồng bộ|nhịp nhàng|hiệu quả|tốt|(?:thực hiện|triển khai|tổ chức|tham mưu)(?:\\s*[,.;]|$))(?=\\p{L})",
            FLAGS);
    private static final Pattern BRACKET = Pattern.compile("\\(\\s*(?:chủ trì|CT|đầu mối|lead)\\s*\\)", FLAGS);
    private static final Pattern BRACKET_PARTNER = Pattern.compile("\\(\\s*(?:phối hợp|PH|support)\\s*\\)", FLAGS);
    private static final Pattern SLASH = Pattern.compile("(?s)([^/]+[\\p{L})])\\s*/\\s*(\\p{L}[^/]+)");
    private static final Pattern SUFFIX =
            Pattern.compile("(?s)(.+?)[;.,]\\s+([^;.]+?)\\s+(?:cùng )?phối hợp(?: thực hiện)?\\s*[.;]?");
    /** chủ trì | , Phòng B và Phòng C phối hợp thực hiện | , hoàn thành …: who takes part stands before the word. */
    private static final Pattern OTHERS_HELP = Pattern.compile(
            "\\s*[,;]\\s*(?!(?:\\p{L}+ ){0,3}phối hợp)(?<names>[^.;()\\n]{3,200}?)\\s+(?:cùng )?phối hợp(?:\\s+(?:thực hiện|triển khai|tổ chức|tham mưu))?\\s*(?=[,.;]|$)",
            FLAGS);

    /**
     * @param both whether the words name leads and partners without saying which; else all are leads
     */
    public static AssignedParties read(Stretch words, PartyReading parties, boolean both) {
        List<PartyMention> leads = new ArrayList<>();
        List<PartyMention> partners = new ArrayList<>();
        if (labelled(words, parties, leads, partners) || bracketed(words, parties, leads, partners)) {
            return new AssignedParties(leads, partners, Stretch.EMPTY);
        }
        if (both && slashed(words, parties, leads, partners) || suffixed(words, parties, leads, partners)) {
            return new AssignedParties(leads, partners, Stretch.EMPTY);
        }
        Matcher lead = words.matcher(LEADS);
        Matcher with = words.matcher(WITH);
        boolean leadSaid = lead.find();
        int ends = leadSaid ? lead.start() : words.length();
        Matcher help = words.from(leadSaid ? lead.end() : words.length()).matcher(OTHERS_HELP);
        if (leadSaid && help.lookingAt()) {
            Stretch after = words.from(lead.end());
            leads.addAll(parties.list(words.cut(0, ends)));
            partners.addAll(parties.list(after.cut(help.start("names"), help.end("names"))));
            return new AssignedParties(leads, partners, after.from(help.end()));
        }
        boolean withSaid = with.find(leadSaid ? lead.end() : 0);
        if (!leadSaid && withSaid && with.start() > 0) {
            ends = with.start();
        }
        leads.addAll(parties.list(words.cut(0, ends)));
        Stretch rest = words.from(leadSaid ? lead.end() : ends);
        if (withSaid) {
            Stretch after = words.from(with.end());
            int end = NameEnd.inList(after);
            partners.addAll(parties.list(after.cut(0, end)));
            rest = after.from(end);
        } else if (both && leads.size() > 1 && !leadSaid) {
            List<PartyMention> others = leads.subList(1, leads.size());
            others.forEach(other -> partners.add(other.doubted("cột ghi chung, lấy đơn vị đầu là chủ trì")));
            PartyMention first = leads.get(0).doubted("cột ghi chung, lấy đơn vị đầu là chủ trì");
            leads.clear();
            leads.add(first);
        }
        return new AssignedParties(leads, partners, rest);
    }

    private static boolean labelled(
            Stretch words, PartyReading parties, List<PartyMention> leads, List<PartyMention> partners) {
        Matcher label = words.matcher(LABELS);
        boolean found = false;
        int start = -1;
        boolean lead = true;
        while (true) {
            boolean more = label.find();
            if (start >= 0) {
                Stretch list = words.cut(start, more ? label.start() : words.length());
                (lead ? leads : partners).addAll(parties.list(list));
            } else if (more && label.start() > 3) {
                Stretch before = words.cut(0, label.start());
                Matcher said = before.matcher(LEADS);
                leads.addAll(parties.list(said.find() ? before.cut(0, said.start()) : before));
            }
            if (!more) {
                return found;
            }
            found = true;
            lead = label.group("lead") != null;
            start = label.end();
        }
    }

    /** Lead / partners, as a column's heading says them. */
    private static boolean slashed(
            Stretch words, PartyReading parties, List<PartyMention> leads, List<PartyMention> partners) {
        Matcher slash = SLASH.matcher(Effort.counted(words));
        if (!slash.matches() || words.finds(LEADS) || words.finds(WITH)) {
            return false;
        }
        leads.addAll(parties.list(words.cut(slash.start(1), slash.end(1))));
        partners.addAll(parties.list(words.cut(slash.start(2), slash.end(2))));
        return true;
    }

    /** Sở A; Sở B phối hợp: what stands before the word takes part. */
    private static boolean suffixed(
            Stretch words, PartyReading parties, List<PartyMention> leads, List<PartyMention> partners) {
        Matcher helps = SUFFIX.matcher(Effort.counted(words));
        if (!helps.matches()) {
            return false;
        }
        Stretch first = words.cut(helps.start(1), helps.end(1));
        Matcher lead = first.matcher(LEADS);
        leads.addAll(parties.list(lead.find() ? first.cut(0, lead.start()) : first));
        partners.addAll(parties.list(words.cut(helps.start(2), helps.end(2))));
        return true;
    }

    private static boolean bracketed(
            Stretch words, PartyReading parties, List<PartyMention> leads, List<PartyMention> partners) {
        Matcher bracket = words.matcher(BRACKET);
        if (!bracket.find()) {
            return false;
        }
        leads.addAll(parties.list(words.cut(0, bracket.start())));
        int start = bracket.end();
        if (bracket.find()) {
            PartyMention doubtful = parties.list(words.cut(start, bracket.start())).stream()
                    .findFirst()
                    .orElse(null);
            if (doubtful != null) {
                leads.add(doubtful);
            }
            start = bracket.end();
        }
        Stretch rest = words.from(start).trimmed(",;");
        Matcher partner = rest.matcher(BRACKET_PARTNER);
        List<Stretch> cut = partner.find() ? rest.split(BRACKET_PARTNER) : List.of(rest);
        cut.forEach(list -> partners.addAll(parties.list(list)));
        return true;
    }
}
