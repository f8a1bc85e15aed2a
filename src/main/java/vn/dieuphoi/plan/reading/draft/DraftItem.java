package vn.dieuphoi.plan.reading.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.plan.reading.fact.Fact;

/** An item as it grows while a document is read. */
public final class DraftItem {

    public Fact code;
    public final Fact title;
    public @Nullable Fact group;
    public @Nullable Fact text;
    public @Nullable Fact assignment;
    public @Nullable Fact time;
    public @Nullable Fact start;
    public @Nullable Fact due;
    public final List<DraftRole> leads = new ArrayList<>();
    public final List<DraftRole> partners = new ArrayList<>();
    public final List<DraftRole> external = new ArrayList<>();
    public final List<Fact> products = new ArrayList<>();
    public final List<Fact> subtasks = new ArrayList<>();
    public final List<DraftMilestone> milestones = new ArrayList<>();

    public DraftItem(Fact code, Fact title) {
        this.code = code;
        this.title = title;
    }

    /** All its facts, for those who look them over. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(List.of(code, title));
        for (Fact fact : new @Nullable Fact[] {text, start, due}) {
            if (fact != null) {
                facts.add(fact);
            }
        }
        for (List<DraftRole> roles : List.of(leads, partners, external)) {
            roles.forEach(role -> facts.add(role.party()));
        }
        facts.addAll(products);
        facts.addAll(subtasks);
        milestones.forEach(milestone -> facts.add(milestone.due()));
        return facts;
    }
}
