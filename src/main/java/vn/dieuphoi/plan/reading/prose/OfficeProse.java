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
            "phối hợp(?: chặt chẽ)?(?: với| cùng)?\\s+(?=\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ONLY_HELPS =
            Pattern.compile("^(?:chủ động )?phối hợp", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private record Office(Section section, List<PartyMention> names) {}

    private final List<Office> offices = new ArrayList<>();
    private final PartyReading parties;
    private final PartyRoles roles;
    private final SentenceRoles sentences;

    public OfficeProse(ProseOutline outline, PartyReading parties, DueWords due) {
        this.parties = parties;
        this.roles = new PartyRoles(parties);
        this.sentences = new SentenceRoles(parties, due);
        outline.all().forEach(section -> {
            List<PartyMention> names = names(section.heading());
            boolean tasks = !section.body.isEmpty() || !section.sections.isEmpty();
            if (names != null && tasks && section.numbering != null) {
                offices.add(new Office(section, names));
            }
        });
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
            for (Stretch task : tasks(office.section())) {
                count++;
                if (task.length() > 15) {
                    items.add(item(office, task, count));
                }
            }
        }
        return items;
    }

    /** The tasks under an office: its numbered paragraphs, else its marked ones, else its plain ones. */
    private static List<Stretch> tasks(Section section) {
        List<Stretch> tasks = new ArrayList<>();
        for (Section below : section.sections) {
            tasks.add(
                    below.text().length() > 0
                            ? Stretch.joined(List.of(below.whole, Stretch.joined(below.body, "\n")), "\n")
                            : below.whole);
        }
        for (Stretch line : section.body) {
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
        boolean helps = words.finds(ONLY_HELPS);
        for (DraftRole lead : roles.of(office.names(), "đơn vị nêu ở đề mục")) {
            item.leads.add(helps ? lead.doubted("đoạn chỉ nói phối hợp") : lead);
        }
        partners(item, words);
        if (item.partners.isEmpty()) {
            partners(item, office.section().heading().trimmed(":."));
        }
        sentences.until(item, words);
        return item;
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
