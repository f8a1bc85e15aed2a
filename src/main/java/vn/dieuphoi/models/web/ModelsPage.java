package vn.dieuphoi.models.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dieuphoi.models.desk.ModelBook;
import vn.dieuphoi.models.desk.act.ModelChange;
import vn.dieuphoi.models.desk.draft.DraftDesk;
import vn.dieuphoi.models.desk.draft.DraftSet;
import vn.dieuphoi.models.desk.version.ModelVersion;
import vn.dieuphoi.models.desk.version.NumberOrder;

/** The list of all models, which comes up again under a refused upload. */
@Component
class ModelsPage {

    private final ModelBook book;
    private final DraftDesk drafts;

    ModelsPage(ModelBook book, DraftDesk drafts) {
        this.book = book;
        this.drafts = drafts;
    }

    /** @return the name of the page */
    String fill(Model model) {
        Map<String, List<ModelVersion>> versions = new LinkedHashMap<>();
        book.versions()
                .forEach(version -> versions.computeIfAbsent(version.process(), process -> new ArrayList<>())
                        .add(version));
        Map<String, ModelChange> last = new HashMap<>();
        book.lastChanges().forEach(change -> last.put(change.process(), change));
        List<DraftSet> sets = drafts.sets();
        Map<String, Long> setOf = new HashMap<>();
        sets.forEach(set -> set.drafts().forEach(draft -> setOf.put(draft.process(), set.id())));
        List<ModelRow> rows = versions.entrySet().stream()
                .map(process ->
                        new ModelRow(process.getValue(), last.get(process.getKey()), setOf.get(process.getKey())))
                .sorted(Comparator.comparing(row -> row.inForce().process(), NumberOrder.OF_KEYS))
                .toList();
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row.inForce().process(), row.inForce().name()));
        model.addAttribute("names", names);
        model.addAttribute("sets", sets);
        model.addAttribute("acts", book.newestActs());
        model.addAttribute("underWay", book.underWay());
        model.addAttribute("shared", rows.stream().filter(row -> !row.item()).toList());
        model.addAttribute("items", rows.stream().filter(ModelRow::item).toList());
        return "models";
    }
}
