package vn.dieuphoi.plan.reading.layout;

import java.util.List;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.fact.DueWords;
import vn.dieuphoi.plan.reading.party.PartyReading;
import vn.dieuphoi.plan.reading.prose.LabelledProse;
import vn.dieuphoi.plan.reading.prose.NumberProse;
import vn.dieuphoi.plan.reading.prose.OfficeProse;
import vn.dieuphoi.plan.reading.prose.ProseOutline;
import vn.dieuphoi.plan.reading.prose.SentenceProse;

/** Chooses the way in which a document sets its tasks down. */
public final class Layouts {

    /** What says so often who leads is the document's way and no chance. */
    private static final int ENOUGH = 2;

    private final TableLayout tables;
    private final ProseOutline outline;
    private final PartyReading parties;
    private final DueWords due;

    public Layouts(TableLayout tables, ProseOutline outline, PartyReading parties, DueWords due) {
        this.tables = tables;
        this.outline = outline;
        this.parties = parties;
        this.due = due;
    }

    /** The items, each with a number of its own. */
    public List<DraftItem> items() {
        return new UniqueCodes().of(found());
    }

    private List<DraftItem> found() {
        List<DraftItem> inTables = tables.items(parties, due);
        LabelledProse labelled = new LabelledProse(outline);
        if (labelled.size() > inTables.size()) {
            return labelled.items(parties, due);
        }
        if (!inTables.isEmpty()) {
            return inTables;
        }
        NumberProse numbers = new NumberProse(outline, parties, due);
        if (numbers.size() >= ENOUGH) {
            return numbers.items();
        }
        SentenceProse sentences = new SentenceProse(outline, parties, due);
        OfficeProse offices = new OfficeProse(outline, parties, due);
        if (sentences.size() >= ENOUGH && sentences.size() >= offices.size()) {
            return sentences.items();
        }
        if (offices.size() >= ENOUGH) {
            return offices.items();
        }
        return sentences.size() == 0 && offices.beginnings() >= ENOUGH ? offices.itemsThatBegin() : sentences.items();
    }
}
