package vn.dieuphoi.plan.reading.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.party.PartyReading;

/** Prose whose sections end with their assignment and their time, each behind a label. */
public final class LabelledProse {

    private final List<Section> sections;

    public LabelledProse(ProseOutline outline) {
        this.sections = outline.all().filter(LabelledProse::isItem).toList();
    }

    private static boolean isItem(Section section) {
        boolean said = section.says(Label.Kind.LEAD) || section.says(Label.Kind.TIME);
        boolean own = said
                && section.numbering != null
                && section.depth() > 1
                && !section.label().isEmpty();
        return own && !(section.says(Label.Kind.TIME) && !section.says(Label.Kind.LEAD) && general(section));
    }

    /** The plan's own time, said once of the whole. */
    private static boolean general(Section section) {
        return section.heading().length() < 30 || section.sections.size() > 5;
    }

    public int size() {
        return (int) sections.stream()
                .filter(section -> section.says(Label.Kind.LEAD))
                .count();
    }

    public List<DraftItem> items(PartyReading parties, DueWords due) {
        for (Section section : sections) {
            for (Label label : section.labels) {
                if (label.kind() == Label.Kind.PARTNERS) {
                    parties.learn(label.words());
                }
            }
        }
        SectionItem make = new SectionItem(parties, due);
        Codes codes = new Codes(sections);
        List<DraftItem> items = new ArrayList<>();
        sections.forEach(section -> items.add(make.labelled(section, codes.of(section))));
        return items;
    }

    /** The numbers of sections, with their chapter's before them where they begin anew in each chapter. */
    static final class Codes {

        private final Map<String, Integer> times = new HashMap<>();

        Codes(List<Section> sections) {
            sections.forEach(section -> times.merge(section.code(), 1, Integer::sum));
        }

        String of(Section section) {
            boolean anew = times.values().stream().anyMatch(count -> count > 1);
            String code = anew ? section.chapterCode() : section.code();
            return code;
        }
    }
}
