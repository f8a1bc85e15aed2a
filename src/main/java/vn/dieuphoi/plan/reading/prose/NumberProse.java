package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.draft.DraftRole;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.party.AssignedParties;
import vn.dieuphoi.plan.reading.party.NameEnd;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.party.PartyRoles;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Plans that set the tasks down first and say who does which by their numbers at the end. */
public final class NumberProse {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern HELPS = Pattern.compile("phối hợp|tham gia|support", FLAGS);
    private static final Pattern LEADS = Pattern.compile("chủ trì|chịu trách nhiệm|phụ trách|đầu mối|lead", FLAGS);
    private static final Pattern VERB = Pattern.compile(
            "chủ trì|chịu trách nhiệm|phụ trách|đầu mối|phối hợp|tham gia|thực hiện|triển khai|lead|support", FLAGS);
    private static final Pattern OFFICE = Pattern.compile(
            "^(?:[-–+*•]\\s*)?(?:(?:giao|đề nghị|yêu cầu)\\s+)?(?<office>.{3,120}?)(?:\\s*:\\s*|\\s+(?=chủ trì|chịu trách nhiệm|phối hợp|phụ trách|thực hiện|làm đầu mối|là đầu mối))",
            FLAGS);

    /** One that leads and names with whom: chủ trì, phối hợp với các đoàn thể thực hiện nhiệm vụ 4. */
    private static final Pattern LEADS_WITH = Pattern.compile(
            "(?:chủ trì|chịu trách nhiệm|phụ trách|đầu mối)\\s*,?\\s+(?:và\\s+)?(?:chủ động\\s+)?phối hợp(?:\\s+chặt chẽ)?\\s+(?:với|cùng)\\s+(?=\\p{L})",
            FLAGS);

    /** Between the numbers that a paragraph begins with and who does them: Nhiệm vụ số 1, 3: Phòng A chủ trì. */
    private static final Pattern THEN = Pattern.compile(
            "^\\s*(?:[:：–-]\\s*(?:(?:do|giao(?: cho)?)\\s+)?|(?:do|giao(?: cho)?)\\s+)(?=\\p{L})", FLAGS);

    /**
     * Who is named with which numbers.
     *
     * @param with the parties that the sentence gives one that leads; blank where it gives none
     */
    private record Said(Stretch office, boolean leads, Stretch with, TaskNumbers numbers, Stretch clause) {}

    private final List<Said> said = new ArrayList<>();
    private final List<Section> tasks;
    private final PartyRoles roles;
    private final PartyReading parties;
    private final DueWords due;

    public NumberProse(ProseOutline outline, PartyReading parties, DueWords due) {
        this.parties = parties;
        this.due = due;
        this.roles = new PartyRoles(parties);
        List<Section> sources = new ArrayList<>();
        outline.all().forEach(section -> {
            int before = said.size();
            read(section);
            if (said.size() > before) {
                sources.add(section);
            }
        });
        List<Section> numbered = outline.all()
                .filter(section -> section.numbering != null && section.depth() > 2 && !sources.contains(section))
                .filter(section ->
                        sources.stream().noneMatch(source -> source.all().anyMatch(below -> below == section)))
                .toList();
        List<Section> inChapter =
                numbered.stream().filter(SentenceProse::chapter).toList();
        this.tasks = inChapter.isEmpty() ? numbered : inChapter;
    }

    private void read(Section section) {
        Stretch heading = section.heading();
        boolean numbersFirst = numbersFirst(heading);
        for (Stretch line : section.body) {
            numbersFirst |= numbersFirst(line);
        }
        if (numbersFirst) {
            return;
        }
        Stretch office = office(heading);
        if (office != null) {
            clauses(office, heading.from(Math.min(heading.length(), office.length())));
            section.body.forEach(line -> clauses(office, line));
            section.sections.stream()
                    .filter(below -> TaskNumbers.in(below.heading()).size() > 0 && office(below.heading()) == null)
                    .forEach(below -> clauses(office, below.heading()));
        }
        for (Stretch line : section.body) {
            Stretch own = office(line);
            if (own != null && office == null) {
                clauses(own, line);
            }
        }
    }

    /** Takes a paragraph that begins with numbers and goes on with who does them; whether it is one. */
    private boolean numbersFirst(Stretch line) {
        Stretch words = line.trimmed("-–+*•");
        List<TaskNumbers> all = TaskNumbers.in(words);
        if (all.isEmpty() || all.get(0).at() > 0) {
            return false;
        }
        Stretch rest = words.from(all.get(0).end());
        Matcher then = rest.matcher(THEN);
        if (!then.find()) {
            return false;
        }
        Stretch who = rest.from(then.end());
        AssignedParties read = AssignedParties.read(who, parties, false);
        boolean plain = !read.leads().isEmpty()
                && read.leads().stream()
                        .allMatch(lead -> lead.name().length() < 90 && (lead.doubt() == null || who.finds(LEADS)));
        if (plain) {
            said.add(new Said(who, true, Stretch.EMPTY, all.get(0), words));
        }
        return plain;
    }

