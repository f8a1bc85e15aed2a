package vn.dieuphoi.plan.reading.draft;

import java.util.List;

/**
 * A plan as it was read.
 *
 * @param source name of the file
 * @param remarks what a person should know beside the facts
 */
public record DraftPlan(
        String source,
        DraftDocument document,
        List<DraftParty> parties,
        List<DraftItem> items,
        List<DraftTarget> targets,
        List<String> remarks) {

    public DraftPlan {
        parties = List.copyOf(parties);
        items = List.copyOf(items);
        targets = List.copyOf(targets);
        remarks = List.copyOf(remarks);
    }
}
