package vn.dieuphoi.coordination.step;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.look.ModelTexts;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.work.WorkItem;
import vn.dieuphoi.work.WorkKey;
import vn.dieuphoi.work.WorkRegister;

/**
 * Whom the steps of a piece of work ask by themselves. The model says it by which the work runs, and nothing beside it: a
 * model that is changed on the desk changes this as well, and work on an older model asks everybody at its opening.
 */
@Component
public class StepAsks {

    private static final Pattern ASKED = Pattern.compile("\\$\\{parties\\.asked\\(workItem,\\s*'([^']*)'\\)}");

    private final WorkRegister register;
    private final ModelTexts models;

    StepAsks(WorkRegister register, ModelTexts models) {
        this.register = register;
        this.models = models;
    }

    public Set<PartyCode> of(WorkKey workItem) {
        return register.find(workItem)
                .map(WorkItem::processInstance)
                .flatMap(models::ofInstance)
                .map(StepAsks::in)
                .orElse(Set.of());
    }

    static Set<PartyCode> in(String model) {
        Set<PartyCode> asked = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        Matcher found = ASKED.matcher(model.replace("&#39;", "'").replace("&apos;", "'"));
        while (found.find()) {
            Arrays.stream(found.group(1).split(","))
                    .map(String::strip)
                    .map(PartyCode::new)
                    .forEach(asked::add);
        }
        return asked;
    }
}
