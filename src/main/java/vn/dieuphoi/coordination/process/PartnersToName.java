package vn.dieuphoi.coordination.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.coordination.PartnerChoice;
import vn.dieuphoi.coordination.Partners;
import vn.dieuphoi.engine.deployment.StepForms;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;
import vn.dieuphoi.work.process.FormContent;
import vn.dieuphoi.work.process.WorkVariables;

/** Whom a lead can choose from where a step lets it name partners, or those to whom a signed proposal goes. */
@Component
class PartnersToName implements FormContent {

    private static final String PARTNERS = "name-partners";
    private static final String RECIPIENTS = "proposal-to-authority";

    private final Partners partners;
    private final WorkRegister register;

    PartnersToName(Partners partners, WorkRegister register) {
        this.partners = partners;
        this.register = register;
    }

    @Override
    public Map<String, Object> prefill(DelegateTask task) {
        String form = StepForms.of(task).orElse("");
        if (!form.equals(PARTNERS) && !form.equals(RECIPIENTS)) {
            return Map.of();
        }
        WorkKey key = WorkVariables.workItem(task);
        PartyCode lead = register.find(key).map(WorkItem::lead).orElseThrow();
        return form.equals(PARTNERS)
                ? Map.of("partnerChoices", options(partners.toName(key, lead)))
                : Map.of("recipientChoices", options(partners.recipients(lead)));
    }

    private static List<Map<String, String>> options(List<PartnerChoice> choices) {
        return choices.stream()
                .map(choice -> Map.of("label", label(choice), "value", choice.address()))
                .toList();
    }

    private static String label(PartnerChoice choice) {
        return choice.unstaffed() ? choice.name() + " (chưa có người trả lời)" : choice.name();
    }
}