    /** The office that a paragraph begins with. */
    private @Nullable Stretch office(Stretch words) {
        Matcher found = words.matcher(OFFICE);
        Stretch name = found.find() ? words.cut(found.start("office"), found.end("office")) : words.trimmed(":.");
        boolean plain = name.length() < 120
                && !name.isBlank()
                && parties.list(name).stream().allMatch(mention -> mention.doubt() == null)
                && !parties.list(name).isEmpty();
        return plain ? name : null;
    }

    private void clauses(Stretch office, Stretch words) {
        int from = 0;
        for (TaskNumbers numbers : TaskNumbers.in(words)) {
            Stretch before = words.cut(from, numbers.at());
            Stretch with = with(before);
            boolean helps = with.isBlank() && last(HELPS, before) > last(LEADS, before);
            boolean silent = !before.finds(VERB);
            boolean goesOn = silent && from > 0 && !said.isEmpty();
            boolean leads = goesOn ? said.get(said.size() - 1).leads() : !helps;
            said.add(new Said(office, leads, with, numbers, words));
            from = numbers.end();
        }
    }

    private static Stretch with(Stretch before) {
        Matcher found = before.matcher(LEADS_WITH);
        int from = -1;
        while (found.find()) {
            from = found.end();
        }
        boolean late = from >= 0 && last(HELPS, before) < from;
        Stretch after = late ? before.from(from) : Stretch.EMPTY;
        return late ? after.cut(0, NameEnd.inSentence(after)).trimmed(",;") : after;
    }

    private static int last(Pattern pattern, Stretch words) {
        Matcher found = words.matcher(pattern);
        int at = -1;
        while (found.find()) {
            at = found.start();
        }
        return at;
    }

    /** The tasks that are named; with a chapter where the sentence says one. */
    private List<Section> named(Said one, String number) {
        List<Section> hits = tasks.stream()
                .filter(section ->
                        section.code().equals(number) || section.chapterCode().equals(number))
                .filter(section -> one.numbers().chapter() == null
                        || section.chapterCode().startsWith(one.numbers().chapter() + "."))
                .toList();
        return hits;
    }

    public List<DraftItem> items() {
        Map<Section, DraftItem> items = new LinkedHashMap<>();
        List<Section> used = new ArrayList<>();
        for (Section task : tasks) {
            if (said.stream()
                    .anyMatch(one -> one.numbers().numbers().stream()
                            .anyMatch(number -> named(one, number).contains(task)))) {
                used.add(task);
            }
        }
        used = used.stream().flatMap(this::withBrothers).distinct().toList();
        LabelledProse.Codes codes = new LabelledProse.Codes(used);
        SectionItem make = new SectionItem(parties, due);
        SentenceRoles sentences = new SentenceRoles(parties, due);
        for (Section task : tasks) {
            if (used.contains(task)) {
                DraftItem item = make.bare(task, codes.of(task));
                sentences.until(item, task.text());
                items.put(task, item);
            }
        }
        for (Said one : said) {
            for (String number : one.numbers().numbers()) {
                List<Section> hits = named(one, number);
                for (Section hit : hits) {
                    add(items, one, hit, hits.size() == 1);
                    until(items.get(hit), one, sentences);
                }
            }
        }
        return List.copyOf(items.values());
    }

    /** Tasks beside the named ones, which the document gives to nobody. */
    private java.util.stream.Stream<Section> withBrothers(Section task) {
        Section above = task.above;
        return above == null
                ? java.util.stream.Stream.of(task)
                : above.sections.stream().filter(tasks::contains).filter(brother -> brother.depth() == task.depth());
    }

    private void add(Map<Section, DraftItem> items, Said one, Section task, boolean alone) {
        DraftItem item = items.get(task);
        if (item == null) {
            return;
        }
        String reason = "giao theo số nhiệm vụ ở phần tổ chức thực hiện";
        AssignedParties read = AssignedParties.read(one.office(), parties, false);
        item.partners.addAll(roles.of(read.partners(), reason));
        for (DraftRole role : roles.of(read.leads(), reason)) {
            List<DraftRole> into = one.leads() ? item.leads : item.partners;
            boolean known = into.stream()
                    .anyMatch(two ->
                            two.party().text().equalsIgnoreCase(role.party().text()));
            if (!known) {
                into.add(alone ? role : role.doubted("số này có ở nhiều phần"));
            }
        }
        if (!one.with().isBlank()) {
            item.partners.addAll(roles.of(parties.list(one.with()), reason + ", sau “phối hợp”"));
        }
    }

    /** An end that the sentence names for all the numbers it names. */
    private static void until(@Nullable DraftItem item, Said one, SentenceRoles sentences) {
        if (item != null && item.due == null && one.leads()) {
            sentences.until(item, one.clause());
            item.due = item.due == null ? null : item.due.doubted("thời hạn nêu chung ở phần tổ chức thực hiện");
        }
    }

    /** How many tasks are given by their numbers. */
    public int size() {
        return (int) said.stream()
                .filter(Said::leads)
                .flatMap(one -> one.numbers().numbers().stream().map(number -> named(one, number)))
                .filter(hits -> !hits.isEmpty())
                .count();
    }
}
