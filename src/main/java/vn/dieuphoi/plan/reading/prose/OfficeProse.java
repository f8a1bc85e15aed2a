package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.draft.DraftRole;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.party.AssignedParties;
import vn.dieuphoi.plan.reading.party.NameEnd;
import vn.dieuphoi.plan.reading.party.PartyMention;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.party.PartyRoles;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Prose in which each office has a section with its tasks under it. */
public final class OfficeProse {

    private static final Pattern TOGETHER = Pattern.compile(
            "phối hợp(?: chặt chẽ)?(?: với| cùng)?\\s+(?!giữa|liên ngành|đồng bộ|nhịp nhàng|hiệu quả|tốt)(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Fewer characters are no task. */
    private static final int SHORTEST = 15;

    /** What is done, and no office of organisation. */
    private static final Pattern ORGANISES = Pattern.compile("^Tổ chức\\s+(?=[\\p{Ll}\\d])(?!cơ sở)");

    /** Who is told to do something, whatever he is called. */
    private static final Pattern ORDER = Pattern.compile("^(?:Giao|Yêu cầu)(?: cho)?\\s+(?=\\p{Lu})");

    private static final Pattern HELPS = Pattern.compile(",?\\s+phối hợp\\s");

    private static final Pattern ONLY_HELPS =
            Pattern.compile("^(?:chủ động )?phối hợp", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * An office.
     *
     * @param said its task where it stands on the line of its name; blank elsewhere
     */
    private record Office(Section section, List<PartyMention> names, Stretch said) {}

    private final List<Office> offices = new ArrayList<>();
    /** Paragraphs that begin with who does what they say. */
    private final List<Office> sentencesOfOffices = new ArrayList<>();

    private final PartyReading parties;
    private final PartyRoles roles;
    private final SentenceRoles sentences;

    public OfficeProse(ProseOutline outline, PartyReading parties, DueWords due) {
        this.parties = parties;
        this.roles = new PartyRoles(parties);
        this.sentences = new SentenceRoles(parties, due);
        outline.all().forEach(section -> {
            Stretch heading = section.heading();
            int colon = heading.toString().indexOf(':');
            boolean goesOn = colon > 0 && heading.length() - colon > SHORTEST;
            List<PartyMention> names = names(goesOn ? heading.cut(0, colon) : heading);
            boolean tasks = goesOn || !section.body.isEmpty() || !section.sections.isEmpty();
            if (names != null && tasks && section.numbering != null) {
                Stretch said = goesOn ? heading.from(colon + 1).trimmed() : Stretch.EMPTY;
                offices.add(new Office(section, names, said));
            } else if (section.numbering != null && section.sections.isEmpty() && section.depth() > Numbering.ROMAN) {
                begins(section);
            }
        });
    }

    /** A paragraph that begins with the name of who does what it says: Ủy ban Kiểm tra tham mưu giám sát … */
    private void begins(Section section) {
        Stretch whole = section.withLabels(section.whole);
        Stretch words =
                whole.from(Math.min(section.number().length(), whole.length())).trimmed(".)/-–");
        Matcher helps = words.matcher(HELPS);
        int end = Math.min(NameEnd.inSentence(words), helps.find() ? helps.start() : words.length());
        Stretch who = words.cut(0, end);
        boolean said = end > 3 && words.length() - end > SHORTEST && !who.finds(ORGANISES);
        List<PartyMention> names = said ? names(who) : null;
        if (said && names == null && who.finds(ORDER)) {
            names = parties.list(who.trimmed(":"));
        }
        if (names != null && !names.isEmpty()) {
            sentencesOfOffices.add(new Office(section, names, words));
        }
    }

    /** How many paragraphs begin with who does what they say. */
    public int beginnings() {
        return sentencesOfOffices.size();
    }

    /** What such paragraphs say, which may be no tasks. */
    public List<DraftItem> itemsThatBegin() {
        List<DraftItem> items = new ArrayList<>();
        for (Office office : sentencesOfOffices) {
            DraftItem item = onItsLine(office);
            item.code = Fact.unsure(
                    item.code.value(), item.code.raw(), "đoạn mở đầu bằng tên đơn vị; hãy xem có phải là một mục");
            item.leads.replaceAll(lead -> parties.register().find(lead.party().text()) == null
                    ? lead.doubted("đơn vị ở đầu đoạn, chưa có trong danh bạ")
                    : lead);
            items.add(item);
        }
        return items;
    }

    public int size() {
        return offices.size();
    }

    /** The offices that a heading names and nothing else; null where it says more. */
    private @Nullable List<PartyMention> names(Stretch heading) {
        Stretch words = heading.trimmed(":.").trimmed();
        if (words.length() > 140 || words.toString().matches("(?s).*[.;].*") || words.isBlank()) {
            return null;
        }
        Matcher duty =
                words.matcher(Pattern.compile("^(?:Trách nhiệm của|Nhiệm vụ của|Đối với|Giao|Đề nghị)\\s+(?=\\p{L})"));
        Stretch named = duty.find() ? words.from(duty.end()) : words;
        boolean sentence = named.toString().contains(" chủ trì");
        List<PartyMention> names =
                sentence ? AssignedParties.read(named, parties, false).leads() : parties.list(named);
        boolean plain = !names.isEmpty()
                && names.stream()
                        .allMatch(name -> name.doubt() == null
                                && name.scope() == null
                                && name.name().length() < 80);
        return plain ? names : null;
    }

    public List<DraftItem> items() {
        List<DraftItem> items = new ArrayList<>();
        for (Office office : offices) {
            int count = 0;
            if (!office.said().isBlank()) {
                items.add(onItsLine(office));
            }
            for (Stretch task : tasks(office.section())) {
                count++;
                if (task.length() > SHORTEST) {
                    items.add(item(office, task, count));
                }
            }
        }
        return items;
    }

    private DraftItem onItsLine(Office office) {
        Section section = office.section();
        DraftItem item = new DraftItem(
                Fact.sure(section.label(), section.number(), "số của đoạn"),
                Fact.words(SectionItem.title(office.said()), "câu sau tên đơn vị"));
        item.text = Fact.words(office.said(), "lời văn của đoạn");
        fill(item, office, office.said());
        return item;
    }

    /** The tasks under an office: its numbered paragraphs, else its marked ones, else its plain ones. */
    private static List<Stretch> tasks(Section section) {
        List<Stretch> tasks = new ArrayList<>();
        for (Section below : section.sections) {
            List<Stretch> lines = new ArrayList<>(List.of(below.withLabels(below.whole)));
            below.body.forEach(line -> lines.add(below.withLabels(line)));
            tasks.add(Stretch.joined(lines, "\n"));
        }
        for (Stretch cut : section.body) {
            Stretch line = section.withLabels(cut);
            Numbering mark = Numbering.of(line);
            boolean below = mark != null && mark.depth() == Numbering.PLUS;
            int last = tasks.size() - 1;
            if (last >= 0 && (below || mark == null && !section.sections.isEmpty())) {
                tasks.set(last, tasks.get(last).plus("\n", line));
            } else {
                tasks.add(line);
            }
        }
        return tasks;
    }

    private DraftItem item(Office office, Stretch task, int count) {
        Numbering mark = Numbering.of(task);
        Stretch words = mark == null ? task : task.from(mark.length()).trimmed();
        boolean numbered = mark != null && !mark.label().isEmpty();
        String own = mark != null && numbered ? mark.label() : String.valueOf(count);
        String code = own.contains(".") ? own : office.section().label() + "." + own;
        Stretch number = mark != null && numbered ? task.cut(0, mark.length()).trimmed() : words;
        DraftItem item = new DraftItem(
                Fact.of(code, number, numbered, numbered ? "số của đoạn" : "đoạn không có số, đánh số theo đơn vị"),
                Fact.words(SectionItem.title(words), "câu đầu của đoạn"));
        item.text = Fact.words(words, "lời văn của đoạn");
        item.group = Fact.words(office.section().heading().trimmed(":"), "đơn vị nêu ở đề mục");
        fill(item, office, words);
        return item;
    }

    /** Who, with whom and until when. */
    private void fill(DraftItem item, Office office, Stretch words) {
        boolean helps = words.finds(ONLY_HELPS);
        for (DraftRole lead : roles.of(office.names(), "đơn vị nêu ở đề mục")) {
            item.leads.add(helps ? lead.doubted("đoạn chỉ nói phối hợp") : lead);
        }
        partners(item, words);
        if (item.partners.isEmpty()) {
            Stretch heading = office.section().heading();
            partners(
                    item,
                    heading.cut(0, heading.length() - office.said().length()).trimmed(":."));
        }
        sentences.until(item, words);
    }

    private void partners(DraftItem item, Stretch words) {
        Matcher together = words.matcher(TOGETHER);
        if (together.find()) {
            Stretch after = words.from(together.end());
            Stretch names = after.cut(0, NameEnd.inSentence(after));
            item.partners.addAll(roles.of(parties.list(names), "sau “phối hợp”"));
        }
    }
}
