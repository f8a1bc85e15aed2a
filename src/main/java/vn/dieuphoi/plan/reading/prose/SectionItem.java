package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.draft.DraftRole;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.fact.Fact;
import vn.dieuphoi.plan.reading.fact.ProductWords;
import vn.dieuphoi.plan.reading.party.AssignedParties;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.party.PartyRoles;
import vn.dieuphoi.plan.reading.text.Effort;
import vn.dieuphoi.plan.reading.text.Numbering;
import vn.dieuphoi.plan.reading.text.Stretch;

/** Makes an item of a section and what its labels say. */
final class SectionItem {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[\\p{L}\\d)”])[.:]\\s+(?=\\p{Lu})|\\n");
    private static final Pattern ASSIGNED = Pattern.compile("được (?:phân công|giao)");

    private final PartyReading parties;
    private final DueWords due;
    private final PartyRoles roles;

    SectionItem(PartyReading parties, DueWords due) {
        this.parties = parties;
        this.due = due;
        this.roles = new PartyRoles(parties);
    }

    DraftItem bare(Section section, String code) {
        Stretch title = title(section.heading());
        DraftItem item =
                new DraftItem(Fact.sure(code, section.number(), "số của đoạn"), Fact.words(title, "câu đầu của mục"));
        item.text = Fact.words(section.text(), "lời văn của mục");
        Section above = section.above;
        if (above != null && !above.whole.isBlank()) {
            item.group = Fact.words(above.whole, "đề mục phía trên");
        }
        for (Section below : section.sections) {
            item.subtasks.add(Fact.words(
                    Stretch.joined(List.of(below.heading(), Stretch.joined(below.body, "\n")), "\n"),
                    "đoạn có số bên dưới"));
        }
        if (section.sections.isEmpty()) {
            section.body.stream()
                    .filter(line -> Numbering.opens(line))
                    .forEach(line -> item.subtasks.add(Fact.words(line.trimmed("-–+*•"), "gạch đầu dòng")));
        }
        return item;
    }

    /** The first sentence; the whole where there is one only. */
    static Stretch title(Stretch heading) {
        Matcher end = heading.matcher(SENTENCE);
        Stretch first = end.find() && end.start() > 15 ? heading.cut(0, end.start()) : heading;
        return first.trimmed().endingWithout(".:;");
    }

    DraftItem labelled(Section section, String code) {
        DraftItem item = bare(section, code);
        for (Label label : section.labels) {
            switch (label.kind()) {
                case LEAD -> lead(label, item);
                case PARTNERS -> item.partners.addAll(roles.of(parties.list(label.words()), "dòng phối hợp"));
                case TIME -> time(label, item);
                case PRODUCT -> item.products.addAll(ProductWords.read(label.words()));
            }
        }
        if (item.products.isEmpty()) {
            item.products.addAll(CountedProducts.in(section.text()));
        }
        outside(section.text(), item, "phối hợp, đề nghị, đề xuất trong lời văn");
        return item;
    }

    private void lead(Label label, DraftItem item) {
        AssignedParties read = AssignedParties.read(label.words(), parties, false);
        if (item.assignment == null) {
            item.assignment = Fact.words(label.whole(), "câu phân công");
        }
        boolean open = ASSIGNED.matcher(Effort.counted(label.words())).find()
                && label.words().toString().contains("theo từng");
        if (!open) {
            item.leads.addAll(roles.of(read.leads(), "câu phân công"));
        }
        List<DraftRole> partners = roles.of(read.partners(), "câu phân công, sau “phối hợp”");
        for (DraftRole partner : partners) {
            (roles.outside(partner) ? item.external : item.partners).add(partner);
        }
        outside(read.rest(), item, "câu phân công, phần sau");
    }

    private void outside(Stretch words, DraftItem item, String reason) {
        for (DraftRole role : roles.of(OutsideParties.in(words, parties), reason)) {
            List<DraftRole> known = new ArrayList<>(item.external);
            known.addAll(item.leads);
            known.addAll(item.partners);
            boolean named = known.stream()
                    .anyMatch(one ->
                            one.party().text().equalsIgnoreCase(role.party().text()));
            boolean inside = roles.inside(role);
            if (!named && !inside) {
                item.external.add(role);
            }
        }
    }

    private void time(Label label, DraftItem item) {
        TimeSentence read = TimeSentence.read(label.words(), due);
        if (item.time == null) {
            item.time = Fact.words(label.whole(), "câu thời gian");
        }
        item.start = item.start == null ? read.start() : item.start;
        item.due = item.due == null ? read.due() : item.due;
    }
}
