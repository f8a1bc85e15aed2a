package vn.dieuphoi.models.scaffold.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.dieuphoi.models.scaffold.OutsideParty;
import vn.dieuphoi.models.scaffold.PlannedItem;
import vn.dieuphoi.models.scaffold.drawing.DrawnNode;
import vn.dieuphoi.models.scaffold.drawing.Level;
import vn.dieuphoi.models.scaffold.drawing.Sender;
import vn.dieuphoi.models.scaffold.outline.Outline;
import vn.dieuphoi.models.scaffold.outline.Step;
import vn.dieuphoi.models.scaffold.outline.Steps;
import vn.dieuphoi.office.PartyCode;

/**
 * Who sends to whom: the steps that ask, and the call at the opening to those whom no step asks. Groups that the plan does
 * not name are asked out of the parts, whose leads name them.
 */
record Senders(PlannedItem item, Outline outline) {

    /**
     * @param call the requests at the opening
     * @param ownSteps what holds the parts
     */
    List<Sender> of(Level level, DrawnNode call, DrawnNode ownSteps) {
        List<Sender> senders = new ArrayList<>();
        Set<PartyCode> asked = new HashSet<>();
        for (Step.Ask ask : Steps.asks(outline.steps())) {
            asked.addAll(ask.reached());
            level.all()
                    .filter(node -> node.id().equals("callActivity_" + ask.id()))
                    .forEach(node -> senders.add(
                            new Sender(node, outside(party -> ask.reached().contains(party.code())))));
        }
        senders.add(new Sender(call, outside(party -> party.asked() && !asked.contains(party.code()))));
        if (Steps.haveParts(outline.steps())) {
            senders.add(new Sender(ownSteps, outside(party -> !party.asked() && !asked.contains(party.code()))));
        }
        return senders;
    }

    private List<OutsideParty> outside(Predicate<OutsideParty> which) {
        return item.outside().stream().filter(which).toList();
    }
}
