package vn.dieuphoi.plan.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dieuphoi.plan.reading.draft.DraftItem;
import vn.dieuphoi.plan.reading.draft.DraftParty;
import vn.dieuphoi.plan.reading.draft.DraftPlan;
import vn.dieuphoi.plan.reading.draft.DraftRole;
import vn.dieuphoi.plan.reading.party.KnownParties;

/** The offices and bodies that a plan document gives work to, for a house that does not know them yet. */
public final class NamedParties {

    private NamedParties() {}

    /**
     * A party as the document names it.
     *
     * @param code proposed from the first letters of its name
     * @param spellings in which the document writes it
     * @param leads whether it leads an item; who only works with others may stand outside
     * @param mentions how often it is given something
     */
    public record Named(String code, String name, List<String> spellings, boolean leads, int mentions) {}

    /** In the order in which the document first names them. */
    public static List<Named> of(PlanUpload upload) {
        DraftPlan draft = new DocumentReading(KnownParties.EMPTY).draft(upload, (page, pages) -> {});
        Set<String> leading = new LinkedHashSet<>();
        draft.items()
                .forEach(item ->
                        leads(item).forEach(lead -> leading.add(lead.party().text())));
        Map<String, Named> named = new LinkedHashMap<>();
        for (DraftParty party : draft.parties()) {
            boolean leads = leading.contains(party.name()) || anyOf(party.spellings(), leading);
            named.put(party.code(), new Named(party.code(), party.name(), party.spellings(), leads, party.mentions()));
        }
        return new ArrayList<>(named.values());
    }

    private static Collection<DraftRole> leads(DraftItem item) {
        return item.leads;
    }

    private static boolean anyOf(List<String> spellings, Set<String> leading) {
        return spellings.stream().anyMatch(leading::contains);
    }
}
