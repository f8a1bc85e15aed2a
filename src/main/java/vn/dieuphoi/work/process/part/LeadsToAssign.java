package vn.dieuphoi.work.process.part;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.form.FormRef;
import vn.dieuphoi.engine.task.FormText;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.plan.document.LinkedDocument;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.part.ProgrammeLeads;
import vn.dieuphoi.work.process.FormContent;
import vn.dieuphoi.work.process.WorkVariables;

/** Shows leadership the programmes of the item, each beside the field of its lead, and the offices that there are. */
@Component
class LeadsToAssign implements FormContent {

    private static final String FORM = "assign-leads";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ProgrammeLeads leads;
    private final PartyRegister parties;

    LeadsToAssign(ProgrammeLeads leads, PartyRegister parties) {
        this.leads = leads;
        this.parties = parties;
    }

    @Override
    public Map<String, Object> prefill(DelegateTask task) {
        if (!Objects.equals(FormRef.of(task), FORM)) {
            return Map.of();
        }
        List<LinkedDocument> programmes = leads.named(new WorkKey(WorkVariables.WORK_ITEM.of(task)));
        int shown = Math.min(programmes.size(), ProgrammeLeads.MOST);
        Map<String, Object> values = new HashMap<>();
        values.put("programmeCount", shown);
        values.put("offices", offices());
        for (int i = 0; i < ProgrammeLeads.MOST; i++) {
            values.put("programme" + (i + 1), i < shown ? words(i + 1, programmes.get(i)) : "");
        }
        return values;
    }

    private static String words(int number, LinkedDocument programme) {
        String day = programme.date() == null ? "" : " ngày " + programme.date().format(DAY);
        return FormText.of("%d. Văn bản số %s%s: %s".formatted(number, programme.sign(), day, programme.title()));
    }

    private List<Map<String, String>> offices() {
        return parties.all().stream()
                .filter(party -> parties.worksHere(party.code()) && !parties.isLeadership(party.code()))
                .map(party ->
                        Map.of("label", party.name(), "value", party.code().value()))
                .toList();
    }
}
